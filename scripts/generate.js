// Writes what follows from the declarations in src/: `npm run generate` builds lib/ first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createPresetExchanger } from '../lib/exchangers/preset/preset-exchanger.js'
import { presetSchema } from '../lib/exchangers/preset/preset-schema.js'
import { presets } from '../lib/exchangers/presets/registry.js'
import { exchangers } from '../lib/exchangers/registry.js'
import { sharedInputs } from '../lib/inputs/shared-inputs.js'
import { sources } from '../lib/sources/registry.js'
import { renderPlayground } from './playground.js'
import {
  renderAwsDefects,
  renderAwsMigration,
  renderOwnInputs,
  renderRootBlock,
  renderShared,
  renderSources,
  renderSubAction,
  renderTables,
  replaceBlock,
} from './render.js'
import {
  renderAudiences,
  renderPresetPages,
  renderPresets,
  renderSchema,
} from './render-presets.js'
import { renderProviderTypes, variablesOf } from './render-types.js'

/** The providers that have an action of their own, in the place of the one that people use today. */
const subActions = ['aws', 'gcp', 'azure', 'vault']

/** @typedef {import('../lib/core/types.js').Exchanger} Exchanger */
const loaded = await Promise.all(
  Object.values(exchangers).map(
    async (load) => /** @type {Exchanger} */ (/** @type {unknown} */ ((await load()).default)),
  ),
)
const opened = await Promise.all(Object.values(sources).map(async (load) => (await load()).default))

const named = await Promise.all(
  Object.entries(presets).map(async ([name, load]) => {
    const { default: preset } = await load()
    return { name, preset, exchanger: createPresetExchanger(name, preset) }
  }),
)

writeFileSync('src/exchangers/own-inputs.ts', renderOwnInputs(loaded))
writeFileSync('src/exchangers/presets/audiences.ts', renderAudiences(named))
updateBlocks('action.yml', {
  'generated inputs and outputs': renderRootBlock(sharedInputs, loaded, named),
})
const all = [...loaded, ...named.map(({ exchanger }) => exchanger)]
writeFileSync(
  'src/library/provider-types.ts',
  renderProviderTypes(all, sharedInputs, variablesOf(named)),
)
for (const exchanger of all.filter(({ name }) => subActions.includes(name))) {
  mkdirSync(exchanger.name, { recursive: true })
  writeFileSync(`${exchanger.name}/action.yml`, renderSubAction(sharedInputs, exchanger))
}
updateBlocks('docs/exchangers.md', {
  shared: renderShared(sharedInputs),
  ...Object.fromEntries(loaded.map((exchanger) => [exchanger.name, renderTables(exchanger)])),
  presets: renderPresets(named),
})
writeFileSync('docs/presets.md', renderPresetPages(named))
writeFileSync('docs/preset.schema.json', renderSchema(presetSchema))
updateBlocks('docs/sources.md', { sources: renderSources(opened) })
mkdirSync('docs/playground', { recursive: true })
writeFileSync('docs/playground/index.html', await renderPlayground())

const awsPeer = parse(readFileSync('__tests__/dist/migration/aws.yml', 'utf8'), { merge: true })
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
