// Runs the property tests longer: npm run fuzz -- --seconds 60
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } })
const seconds = Number(values.seconds)
if (!(seconds > 0)) throw new Error('--seconds must be a positive number')
const suites = ['core/text', 'http/reply', 'verify/signatures', 'trust/adversaries', 'trust/write']
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
]
const flags = ['--selectProjects', 'unit', `--testTimeout=${Math.ceil(seconds) * 1000 + 60_000}`]
const files = suites.map((suite) => `__tests__/${suite}.test.ts`)
const { status } = spawnSync(process.execPath, [...jest, ...flags, ...files], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_SECONDS: String(seconds) },
})
process.exitCode = status ?? 1
