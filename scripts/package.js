// Builds the npm package into npm/: its dependencies inside, split so that an import loads only the code that it needs.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { renderLicenses, renderSbom } from './package/sbom.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'npm')
// Not lib/: other programs read that meanwhile. Within the repository, so that packages are found.
const lib = join(root, 'node_modules', '.cache', 'oidc-exchange', 'package')

const entries = ['index', 'verify/index', 'trust/index', 'lab/index', 'bin']

rmSync(out, { recursive: true, force: true })
rmSync(lib, { recursive: true, force: true })
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', lib], {
  cwd: root,
  stdio: 'inherit',
})

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries.map((name) => ({ in: join(lib, `${name}.js`), out: name })),
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // A CommonJS file behind an import() has no named exports in a chunk.
  mainFields: ['module', 'main'],
  // Names stay, for readable stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  chunkNames: 'chunks/[hash]',
  alias: { undici: join(root, 'scripts', 'bundle', 'undici.js') },
  // The SDK of AWS announces on Node 20 that its later releases need Node 22; the release in this package does not change.
  define: { 'process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED': '"true"' },
  // Some dependencies are CommonJS and require Node's modules.
  banner: {
    js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
  },
})

for (const file of declarationsFrom(
  entries.slice(0, -1).map((name) => join(lib, `${name}.d.ts`)),
)) {
  const target = join(out, relative(lib, file))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(file, target)
}
cpSync(join(root, 'docs', 'preset.schema.json'), join(out, 'preset.schema.json'))

const packages = packagesIn(Object.keys(metafile.inputs))
const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
writeFileSync(join(out, 'sbom.cdx.json'), renderSbom({ name, version, license }, packages))
writeFileSync(join(out, 'licenses.txt'), renderLicenses(packages))

/**
 * The declaration files that the entries reach.
 *
 * @param {readonly string[]} files
 * @returns {ReadonlySet<string>}
 */
function declarationsFrom(files) {
  const found = new Set(files)
  for (const file of found) {
    const text = readFileSync(file, 'utf8')
    for (const [, target = ''] of text.matchAll(/(?:from|import\() ?['"](\.[^'"]+)['"]/g)) {
      found.add(join(dirname(file), target.replace(/\.(?:js|ts)$/, '.d.ts')))
    }
  }
  return found
}

/**
 * The packages that the bundled files belong to.
 *
 * @param {readonly string[]} inputs
 * @returns {readonly import('./package/sbom.js').BundledPackage[]}
 */
function packagesIn(inputs) {
  const folders = new Set(
    inputs.flatMap(
      (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/.][^/]*)\//.exec(input)?.[1] ?? [],
    ),
  )
  return [...folders].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8')
    return { name: manifest.name, version: manifest.version, license: licenseOf(manifest), text }
  })
}

/** @param {{ license?: unknown }} manifest */
function licenseOf({ license }) {
  if (typeof license === 'string') return license
  throw new Error(`A bundled package states no license: ${JSON.stringify(license)}`)
}

if (!existsSync(join(out, 'index.d.ts'))) throw new Error('The declarations are missing')
