import { messageOf } from '../../core/errors.ts'
import { isLoopback } from '../../http/endpoint.ts'
import { sharedInputs } from '../../inputs/shared-inputs.ts'
import { namesIn } from './fill-request.ts'
import { checkHeaders } from './headers.ts'
import type { Preset, PresetRequest } from './preset.ts'
import { placeholdersOf, splitTemplate } from './scope.ts'
import type { Problem } from './validate.ts'

/** Placeholders that every preset has. */
const builtIn: readonly string[] = ['token', 'audience', 'now', 'now-seconds']

type Path = Problem['path']

/** Checks beyond the schema: every name must be known, and no parameter may choose the host of a fixed address. */
export function checkPreset(preset: Preset): readonly Problem[] {
  const parameters = Object.keys(preset.parameters ?? {})
  const problems: Problem[] = []
  for (const name of parameters) {
    if (preset.parameters[name]?.unused !== undefined) continue
    if (builtIn.includes(name) || Object.hasOwn(sharedInputs, name)) {
      problems.push({
        path: ['parameters', name],
        isName: true,
        message: `${name} is reserved; choose another name`,
      })
    }
  }
  const known = [...builtIn, ...parameters]
  const picked: string[] = []
  for (const [index, step] of preset.steps.entries()) {
    const path = ['steps', index]
    problems.push(...checkRequest(step, [...known, ...picked], path))
    const { pick = {}, optional = [], when, unless } = step
    problems.push(...checkNames({ when, unless }, [...known, ...picked], path))
    problems.push(...checkNames({ optional }, Object.keys(pick), path))
    for (const name of Object.keys(pick).filter((one) => known.includes(one))) {
      problems.push({ path: [...path, 'pick', name], isName: true, message: `${name} is taken` })
    }
    picked.push(...Object.keys(pick))
  }
  const all = [...known, ...picked]
  const { revoke, expires = {}, credential } = preset
  return [
    ...problems,
    ...checkTemplates(preset.audience, all, ['audience']),
    ...(['identity', 'env', 'outputs', 'files'] as const).flatMap((part) =>
      checkTemplates(preset[part], all, [part]),
    ),
    ...checkVariables(preset),
    ...checkIdentity(preset, picked),
    ...checkNames({ public: preset.public ?? [] }, picked, []),
    ...checkNames({ unverified: preset.unverified }, parameters, []),
    ...checkNames({ credential }, ['token', ...picked], []),
    ...checkNames({ ...expires, unit: undefined, after: undefined }, all, ['expires']),
    ...(revoke === undefined ? [] : checkRequest(revoke, all, ['revoke'])),
    ...checkRevocation(revoke),
    ...checkNames({ when: revoke?.when }, all, ['revoke']),
  ]
}

function checkRequest(request: PresetRequest, known: readonly string[], path: Path) {
  const { url, headers, bearer, basic, query, form, json } = request
  const urls = typeof url === 'string' ? [url] : url
  const both =
    form !== undefined && json !== undefined
      ? [{ path, message: 'has both form and json; a request has one body' }]
      : []
  return [
    ...both,
    ...urls.flatMap((one, index) =>
      checkUrl(one, typeof url === 'string' ? [...path, 'url'] : [...path, 'url', index]),
    ),
    ...Object.entries({ url, headers, bearer, basic, query, form, json }).flatMap(([part, value]) =>
      checkTemplates(value, known, [...path, part]),
    ),
    ...checkHeaderNames(headers, path),
    ...checkNames({ moreHeaders: request.moreHeaders }, known, path),
  ]
}

/** The revocation is sent when the job ends, possibly to another host. */
function checkRevocation(revoke: Preset['revoke']): readonly Problem[] {
  const { url = [], other = [] } = revoke === undefined ? {} : namesIn(revoke)
  if (![...url, ...other].includes('token')) return []
  const message = '{token}, the ID token, has expired when this is sent; use a picked value'
  return [{ path: ['revoke'], isName: true, message }]
}

/** Headers as written in the file; filled values are checked when they are known. */
function checkHeaderNames(headers: PresetRequest['headers'], path: Path): readonly Problem[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) => {
    try {
      checkHeaders({ [name]: value }, 'headers')
      return []
    } catch (error) {
      return [{ path: [...path, 'headers', name], isName: true, message: messageOf(error) }]
    }
  })
}

/** The file or one parameter as a whole decides which host gets a token. */
function checkUrl(url: string, path: Path): readonly Problem[] {
  const { texts, holes } = splitTemplate(url)
  const [hole] = holes
  if (texts[0] === '' && hole?.isPath) {
    const isApart = url === hole.text || /^[/?:]/.test(texts[1] ?? '')
    return isApart ? [] : [{ path, message: `needs a slash after ${hole.text}` }]
  }
  const glued = /^https?:\/\/[^/?#]*[\dA-Za-z](\{[^}]*\})(?:[/?#]|$)/.exec(url)?.[1]
  if (glued !== undefined) {
    return [{ path, message: `needs a slash before ${glued}, which would be part of the host` }]
  }
  const server = /^(https?):\/\/(?:\{|([^/?#]+))/.exec(url)
  const isSafe =
    server?.[1] === 'https' ||
    (server?.[2] !== undefined && isLoopback(server[2].replace(/:\d+$/, '')))
  return isSafe ? [] : [{ path, message: 'must begin with https:// or with a parameter: {+url}' }]
}

function checkTemplates(value: unknown, known: readonly string[], path: Path): readonly Problem[] {
  if (typeof value === 'string') {
    return placeholdersOf(value)
      .filter(({ name }) => !known.includes(name))
      .map(({ text }) => ({
        path,
        message: `${text} is neither a parameter nor an earlier pick`,
      }))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) =>
    checkTemplates(item, known, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

/** The identity is printed. */
function checkIdentity(
  { identity = '', parameters = {}, public: open = [] }: Preset,
  picked: readonly string[],
): readonly Problem[] {
  const isSecret = (name: string) =>
    name === 'token' || parameters[name]?.type === 'secret' || picked.includes(name)
  return placeholdersOf(identity)
    .filter(({ name }) => isSecret(name) && !open.includes(name))
    .map(({ text }) => ({
      path: ['identity'],
      message: `${text} is secret, and the identity is printed; list a pick that is not secret in public`,
    }))
}

function checkVariables({ env = {}, files = {}, parameters = {} }: Preset): readonly Problem[] {
  return Object.entries(env).flatMap(([name, value]): readonly Problem[] => {
    const path = ['env', name]
    const strange = placeholdersOf(name).find((hole) => !Object.hasOwn(parameters, hole.name))
    if (strange !== undefined) {
      const message = `${strange.text} is not a parameter; an answer cannot name variables`
      return [{ path, isName: true, message }]
    }
    if (typeof value === 'object' && 'file' in value && !Object.hasOwn(files, value.file)) {
      return [{ path, message: `${value.file} is not in files` }]
    }
    return typeof value === 'object' && 'when' in value
      ? checkNames({ when: value.when }, Object.keys(parameters), path)
      : []
  })
}

function checkNames(
  fields: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path,
): readonly Problem[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const names = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return names
      .filter((name) => !known.includes(String(name)))
      .map((name) => ({
        path: [...path, field],
        message: `${String(name)} is not a parameter or pick that can be used here`,
      }))
  })
}
