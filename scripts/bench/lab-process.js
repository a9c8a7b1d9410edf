// A process of its own, so that the lab shares no event loop with what starts and times the candidates.
import { startDelayingProxy } from './delaying-proxy.js'

/** @typedef {import('../../src/lab/lab.ts').Lab} Lab */

/**
 * What the lab tells the process that started it.
 *
 * @typedef {object} LabAddress
 * @property {Readonly<Record<string, string>>} env the variables that point a step at it
 * @property {Readonly<Record<string, string>>} trusted the names that its default rules trust
 */

/** @type {typeof import('../../src/lab/index.ts')} */
const { startLab, ...rules } = await import(new URL('../../lib/lab/index.js', import.meta.url).href)
const rttMs = Number(process.argv[2])
const lab = await startLab()
/** @type {LabAddress} */
const address = {
  env: rttMs === 0 ? lab.env : await putFarAway(lab),
  trusted: {
    'role-to-assume': rules.defaultRoleArn,
    workload_identity_provider: rules.defaultProvider,
    service_account: rules.defaultServiceAccount,
    'tenant-id': rules.defaultTenantId,
    'client-id': rules.defaultClientId,
    audience: rules.defaultExchangeAudience,
  },
}
process.once('disconnect', () => process.exit())
process.send?.(address)

/**
 * Puts a delaying proxy in front of every service.
 *
 * @param {Lab} near
 * @returns {Promise<Record<string, string>>} the lab's variables, with the proxies' ports
 */
async function putFarAway(near) {
  const proxies = await Promise.all(
    Object.values(near.services).map(async ({ origin }) => {
      const { url } = await startDelayingProxy(new URL(origin), rttMs)
      return { near: origin, far: url.origin }
    }),
  )
  return Object.fromEntries(
    Object.entries(near.env).map(([name, value]) => {
      const proxy = proxies.find((one) => value === one.near || value.startsWith(`${one.near}/`))
      return [name, proxy === undefined ? value : proxy.far + value.slice(proxy.near.length)]
    }),
  )
}
