// Loaded into every candidate before its own code; tells the most memory that the process ever held.
const { readFileSync, writeFileSync } = require('node:fs')

process.on('exit', () => {
  const file = process.env.BENCH_MEMORY_FILE
  if (file !== undefined) writeFileSync(file, String(peakKilobytes()))
})

function peakKilobytes() {
  // Linux lets a child's ru_maxrss begin at what its parent held, so that a small script would look as big as the bench.
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
