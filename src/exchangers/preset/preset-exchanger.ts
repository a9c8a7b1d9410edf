import type {
  Env,
  Exchanger,
  InputSpecs,
  InputValues,
  OutputSpec,
  TokenNeed,
} from '../../core/types.ts'
import { prepareExtension } from './extension.ts'
import { firstOf, namesIn } from './fill-request.ts'
import { fillUrl } from './fill-url.ts'
import { type PreparedPreset, variablesOf } from './prepared-preset.ts'
import type { Preset } from './preset.ts'
import { runPreset } from './run-preset.ts'
import { chooseTemplate, type Fillable, fillText, isSet, type Scope } from './scope.ts'

/** A preset's parameters, checked. */
export type Parameters = InputValues<InputSpecs>

/** Makes an exchanger out of a preset: the one interpreter of them all. */
export function createPresetExchanger(name: string, preset: Preset): Exchanger {
  return {
    name,
    title: preset.title,
    summary: preset.summary,
    inputs: preset.parameters,
    outputs: outputsOf(preset),
    hasOwnServer: true,
    ...(preset.subActionDefaults === undefined
      ? {}
      : { subActionDefaults: preset.subActionDefaults }),
    prepare: (values, env) => prepare(preset, values, env),
  }
}

function outputsOf(preset: Preset): Readonly<Record<string, OutputSpec>> {
  const isVariable = Object.keys(preset.env ?? {}).length > 0
  const own = Object.entries(preset.outputs ?? {}).map(
    ([name, { description, onRequest }]) =>
      [name, onRequest === undefined ? { description } : { description, onRequest }] as const,
  )
  return {
    ...(preset.credential === undefined
      ? {}
      : {
          'access-token': {
            description: 'The credential.',
            ...(isVariable ? { onRequest: true as const } : {}),
          },
        }),
    ...(preset.expires === undefined
      ? {}
      : {
          'expires-at': {
            description: 'When the credential ends, in ISO 8601, where the service says it.',
          },
        }),
    ...Object.fromEntries(own),
  }
}

function prepare(preset: Preset, values: Parameters, _env: Env) {
  const scope: Scope = (name) => {
    const isUsed = Object.hasOwn(values, name) && preset.parameters[name]?.unused === undefined
    const value = isUsed ? values[name] : undefined
    return Array.isArray(value) && value.length === 0 ? undefined : (value as Fillable | undefined)
  }
  const extension = prepareExtension(preset, scope, Object.keys(outputsOf(preset)))
  const endpoints = [...endpointsOf(preset, scope), ...(extension?.endpoints ?? [])]
  const prepared: PreparedPreset = { preset, scope, endpoints, extension }
  const template = preset.audience
  const has = (name: string) => scope(name) !== undefined
  const known = template === undefined ? undefined : chooseTemplate(template, has)
  const token: TokenNeed =
    template !== undefined && known === undefined
      ? { kind: 'later' }
      : { kind: 'now', audience: known === undefined ? undefined : fillText(known, scope) }
  return {
    token,
    endpoints,
    variables: [
      ...variablesOf(preset, scope).map(([name]) => name),
      ...(extension?.variables ?? []),
    ],
    ...(extension?.variablesLater ? { variablesLater: true } : {}),
    ...(extension?.load === undefined ? {} : { load: extension.load }),
    ...(preset.unverified !== undefined && isSet(scope(preset.unverified))
      ? { tls: { isUnverified: true } }
      : {}),
    run: runPreset(prepared),
  }
}

/** The addresses that can be told before any request; every other one must be at the same hosts. */
function endpointsOf(preset: Preset, scope: Scope): readonly URL[] {
  const has = (name: string) => scope(name) !== undefined
  const picked = new Set(preset.steps.flatMap(({ pick = {} }) => Object.keys(pick)))
  return preset.steps.flatMap((step) => {
    const isLeftOut =
      (step.when !== undefined && !picked.has(step.when) && !isSet(scope(step.when))) ||
      (step.unless !== undefined && isSet(scope(step.unless)))
    if (isLeftOut) return []
    const template = chooseTemplate(step.url, has)
    if (template !== undefined) return [fillUrl(template, scope)]
    // What an answer is to tell is not known yet; anything else is missing, and the filling says what.
    const isTold = namesIn(step).url.some((name) => picked.has(name))
    return isTold ? [] : [fillUrl(firstOf(step.url), scope)]
  })
}
