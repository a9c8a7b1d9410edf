import { type LookupAddress, lookup as resolveName } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { OidcError } from '../core/errors.ts'

const inner = new BlockList()
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  inner.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of [
  ...([
    ['::', 96],
    ['::ffff:0:0:0', 96],
    ['64:ff9b:1::', 48],
    ['2001::', 32],
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
] as const) {
  inner.addSubnet(network, prefix, 'ipv6')
}

/**
 * Whether an address is local, private or not unicast (RFC 6890), or belongs to a tunnel that embeds an IPv4 address (6to4,
 * Teredo). A mapped or translated IPv4 address counts as the IPv4 address.
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return inner.check(address, 'ipv4')
  if (family !== 6) return false
  const embedded = embeddedIpv4(address)
  return embedded === undefined ? inner.check(address, 'ipv6') : inner.check(embedded, 'ipv4')
}

/** The IPv4 address within `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2) and `64:ff9b::a.b.c.d` (RFC 6052). */
function embeddedIpv4(address: string): string | undefined {
  const normal = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname
  const [, high, low] =
    /^\[(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(normal) ?? []
  if (high === undefined || low === undefined) return undefined
  const bits = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16)
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.')
}

/** `dns.lookup` for public addresses only, so that no name leads into the service's own network. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, [])
    const inside = addresses.find(({ address }) => isPrivateAddress(address))
    if (inside !== undefined) return callback(privateError(hostname, inside.address), [])
    if (options.all === true) return callback(null, addresses)
    const [first] = addresses as [LookupAddress, ...LookupAddress[]]
    callback(null, first.address, first.family)
  })
}

/** Refuses a URL with a private address; {@link lookupPublic} sees only names. */
export function refusePrivateHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  const isLocal = /(^|\.)localhost\.?$/.test(host)
  if (isLocal || isPrivateAddress(host)) throw privateError(host, host)
}

function privateError(hostname: string, address: string): OidcError {
  return new OidcError('ERR_ENDPOINT', `${hostname} has the private address ${address}`, {
    hint: 'If the issuer is in your network, set allowPrivateAddresses.',
  })
}
