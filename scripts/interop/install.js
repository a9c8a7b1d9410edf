// `node scripts/interop/install.js [PROGRAM …]`: installs the programs that the suites in __tests__/interop run.
import { installProgram, programs } from './programs.js'

const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : Object.keys(programs)) {
  console.log(installProgram(name))
}
