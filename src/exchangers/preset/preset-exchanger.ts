import { defined } from '../../core/defined.ts'
import type {
  Env,
  Exchanger,
  InputSpecs,
  InputValues,
  OutputSpec,
  PreparedExchange,
  TokenNeed,
} from '../../core/types.ts'
import { firstOf, namesIn } from './fill-request.ts'
import { fillUrl } from './fill-url.ts'
import { type PresetHooks, variablesOf } from './prepared-preset.ts'
import type { Preset } from './preset.ts'
import { runPreset } from './run-preset.ts'
import { chooseTemplate, type Fillable, fillText, isSet, type Scope } from './scope.ts'

/** Makes an exchanger of a preset. */
export function createPresetExchanger(
  name: string,
  preset: Preset,
  hooks: PresetHooks = {},
): Exchanger {
  return {
    name,
    title: preset.title,
    summary: preset.summary,
    inputs: preset.parameters,
    outputs: outputsOf(preset),
    hasOwnServer: true,
    takesParameters: true,
    ...defined({ subActionDefaults: preset.subActionDefaults }),
    prepare: (values, env) => preparePreset(preset, scopeOf(preset, values), env, hooks),
  }
}

function outputsOf(preset: Preset): Readonly<Record<string, OutputSpec>> {
  const isVariable = Object.keys(preset.env ?? {}).length > 0
  const own = Object.entries(preset.outputs ?? {}).map(
    ([name, { value: _, ...spec }]) => [name, spec] as const,
  )
  return {
    ...(preset.credential !== undefined && {
      'access-token': {
        description: 'The credential.',
        ...(isVariable && ({ onRequest: true } as const)),
      },
    }),
    ...(preset.expires !== undefined && {
      'expires-at': {
        description: 'When the credential expires, in ISO 8601, if the service states it.',
      },
    }),
    ...Object.fromEntries(own),
  }
}

function scopeOf({ parameters }: Preset, values: InputValues<InputSpecs>): Scope {
  return (name) => {
    const isUsed = Object.hasOwn(values, name) && parameters[name]?.unused === undefined
    const value = isUsed ? values[name] : undefined
    return Array.isArray(value) && value.length === 0 ? undefined : (value as Fillable | undefined)
  }
}

/** Prepares an exchange from a preset and the values that its placeholders stand for. */
export function preparePreset(
  preset: Preset,
  scope: Scope,
  env: Env,
  hooks: PresetHooks = {},
): PreparedExchange {
  const variables = variablesOf(preset, scope, env).map(([name]) => name)
  const followUp = hooks.followUp?.(scope, { variables, outputs: Object.keys(outputsOf(preset)) })
  const endpoints = [...endpointsOf(preset, scope), ...(followUp?.endpoints ?? [])]
  const isUnverified = preset.unverified !== undefined && isSet(scope(preset.unverified))
  return {
    token: tokenNeedOf(preset, scope),
    endpoints,
    revocationEndpoints: revocationOf(preset, scope),
    variables: [...variables, ...(followUp?.variables ?? [])],
    ...defined({
      variablesLater: followUp?.variablesLater,
      load: followUp?.load,
      tls: isUnverified ? { isUnverified } : undefined,
    }),
    run: runPreset({ preset, scope, endpoints, followUp, advise: hooks.advise }),
  }
}

function tokenNeedOf({ audience }: Preset, scope: Scope): TokenNeed {
  if (audience === undefined) return { kind: 'now', audience: undefined }
  const known = chooseTemplate(audience, (name) => scope(name) !== undefined)
  return known === undefined ? { kind: 'later' } : { kind: 'now', audience: fillText(known, scope) }
}

function revocationOf({ revoke }: Preset, scope: Scope): readonly URL[] {
  if (revoke === undefined) return []
  const template = chooseTemplate(revoke.url, (name) => scope(name) !== undefined)
  return template === undefined ? [] : [fillUrl(template, scope)]
}

/** The addresses that are known before any request; all others must be at the same hosts. */
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
    // A part that an answer names is not known yet; any other missing part is an error, which filling reports.
    const isNamedLater = namesIn(step).url.some((name) => picked.has(name))
    return isNamedLater ? [] : [fillUrl(firstOf(step.url), scope)]
  })
}
