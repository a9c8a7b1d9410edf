import { providersOf } from './options.js'

/** @typedef {import('./options.js').Scenario} Scenario */
/** @typedef {import('./statistics.js').Summary} Summary */

/**
 * @typedef {object} Row
 * @property {Scenario | undefined} scenario undefined for what belongs to all of them
 * @property {string} name
 * @property {Summary} summary
 */

/**
 * The bare scripts, by how they make requests; the others' medians are divided by theirs.
 *
 * @type {Readonly<Record<'fetch' | 'http', string>>}
 */
export const references = { fetch: 'bare script, fetch', http: 'bare script, node:http' }

/**
 * Renders the results as a Markdown table whose columns line up.
 *
 * @param {readonly Row[]} rows
 */
export function renderTable(rows) {
  const head = [
    ...['', 'candidate', 'median ms', 'min ms', 'of fetch', 'of http', 'of slowest', 'peak MB'],
  ]
  const cells = [head, ...rows.map((row) => toCells(row, ratiosOf(row, rows)))]
  const widths = head.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  )
  const [first = '', ...others] = cells.map((line) => {
    const padded = line.map((cell, column) =>
      column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    return `| ${padded.join(' | ')} |`
  })
  const rule = widths.map((width, column) =>
    column < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return `${[first, `| ${rule.join(' | ')} |`, ...others].join('\n')}\n`
}

/**
 * How a row's median relates to those of the bare scripts of its scenario and, for several providers in one step, to
 * that of the same candidate with the slowest of them alone.
 *
 * @typedef {{ fetch?: number, http?: number, slowest?: number }} Ratios
 *
 * @param {Row} row
 * @param {readonly Row[]} rows
 * @returns {Ratios}
 */
export function ratiosOf(row, rows) {
  const to = (/** @type {string} */ reference) => {
    const bare = rows.find(({ scenario, name }) => scenario === row.scenario && name === reference)
    return bare === undefined ? undefined : row.summary.medianMs / bare.summary.medianMs
  }
  const fetch = to(references.fetch)
  const http = to(references.http)
  const slowest = toSlowest(row, rows)
  return {
    ...(fetch === undefined ? {} : { fetch }),
    ...(http === undefined ? {} : { http }),
    ...(slowest === undefined ? {} : { slowest }),
  }
}

/**
 * @param {Row} row
 * @param {readonly Row[]} rows
 */
function toSlowest({ scenario, name, summary }, rows) {
  const providers = scenario === undefined ? [] : providersOf(scenario)
  const alone = rows.filter(
    (row) => row.name === name && providers.some((provider) => provider === row.scenario),
  )
  if (providers.length < 2 || alone.length < providers.length) return undefined
  return summary.medianMs / Math.max(...alone.map((row) => row.summary.medianMs))
}

/**
 * @param {Row} row
 * @param {Ratios} ratios
 */
function toCells({ scenario, name, summary }, { fetch, http, slowest }) {
  const { medianMs, minMs, peakBytes } = summary
  return [
    scenario ?? '',
    name,
    medianMs.toFixed(1),
    minMs.toFixed(1),
    fetch?.toFixed(2) ?? '',
    http?.toFixed(2) ?? '',
    slowest?.toFixed(2) ?? '',
    peakBytes === undefined ? '?' : (peakBytes / 1e6).toFixed(1),
  ]
}
