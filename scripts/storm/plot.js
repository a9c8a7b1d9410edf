/** @typedef {import('./simulate.js').Outcome & { name: string, jobs: number }} Named */

const [width, height, left, top, right] = [860, 420, 48, 16, 360]
const colours = [
  '#4269d0',
  '#efb118',
  '#ff725c',
  '#6cc5b0',
  '#3ca951',
  '#ff8ab7',
  '#a463f2',
  '#97bbf5',
  '#9c6b4e',
  '#9498a0',
]

/**
 * The share of jobs that are done, over time, as an SVG.
 *
 * @param {readonly Named[]} outcomes
 * @returns {string}
 */
export function renderPlot(outcomes) {
  const seconds = 120
  const x = (/** @type {number} */ ms) => left + (ms / 1000 / seconds) * (width - left - right)
  const y = (/** @type {number} */ share) => top + (1 - share) * (height - top - 40)
  const lines = outcomes.map(({ successesMs, jobs }, index) => {
    const sorted = [...successesMs].sort((a, b) => a - b)
    const step = Math.max(1, Math.floor(sorted.length / 100))
    const points = sorted.flatMap((ms, done) =>
      done % step === 0 || done === sorted.length - 1
        ? [`${x(ms).toFixed(1)},${y((done + 1) / jobs).toFixed(1)}`]
        : [],
    )
    return `<polyline fill="none" stroke="${colours[index % colours.length]}" stroke-width="2" points="${x(0).toFixed(1)},${y(0).toFixed(1)} ${points.join(' ')}"/>`
  })
  const legend = outcomes.map(
    ({ name }, index) =>
      `<rect x="${width - right + 24}" y="${top + 24 * index}" width="12" height="12" fill="${colours[index % colours.length]}"/><text x="${width - right + 44}" y="${top + 24 * index + 11}">${name}</text>`,
  )
  const ticks = [0, 30, 60, 90, 120].map(
    (second) =>
      `<text x="${x(second * 1000)}" y="${height - 20}" text-anchor="middle">${second} s</text>`,
  )
  const shares = [0, 0.5, 1].map(
    (share) =>
      `<line x1="${left}" x2="${width - right}" y1="${y(share)}" y2="${y(share)}" stroke="#8884"/><text x="${left - 8}" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#777">
<title>Jobs that are done, over time</title>
${[...shares, ...ticks, ...lines, ...legend].join('\n')}
</svg>
`
}
