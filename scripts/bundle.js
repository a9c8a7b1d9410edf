// Builds the action's bundle: `npm run bundle` into dist/, the bundle's tests into a cache of their own.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Compiles `src/` and bundles it.
 *
 * @param {string} out the folder that gets the bundle
 * @param {string} lib the folder that gets the compiled files; a `node_modules` must be above it
 */
export function bundle(out, lib) {
  for (const folder of [out, lib]) rmSync(folder, { recursive: true, force: true })
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', lib)
  // ncc's cache does not notice a change of tsconfig's `paths`.
  run(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    join(lib, 'bin.js'),
    '-o',
    out,
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  )
  // The post step is the same code; the name of its entry is all that differs, and no variable can change that.
  writeFileSync(join(out, 'post.js'), "import './index.js'\n")
}

/**
 * The bundle of the sources as they are, built once for each state of them.
 *
 * @returns {string} the folder that holds `index.js`
 */
export function bundleForTests() {
  const cache = join(root, 'node_modules', '.cache', 'oidc-exchange')
  const folder = join(cache, hashSources())
  const out = join(folder, 'dist')
  if (existsSync(join(out, 'index.js'))) return out
  const building = `${folder}.${process.pid}`
  mkdirSync(building, { recursive: true })
  // Node looks for the kind of a module no further up than the nearest node_modules.
  writeFileSync(join(building, 'package.json'), '{ "type": "module" }\n')
  bundle(join(building, 'dist'), join(building, 'lib'))
  try {
    renameSync(building, folder)
  } catch (error) {
    // Another run has built the same.
    rmSync(building, { recursive: true, force: true })
    if (!existsSync(join(out, 'index.js'))) throw error
  }
  return out
}

function hashSources() {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file))
  const others = [
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'scripts/bundle/undici.js',
  ]
  for (const file of [...files.sort(), ...others])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} script @param {string[]} args */
function run(script, ...args) {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  bundle(join(root, 'dist'), join(root, 'lib'))
