import { parseArgs } from 'node:util'

/** What is measured of one provider each: the parts of the others. */
export const parts = /** @type {const} */ (['aws', 'gcp', 'azure', 'custom', 'vault'])

/** @typedef {(typeof parts)[number]} Part */

/**
 * Several providers in one step, which run at once.
 *
 * @type {{ readonly exchanges: readonly Part[], readonly 'aws+gcp+vault': readonly Part[] }}
 */
export const together = {
  exchanges: ['aws', 'gcp', 'azure', 'custom'],
  'aws+gcp+vault': ['aws', 'gcp', 'vault'],
}

/** @typedef {Part | keyof typeof together} Scenario */

/** Everything that is measured. */
export const scenarios = /** @type {readonly Scenario[]} */ ([...parts, ...Object.keys(together)])

/**
 * The providers of a scenario.
 *
 * @param {Scenario} scenario
 * @returns {readonly Part[]}
 */
export function providersOf(scenario) {
  return scenario === 'exchanges' || scenario === 'aws+gcp+vault' ? together[scenario] : [scenario]
}

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {number} runs
 * @property {number} rttMs the delay of the network that is simulated; 0 for none
 * @property {readonly Scenario[]} only
 * @property {readonly string[]} peers folders of other actions
 * @property {string | undefined} bundle the action's bundle, where it is not the repository's
 * @property {string} node the Node that runs the candidates
 * @property {boolean} json
 */

export const usage = `npm run bench -- [options]

Measures the built action against the local lab, next to an empty script, a bare script and other actions.

  --rtt MS       the round-trip time of a simulated network (default: 0, none)
  --runs N       how often each candidate runs (default: 15)
  --only LIST    of ${scenarios.join(', ')} (default: all); several in one step come
                 with each of them alone
  --peer DIR     the folder of another action, with its action.yml; can be repeated
  --bundle PATH  another build of this action (default: dist/index.js)
  --node PATH    the Node that runs the candidates (default: this one)
  --json         every single measurement, as JSON
  --help
`

/**
 * Reads the command line.
 *
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {Error} with a message for the user
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      bundle: { type: 'string' },
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      node: { type: 'string', default: process.execPath },
      only: { type: 'string', default: scenarios.join(',') },
      peer: { type: 'string', multiple: true, default: [] },
      rtt: { type: 'string', default: '0' },
      runs: { type: 'string', default: '15' },
    },
  })
  return {
    help: values.help,
    runs: readNumber('--runs', values.runs, 1, 10_000),
    rttMs: readNumber('--rtt', values.rtt, 0, 10_000),
    only: readScenarios(values.only),
    peers: values.peer,
    bundle: values.bundle,
    node: values.node,
    json: values.json,
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} least
 * @param {number} greatest
 */
function readNumber(name, text, least, greatest) {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= greatest) return value
  throw new Error(`${name} must be a whole number from ${least} to ${greatest}, not ${text}`)
}

/**
 * @param {string} list
 * @returns {readonly Scenario[]}
 */
function readScenarios(list) {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.find(
    (name) => !(/** @type {readonly string[]} */ (scenarios).includes(name)),
  )
  if (unknown !== undefined) {
    throw new Error(`--only knows ${scenarios.join(', ')}, not ${JSON.stringify(unknown)}`)
  }
  const chosen = scenarios.filter((name) => names.includes(name))
  // What takes as long as its slowest part shows only beside its parts.
  const all = [...chosen, ...chosen.flatMap(providersOf)]
  return scenarios.filter((name) => all.includes(name))
}
