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
  const head = ['', 'candidate', 'median ms', 'min ms', 'of fetch', 'of http', 'peak MB']
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
 * How a row's median relates to those of the bare scripts of its scenario.
 *
 * @param {Row} row
 * @param {readonly Row[]} rows
 * @returns {{ fetch?: number, http?: number }}
 */
export function ratiosOf(row, rows) {
  const to = (/** @type {string} */ reference) => {
    const bare = rows.find(({ scenario, name }) => scenario === row.scenario && name === reference)
    return bare === undefined ? undefined : row.summary.medianMs / bare.summary.medianMs
  }
  const fetch = to(references.fetch)
  const http = to(references.http)
  return { ...(fetch === undefined ? {} : { fetch }), ...(http === undefined ? {} : { http }) }
}

/**
 * @param {Row} row
 * @param {{ fetch?: number, http?: number }} ratios
 */
function toCells({ scenario, name, summary }, { fetch, http }) {
  const { medianMs, minMs, peakBytes } = summary
  return [
    scenario ?? '',
    name,
    medianMs.toFixed(1),
    minMs.toFixed(1),
    fetch?.toFixed(2) ?? '',
    http?.toFixed(2) ?? '',
    peakBytes === undefined ? '?' : (peakBytes / 1e6).toFixed(1),
  ]
}
