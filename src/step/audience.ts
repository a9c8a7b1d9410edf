import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import { type PresetAudience, presetAudiences } from '../exchangers/presets/audiences.ts'
import { isLoopback } from '../http/endpoint.ts'

/** A cloud's default audience, whose tokens are usable at that cloud, and the receivers that may get them. */
interface GuardedAudience {
  readonly cloud: string
  readonly fits: RegExp
  /** Exchangers that send such tokens to the cloud itself. */
  readonly exchangers: readonly string[]
  /** The preset of this cloud, which may also send one to this machine, to a local stand-in. */
  readonly preset?: string
  /** The hosts of the cloud's token service. Most other names in its domain are customers' servers. */
  readonly hosts: RegExp
}

const guarded: readonly GuardedAudience[] = [
  {
    cloud: 'AWS',
    fits: /^sts\.amazonaws\.com(?:\.cn)?$/,
    exchangers: ['aws'],
    hosts:
      /^(?:sts\.amazonaws\.com|(?:vpce-[\w-]+\.)?sts(?:-fips)?\.[a-z]{2,4}(?:-[a-z]+)+-\d+\.(?:(?:vpce\.)?amazonaws\.com(?:\.cn)?|api\.aws))$/,
  },
  {
    cloud: 'Google Cloud',
    fits: /^(?:https:)?\/\/iam\.googleapis\.com\//,
    exchangers: ['gcp'],
    hosts: /^(?:sts(?:\.mtls|\.[a-z\d-]+\.rep)?|sts-[a-z\d-]+\.p)\.googleapis\.com$/,
  },
  {
    cloud: 'Azure',
    fits: /^api:\/\/AzureADTokenExchange/i,
    exchangers: ['azure'],
    hosts:
      /^(?:login\.chinacloudapi\.cn|(?:[a-z\d-]+\.)*(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn))$/,
  },
  {
    cloud: 'Alibaba Cloud',
    fits: /^sts\.aliyuncs\.com$/,
    exchangers: [],
    preset: 'alibaba',
    hosts: /^sts(?:-vpc)?(?:\.[a-z]{2}-[a-z\d-]+)?\.aliyuncs\.com$/,
  },
]

/** Whether an audience is the default of a cloud's exchanger. */
export function isDefaultAudience(audience: string, exchanger: string): boolean {
  return guarded.some(
    ({ fits, exchangers }) => exchangers.includes(exchanger) && fits.test(audience),
  )
}

/** The providers whose own audience this is. */
export function providersFor(audience: string): readonly string[] {
  return [
    ...guarded
      .filter(({ fits }) => fits.test(audience))
      .flatMap(({ exchangers, preset }) => [...exchangers, ...(preset ? [preset] : [])]),
    ...presetAudiences.filter((entry) => isFor(audience, entry)).map(({ preset }) => preset),
  ]
}

/**
 * Checks that a token with a service's own audience goes only to that service: another host could use it there as the
 * job.
 *
 * @param exchanger the exchanger that sends it; the service's own one chooses the hosts
 * @param allowed hosts that the workflow names for the audience of a preset, never for a cloud's
 * @throws {OidcError} `ERR_INPUT`
 */
export function checkAudienceHosts(
  audience: string | undefined,
  exchanger: string,
  endpoints: readonly URL[],
  allowed: readonly string[] = [],
): void {
  if (checkCloud(audience ?? '', exchanger, endpoints)) return
  const owners = presetAudiences.filter((entry) => isFor(audience ?? '', entry))
  if (owners.length === 0 || owners.some(({ preset }) => preset === exchanger)) return
  const hosts = owners.flatMap((owner) => owner.hosts)
  const foreign = endpoints.find(
    ({ hostname, host }) =>
      !hosts.includes(hostname) && !allowed.some((name) => [hostname, host].includes(name)),
  )
  if (foreign === undefined) return
  const [{ preset } = { preset: '' }] = owners
  throw new OidcError(
    'ERR_INPUT',
    `A token for ${quoteForeign(audience ?? '', 80)} would go to ${foreign.host}, which could use it at ${preset}`,
    {
      hint: `Choose another audience for this service. If ${foreign.host} is a private ${preset}, set audience-hosts to ${foreign.host}.`,
    },
  )
}

function isFor(audience: string, entry: PresetAudience): boolean {
  return entry.audience.endsWith('*')
    ? audience.startsWith(entry.audience.slice(0, -1))
    : audience === entry.audience
}

/** @returns whether the audience is a cloud's */
function checkCloud(audience: string, exchanger: string, endpoints: readonly URL[]): boolean {
  const guard = guarded.find(({ fits }) => fits.test(audience))
  if (guard === undefined) return false
  if (guard.exchangers.includes(exchanger)) return true
  const isOwn = ({ hostname }: URL) =>
    guard.hosts.test(hostname) || (exchanger === guard.preset && isLoopback(hostname))
  const foreign = endpoints.find((url) => !isOwn(url))
  if (foreign === undefined && endpoints.length > 0) return true
  const where = foreign === undefined ? 'be passed to later steps' : `go to ${foreign.host}`
  throw new OidcError(
    'ERR_INPUT',
    `A token for ${quoteForeign(audience, 80)} would ${where}, and every program that gets it can use it at ${guard.cloud}`,
    {
      hint: `Choose another audience for the service. ${guard.cloud}'s default audience is for ${guard.cloud} only.`,
    },
  )
}
