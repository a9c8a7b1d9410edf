// Writes what follows from the declarations in src/: `npm run generate` builds lib/ first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { exchangers } from '../lib/exchangers/registry.js'
import { sharedInputs } from '../lib/shared-inputs.js'
import { sources } from '../lib/sources/registry.js'
import {
  renderAwsDefects,
  renderAwsMigration,
  renderRootBlock,
  renderShared,
  renderSources,
  renderSubAction,
  renderTables,
  replaceBlock,
} from './render.js'

/** The providers that have an action of their own, in the place of the one that people use today. */
const subActions = ['aws', 'gcp', 'azure']

/** @typedef {import('../lib/types.js').Exchanger} Exchanger */
const loaded = await Promise.all(
  Object.values(exchangers).map(
    async (entry) =>
      /** @type {Exchanger} */ (/** @type {unknown} */ ((await entry.load()).default)),
  ),
)
const opened = await Promise.all(Object.values(sources).map(async (load) => (await load()).default))

updateBlocks('action.yml', {
  'generated inputs and outputs': renderRootBlock(sharedInputs, loaded),
})
for (const exchanger of loaded.filter(({ name }) => subActions.includes(name))) {
  mkdirSync(exchanger.name, { recursive: true })
  writeFileSync(`${exchanger.name}/action.yml`, renderSubAction(sharedInputs, exchanger))
}
updateBlocks('docs/exchangers.md', {
  shared: renderShared(sharedInputs),
  ...Object.fromEntries(loaded.map((exchanger) => [exchanger.name, renderTables(exchanger)])),
})
updateBlocks('docs/sources.md', { sources: renderSources(opened) })

const awsPeer = parse(readFileSync('__tests__/migration/aws.yml', 'utf8'), { merge: true })
updateBlocks('docs/migration.md', { 'migration aws': renderAwsMigration(awsPeer) })
updateBlocks('docs/aws.md', { 'defects aws': renderAwsDefects(awsPeer) })

/**
 * @param {string} file
 * @param {Record<string, string>} blocks
 */
function updateBlocks(file, blocks) {
  let text = readFileSync(file, 'utf8')
  for (const [name, generated] of Object.entries(blocks)) text = replaceBlock(text, name, generated)
  writeFileSync(file, text)
}
