import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/**
 * What the bench needs to know of an action.yml.
 *
 * @typedef {object} Manifest
 * @property {string | undefined} main the script of the main step; undefined where it is not one of Node
 * @property {Readonly<Record<string, string>>} defaults every declared input with its default, empty where it has none
 */

/**
 * @param {string} text an action.yml
 * @returns {Manifest}
 */
export function parseManifest(text) {
  /** @type {{ inputs?: Record<string, { default?: unknown } | null>, runs?: { using?: string, main?: string } }} */
  const { inputs, runs } = parse(text) ?? {}
  return {
    main: runs?.using?.startsWith('node') ? runs.main : undefined,
    defaults: Object.fromEntries(
      Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')]),
    ),
  }
}

/**
 * Reads the action.yml (or action.yaml) of a folder.
 *
 * @param {string} folder
 * @throws {Error} when there is none
 */
export function readManifest(folder) {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find(existsSync)
  if (file === undefined) throw new Error(`There is no action.yml in ${folder}`)
  return parseManifest(readFileSync(file, 'utf8'))
}
