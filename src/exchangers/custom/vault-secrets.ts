import { OidcError } from '../../errors.ts'
import { requestJson } from '../../request.ts'
import type { Secret } from '../../secret.ts'
import { quoteForeign } from '../../text.ts'
import type { Context, Value } from '../../types.ts'
import { fillRequest } from './fill-request.ts'
import { pick } from './pick.ts'
import type { ExtensionRun } from './prepared-preset.ts'
import { isSet, plainText, type Scope } from './scope.ts'

/** One secret to read: where it is and what it is called then. */
export interface SecretWish {
  readonly path: string
  readonly selector: string
  readonly variable: string
  readonly output: string
}

/**
 * Parses the list of secrets in the form of hashicorp/vault-action: `path selector | NAME`, separated by semicolons.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function parseSecrets(text: string): readonly SecretWish[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(parseSecret)
}

function parseSecret(item: string): SecretWish {
  const bar = item.lastIndexOf('|')
  const name = bar < 0 ? undefined : item.slice(bar + 1).trim()
  const parts = (bar < 0 ? item : item.slice(0, bar)).trim().split(/\s+/)
  const [path = '', quoted = ''] = parts
  if (parts.length !== 2 || name === '') {
    throw wrong(item, 'is not of the form: path key | NAME')
  }
  const selector = quoted.replace(/["`]/g, '')
  if (/^\*{1,2}$/.test(selector)) {
    throw wrong(item, 'takes every key, and names of variables are never taken from an answer', {
      hint: 'Write a line for each key that the job needs.',
    })
  }
  if (!/^[\w.@/:+-]+$/.test(selector)) {
    throw wrong(item, 'has a selector that is more than names separated by dots')
  }
  const plain = selector.replace('.', '__').replace(/-/g, '')
  return { path, selector, variable: name ?? plain.toUpperCase(), output: name ?? plain }
}

function wrong(item: string, what: string, options: { hint?: string } = {}): OidcError {
  return new OidcError('ERR_INPUT', `secrets: "${quoteForeign(item, 80)}" ${what}`, options)
}

/** Checks what is to be read after the login. */
export function prepareVaultSecrets(scope: Scope): ExtensionRun {
  const text = scope('secrets')
  const wishes = parseSecrets(text === undefined ? '' : plainText(text))
  for (const { path } of wishes) requestFor(path, scope)
  checkUnique(wishes)
  return {
    variables: wishes.map(({ variable }) => variable),
    async run(loggedIn, context) {
      const paths = [...new Set(wishes.map(({ path }) => path))]
      const bodies = await Promise.all(paths.map((path) => read(path, loggedIn, context)))
      const found = new Map(paths.map((path, index) => [path, bodies[index]]))
      const env: Record<string, Value> = {}
      const outputs: Record<string, Value> = {}
      for (const wish of wishes) {
        const body = found.get(wish.path)
        if (body === undefined) continue
        const value = select(wish, body, loggedIn, context)
        env[wish.variable] = value
        outputs[wish.output] = value
      }
      return { env, outputs }
    },
  }
}

function checkUnique(wishes: readonly SecretWish[]): void {
  const seen = new Set<string>()
  for (const { variable } of wishes) {
    if (seen.has(variable)) {
      throw new OidcError('ERR_INPUT', `secrets: two of them would set ${variable}`, {
        hint: 'Give one of them another name after the bar.',
      })
    }
    seen.add(variable)
  }
}

function requestFor(path: string, scope: Scope) {
  const [place = '', query] = path.split('?', 2)
  const version = /^version=(\d{1,9})$/.exec(query ?? '')?.[1]
  if (query !== undefined && version === undefined) {
    throw wrong(path, 'has a query other than version=<number>')
  }
  return fillRequest(
    {
      method: 'GET',
      url: '{+url}/v1/{+secret-path}',
      ...(version === undefined ? {} : { query: { version } }),
      headers: { 'X-Vault-Token': '{client-token}', 'X-Vault-Namespace': '{namespace}' },
      moreHeaders: 'extraHeaders',
    },
    (name) => (name === 'secret-path' ? place : scope(name)),
  )
}

/** The answer for one path; `undefined` where there is nothing and that may be so. */
async function read(path: string, scope: Scope, context: Context): Promise<object | undefined> {
  const shown = quoteForeign(path, 120)
  try {
    const { host } = requestFor(path, scope).url
    return await requestJson(
      {
        service: host,
        label: `Reading ${shown}`,
        request: () => requestFor(path, scope),
        wanted: 'data',
        pick: (body) => (typeof body.data === 'object' && body.data !== null ? body : undefined),
        isTransient: ({ status }) => status === 412,
      },
      context,
    )
  } catch (error) {
    if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') throw error
    const isMissing = / answered 404\b/.test(error.message)
    if (isMissing && isSet(scope('ignoreNotFound'))) {
      context.log.warning(`Vault has nothing at ${shown}`)
      return undefined
    }
    throw error.with({
      message: `${shown}: ${error.message}`,
      hint: isMissing
        ? 'Vault has nothing there. A secret of KV version 2 has data/ after its mount, as in secret/data/ci.'
        : "The login worked; the role's policies must allow reading this path.",
    })
  }
}

/** The value of a key: under `data.data` in KV version 2, under `data` elsewhere. */
function select(wish: SecretWish, body: object, scope: Scope, context: Context): Secret {
  const data = pick(body, 'data')
  const inner = pick(body, 'data.data')
  const places = [inner ?? data, data, body]
  const found = places
    .flatMap((place) => [ownMember(place, wish.selector), pick(place, wish.selector)])
    .find((value) => value !== undefined && value !== null)
  if (found === undefined || found === '') {
    throw new OidcError(
      'ERR_RESPONSE',
      `${quoteForeign(wish.path, 120)} has no ${quoteForeign(wish.selector, 60)}`,
      { hint: 'Check the key, and which version of the secret is read.' },
    )
  }
  const text = typeof found === 'string' ? found : JSON.stringify(found)
  context.mask(text)
  const encoding = scope('secretEncodingType')
  if (encoding === undefined) return context.mask(text)
  return context.mask(Buffer.from(text, plainText(encoding) as BufferEncoding).toString('utf8'))
}

function ownMember(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Reflect.get(value, name)
}
