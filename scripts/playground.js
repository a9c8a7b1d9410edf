// Makes docs/playground/index.html, one file with everything in it, from src/: part of `npm run generate`.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = join(dirname(fileURLToPath(import.meta.url)), 'playground')

/** The page's whole text. */
export async function renderPlayground() {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(here, 'page.js')],
    alias: { 'node:util/types': join(here, 'util-types.js') },
    bundle: true,
    // The package says that its modules have no effects; this one does.
    ignoreAnnotations: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const script = outputFiles[0]?.text.trim() ?? ''
  const licenses = packagesOf(Object.keys(metafile.inputs)).map(licenseOf).join('\n')
  const style = read('page.css').trim()
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')
  /** @type {Record<string, string>} */
  const parts = { script, style, policy, licenses }
  return read('page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name] ?? '')
}

/**
 * The packages whose code the page holds.
 *
 * @param {readonly string[]} files
 */
function packagesOf(files) {
  const names = files.flatMap((file) => {
    const [, name] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
    return name === undefined ? [] : [name]
  })
  return [...new Set(names)].sort()
}

/**
 * A package's terms, which go where its code goes.
 *
 * @param {string} name
 */
function licenseOf(name) {
  const file = join(here, '..', '..', 'node_modules', name, 'LICENSE')
  const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
  return `${name}\n\n${text.replaceAll('--', '- -')}`
}

/** @param {string} name */
function read(name) {
  return readFileSync(join(here, name), 'utf8').replace(/\r\n/g, '\n')
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
