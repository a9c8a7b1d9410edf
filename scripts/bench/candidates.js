import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { readManifest } from './manifest.js'
import { providersOf, scenarios } from './options.js'
import { references } from './table.js'

/** @typedef {import('./lab-process.js').LabAddress} LabAddress */
/** @typedef {import('./manifest.js').Manifest} Manifest */
/** @typedef {import('./options.js').Scenario} Scenario */
/** @typedef {Readonly<Record<string, string>>} Texts */

/**
 * Something that is run and measured.
 *
 * @typedef {object} Candidate
 * @property {Scenario | undefined} scenario undefined for what belongs to all of them
 * @property {string} name
 * @property {string} script
 * @property {Texts} inputs
 * @property {Texts} defaults
 * @property {boolean} needsAz whether it starts Azure's command line
 * @property {readonly string[]} expected variables that it must have set
 */

/** What each provider's step sets, and what the bare script does. */
const expectedOfAction = {
  aws: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  gcp: ['GOOGLE_APPLICATION_CREDENTIALS'],
  azure: ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID'],
  custom: ['API_ACCESS_TOKEN'],
  vault: ['VAULT_TOKEN', 'DB_PASSWORD'],
}
const expectedOfScript = {
  ...expectedOfAction,
  gcp: ['GOOGLE_OAUTH_ACCESS_TOKEN'],
  azure: ['AZURE_ACCESS_TOKEN'],
}

/** Other actions, by inputs that only they have, with what they need to make the requests of the others. */
const peerKinds = [
  {
    scenario: 'aws',
    declares: ['role-to-assume', 'aws-region'],
    extra: {},
    sets: expectedOfAction.aws,
  },
  {
    scenario: 'gcp',
    declares: ['workload_identity_provider', 'service_account'],
    // Without it, no token is asked for: the file alone needs no request.
    extra: { token_format: 'access_token' },
    sets: expectedOfAction.gcp,
  },
  {
    scenario: 'azure',
    declares: ['client-id', 'tenant-id', 'auth-type'],
    extra: { 'allow-no-subscriptions': 'true' },
    // Its result is a session of the command line, not variables.
    sets: [],
  },
]

/**
 * The inputs of each provider, with the names and addresses of the lab.
 *
 * @param {LabAddress} lab
 * @returns {Record<import('./options.js').Part, Texts>}
 */
function inputsOf({ env, trusted }) {
  const pick = (/** @type {readonly string[]} */ names) =>
    Object.fromEntries(names.map((name) => [name, trusted[name] ?? '']))
  return {
    // Before custom, whose URL is the one that the bare script gets: it lies at the same server.
    vault: {
      provider: 'vault',
      ...pick(['audience']),
      url: new URL(env.OIDC_EXCHANGE_LAB_URL ?? '').origin,
      role: 'ci',
      secrets: 'secret/data/ci password | DB_PASSWORD',
    },
    aws: { provider: 'aws', 'aws-region': 'eu-central-1', ...pick(['role-to-assume']) },
    gcp: { provider: 'gcp', ...pick(['workload_identity_provider', 'service_account']) },
    azure: { provider: 'azure', ...pick(['tenant-id', 'client-id']) },
    custom: { provider: 'custom', url: env.OIDC_EXCHANGE_LAB_URL ?? '', ...pick(['audience']) },
  }
}

/**
 * The script that does nothing.
 *
 * @returns {Candidate}
 */
export function emptyScript() {
  return {
    scenario: undefined,
    name: 'empty script',
    script: fileURLToPath(new URL('empty.js', import.meta.url)),
    inputs: {},
    defaults: {},
    needsAz: false,
    expected: [],
  }
}

/**
 * The bare script for a scenario.
 *
 * @param {Scenario} scenario
 * @param {LabAddress} lab
 * @param {'fetch' | 'http'} transport
 * @returns {Candidate}
 */
export function bareScript(scenario, lab, transport) {
  const inputs = inputsOf(lab)
  const providers = providersOf(scenario)
  return {
    scenario,
    name: references[transport],
    script: fileURLToPath(new URL('bare-script.js', import.meta.url)),
    inputs: Object.assign({}, ...Object.values(inputs), {
      provider: providers.join(','),
      transport,
    }),
    defaults: {},
    needsAz: false,
    expected: providers.flatMap((provider) => expectedOfScript[provider]),
  }
}

/**
 * This action, or another version of it, for a scenario.
 *
 * @param {Scenario} scenario
 * @param {LabAddress} lab
 * @param {{ name: string, script: string, defaults: Texts }} action
 * @returns {Candidate}
 */
export function ownAction(scenario, lab, { name, script, defaults }) {
  const inputs = inputsOf(lab)
  const providers = providersOf(scenario)
  return {
    scenario,
    name,
    script,
    inputs:
      providers.length > 1
        ? { exchanges: stringify(providers.map((provider) => inputs[provider])) }
        : { ...(providers[0] && inputs[providers[0]]) },
    defaults,
    needsAz: false,
    expected: providers.flatMap((provider) => expectedOfAction[provider]),
  }
}

/**
 * Another action, for each scenario that it is for.
 *
 * @param {string} folder
 * @param {LabAddress} lab
 * @returns {readonly Candidate[]}
 * @throws {Error} when it is not an action of Node, or of no kind that is known here
 */
export function peerActions(folder, lab) {
  return plan(folder, readManifest(folder), lab)
}

/**
 * @param {string} folder
 * @param {Manifest} manifest
 * @param {LabAddress} lab
 * @returns {readonly Candidate[]}
 */
export function plan(folder, { main, defaults }, lab) {
  if (main === undefined) throw new Error(`${folder} is not an action that Node runs`)
  const action = { name: basename(resolve(folder)), script: resolve(folder, main), defaults }
  const declares = (/** @type {readonly string[]} */ names) =>
    names.every((name) => Object.hasOwn(defaults, name))
  if (declares(['provider', 'exchanges'])) {
    return scenarios.map((scenario) => ownAction(scenario, lab, action))
  }
  const kind = peerKinds.find((one) => declares(one.declares))
  if (kind === undefined) throw new Error(`The bench does not know what to give to ${folder}`)
  const scenario = /** @type {'aws' | 'gcp' | 'azure'} */ (kind.scenario)
  const offered = { ...inputsOf(lab)[scenario], ...kind.extra }
  const inputs = Object.fromEntries(Object.entries(offered).filter(([name]) => declares([name])))
  return [{ scenario, ...action, inputs, needsAz: scenario === 'azure', expected: kind.sets }]
}
