// Builds the command as one file, build/oidc-exchange.mjs, and its SHA-256 for `sha256sum --check`.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = process.argv[2] ?? join(root, 'build')
// Not lib/: other programs read that meanwhile.
const lib = join(root, 'node_modules', '.cache', 'oidc-exchange', `cli-${process.pid}`)

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', lib], {
  cwd: root,
  stdio: 'inherit',
})
const file = join(out, 'oidc-exchange.mjs')
mkdirSync(out, { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: [join(lib, 'bin.js')],
  outfile: file,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'eof',
  logLevel: 'warning',
  alias: { undici: join(root, 'scripts', 'bundle', 'undici.js') },
  define: { 'process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED': '"true"' },
  // Some dependencies are CommonJS and require Node's modules.
  banner: {
    js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
  },
})
const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
writeFileSync(`${file}.sha256`, `${hash}  oidc-exchange.mjs\n`)
rmSync(lib, { recursive: true, force: true })
