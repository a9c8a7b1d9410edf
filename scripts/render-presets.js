// Renders the docs of presets.
import { formOf, table } from './render.js'

/** @typedef {import('../lib/core/types.js').Exchanger} Exchanger */
/** @typedef {import('../lib/exchangers/preset/preset.js').Preset} Preset */
/** A preset with its name, and as the exchanger that it becomes. */
/** @typedef {{ readonly name: string, readonly preset: Preset, readonly exchanger: Exchanger }} NamedPreset */

/**
 * The table of all presets in docs/exchangers.md.
 *
 * @param {readonly NamedPreset[]} presets
 */
export function renderPresets(presets) {
  return table(
    ['`provider`', 'service', 'sets', 'audience', 'revoked', 'facts'],
    presets.map(({ name, preset }) => [
      `[\`${name}\`](presets.md#${name})`,
      preset.title,
      Object.keys(preset.env ?? {})
        .map(
          (variable) =>
            `\`${variable.replace('{variable}', preset.parameters.variable?.default ?? '')}\``,
        )
        .join(' '),
      describeAudience(preset),
      preset.revoke === undefined ? '' : 'yes',
      preset.status ?? 'experimental',
    ]),
  )
}

/**
 * The whole of docs/presets.md: a section for each preset.
 *
 * @param {readonly NamedPreset[]} presets
 */
export function renderPresetPages(presets) {
  const head = `# Presets

<!-- Written by npm run generate from src/exchangers/presets; change those. -->

A preset describes a service as data. Parameters go into the input \`parameters\`, a YAML map. In an item of \`exchanges\`, in a
sub-action and in the library they can also be given directly.

\`confirmed\` means that the requests and the answers were read in the named sources: the service's code, its action or client,
or its documentation. \`experimental\` means that a part was not found there. No preset was tried against the service itself.
`
  return `${head}\n${presets.map(renderPresetPage).join('\n\n')}\n`
}

/** @param {NamedPreset} named */
function renderPresetPage({ name, preset, exchanger }) {
  const parameters = Object.entries(preset.parameters)
    .filter(([, { unused }]) => unused === undefined)
    .map(([parameter, spec]) => [
      `\`${parameter}\``,
      spec.description,
      formOf(spec),
      spec.required ? 'required' : spec.default === undefined ? '' : `\`${spec.default}\``,
    ])
  const outputs = Object.entries(exchanger.outputs).map(([output, spec]) => [
    `\`${output}\``,
    `${spec.description}${spec.onRequest ? ' Only with `output-credentials: true`.' : ''}`,
  ])
  const extras = [
    `Audience: ${describeAudience(preset)}.`,
    preset.singleUse ? 'The service accepts each ID token once; every attempt gets a new one.' : '',
    preset.revoke === undefined ? '' : 'The post step revokes the credential.',
    preset.steps.length === 0 ? 'There is no exchange: the ID token is the credential.' : '',
  ]
  const facts = (preset.facts ?? []).map((fact) => `${fact}`).join('; ')
  return [
    `## ${name}`,
    `**${preset.title}**, ${preset.status ?? 'experimental'}. ${preset.summary}`,
    extras.filter((sentence) => sentence !== '').join(' '),
    `Facts: ${escapeProse(facts)}.`,
    ...(parameters.length === 0
      ? []
      : [table(['parameter', 'meaning', 'form', 'default'], parameters.map(escapeRow)).trimEnd()]),
    ...(outputs.length === 0 ? [] : [table(['output', 'meaning'], outputs).trimEnd()]),
  ].join('\n\n')
}

/**
 * Angle brackets outside of code would be taken for HTML.
 *
 * @param {readonly string[]} cells
 */
function escapeRow(cells) {
  return cells.map((cell) => (cell.startsWith('`') ? cell : cell.replace(/</g, '\\<')))
}

/** @param {string} text */
function escapeProse(text) {
  return text.replace(/[<>*_]/g, (character) => `\\${character}`)
}

/** @param {Preset} preset */
function describeAudience({ audience, steps }) {
  if (audience === undefined) return "the source's own"
  const picked = steps.flatMap(({ pick = {} }) => Object.keys(pick))
  const texts = typeof audience === 'string' ? [audience] : audience
  return texts
    .map((text) => (picked.includes(text.slice(1, -1)) ? 'named by the service' : `\`${text}\``))
    .join(', else ')
}

/**
 * The audiences of public services and the hosts that get tokens with them.
 *
 * @param {readonly NamedPreset[]} presets
 */
export function renderAudiences(presets) {
  const rows = presets.flatMap(({ name, preset }) => {
    const hosts = preset.steps.flatMap(({ url }) =>
      [url].flat().flatMap((template) => {
        const [, host] = /^https:\/\/([^/{]+)(?:\/|$)/.exec(fillDefaults(template, preset)) ?? []
        return host === undefined ? [] : [host]
      }),
    )
    return [preset.serviceAudience ?? preset.audience ?? []].flat().flatMap((template) => {
      // The fixed start of an audience that continues with a parameter.
      const [fixed = '', ...more] = fillDefaults(template, preset).split('{')
      const audience = more.length === 0 ? fixed : `${fixed}*`
      return fixed === '' ? [] : [{ preset: name, audience, hosts: [...new Set(hosts)] }]
    })
  })
  const lines = rows.map(
    ({ preset, audience, hosts }) =>
      `  { preset: '${preset}', audience: '${audience}', hosts: [${hosts.map((host) => `'${host}'`).join(', ')}] },`,
  )
  return `// Written by npm run generate from the presets; change those.

/** The audience of a preset's public service. A star at its end stands for any text. */
export interface PresetAudience {
  readonly preset: string
  readonly audience: string
  /** The hosts of the service that get the token. */
  readonly hosts: readonly string[]
}

export const presetAudiences: readonly PresetAudience[] = [
${lines.join('\n')}
]
`
}

/**
 * Fills a template with the defaults of its parameters, where it has one.
 *
 * @param {string} template
 * @param {Preset} preset
 */
function fillDefaults(template, { parameters }) {
  return template.replace(/\{(\+?)([\w-]+)(?:\.(host|hostname))?\}/g, (whole, _, name, part) => {
    const value = parameters[name]?.default
    if (value === undefined) return whole
    if (part === undefined) return value
    return part === 'host' ? new URL(value).host : new URL(value).hostname
  })
}

/**
 * The JSON Schema of preset files.
 *
 * @param {object} schema
 */
export function renderSchema(schema) {
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A preset of oidc-exchange',
  }
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`
}
