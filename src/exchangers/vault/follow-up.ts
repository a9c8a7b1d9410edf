import { OidcError } from '../../core/errors.ts'
import type { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type { Context, Value } from '../../core/types.ts'
import type { JsonObject } from '../../http/reply.ts'
import type { FollowUp } from '../preset/prepared-preset.ts'
import { plainText, type Scope } from '../preset/scope.ts'
import {
  type CertificateEntry,
  isEvery,
  namesOf,
  normalize,
  parseCertificates,
  parseSecrets,
  type SecretEntry,
} from './entries.ts'
import { createNames, type Names } from './names.ts'
import { ask, issuingRequest, readingRequest } from './requests.ts'
import { checkExpressions, keysOf, select, valueText } from './select.ts'

/** A value that was read, not masked yet; may be `''`. */
interface Item {
  readonly variable: string
  readonly output: string
  readonly text: string
}

/** Parallel reads have a connection each; this many are opened before the login. */
const earlyConnections = 4

/** The output with the leases of secrets and certificates. */
export const leaseOutput = {
  'lease-ids': {
    description: 'The ids of the leases, one a line, if a secret or certificate has one.',
  },
}

interface ReadSecrets {
  readonly items: readonly Item[]
  readonly bodies: readonly (JsonObject | undefined)[]
}

type Read = (scope: Scope, context: Context, names: Names) => Promise<ReadSecrets>

/**
 * Prepares the requests after the login, as in hashicorp/vault-action: reading secrets or issuing certificates.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function prepareFollowUp(
  scope: Scope,
  taken: { readonly variables: readonly string[]; readonly outputs: readonly string[] },
): FollowUp {
  checkMethod(scope)
  const secrets = parseSecrets(inputText('secrets', scope))
  const certificates = parseCertificates(inputText('pki', scope))
  if (secrets.length > 0 && certificates.length > 0) {
    throw new OidcError('ERR_INPUT', 'secrets and pki cannot be combined', {
      hint: 'Use two steps.',
    })
  }
  const setsVariables = scope('exportEnv') !== false
  const names = createNames({
    variables: taken.variables,
    outputs: [...taken.outputs, ...Object.keys(leaseOutput)],
    setsVariables,
  })
  const requests = [
    ...[...new Set(secrets.map(({ path }) => path))].map((path) => readingRequest(path, scope)),
    ...certificates.map((entry) => issuingRequest(entry, scope)),
  ]
  for (const entry of secrets.filter((one) => !isEvery(one))) {
    names.take(entry, originOf(entry.path, entry.selector), 'ERR_INPUT')
  }
  for (const entry of certificates) {
    for (const part of Object.keys(certificateParts)) takePart(entry, part, names)
  }
  const read: Read =
    certificates.length > 0
      ? (loggedIn, context) => issueAll(certificates, loggedIn, context)
      : (loggedIn, context, own) => readAll(secrets, loggedIn, context, own)
  return {
    endpoints: requests.slice(0, earlyConnections).map(({ url }) => url),
    variables: names.variables,
    variablesLater: setsVariables && secrets.some(isEvery),
    load: () => checkExpressions(secrets.map(({ selector }) => selector)),
    async run(loggedIn, context) {
      const { items, bodies } = await read(loggedIn, context, names.copy())
      const { outputs, ...published } = publish(items, { loggedIn, context, setsVariables })
      return { ...published, outputs: { ...outputs, ...leasesOf(bodies) } }
    },
  }
}

function inputText(name: string, scope: Scope): string {
  const value = scope(name)
  return value === undefined ? '' : plainText(value)
}

/** The place of a secret, for messages. */
function originOf(path: string, key: string): string {
  return `${path} ${key}`
}

function checkMethod(scope: Scope): void {
  const method = inputText('method', scope).toLowerCase()
  if (method !== '' && method !== 'jwt') {
    throw new OidcError(
      'ERR_INPUT',
      `method: ${quoteForeign(method, 40)} is not supported: it logs in without an ID token`,
      {
        hint:
          method === 'kubernetes'
            ? 'Its login takes the same request: set path: kubernetes, token-source: file and, in token-file, the path of the token, and remove method.'
            : "Let Vault's JWT auth method trust the job's issuer and set method: jwt with a role, or keep hashicorp/vault-action in this step.",
      },
    )
  }
  if (scope('jwtPrivateKey') === undefined) return
  throw new OidcError(
    'ERR_INPUT',
    "jwtPrivateKey is not supported: the login uses the job's ID token instead of a long-lived key",
    {
      hint: 'Remove it, and let the auth method trust the issuer of the job: oidc_discovery_url=https://token.actions.githubusercontent.com for GitHub.',
    },
  )
}

async function readAll(
  entries: readonly SecretEntry[],
  scope: Scope,
  context: Context,
  names: Names,
): Promise<ReadSecrets> {
  const paths = [...new Set(entries.map(({ path }) => path))]
  const bodies = await Promise.all(
    paths.map((path) => ask(path, () => readingRequest(path, scope), scope, context)),
  )
  const found = new Map(paths.map((path, index) => [path, bodies[index]]))
  const items: Item[] = []
  for (const entry of entries) {
    const body = found.get(entry.path)
    if (body === undefined) continue
    if (isEvery(entry)) items.push(...everyKey(entry, body, names, context))
    else items.push(await oneKey(entry, body))
  }
  return { items, bodies }
}

function leasesOf(bodies: ReadSecrets['bodies']): Readonly<Record<string, string>> {
  const ids = bodies.flatMap((body) => (body?.lease_id ? [String(body.lease_id)] : []))
  return ids.length === 0 ? {} : { 'lease-ids': ids.join('\n') }
}

async function oneKey(entry: SecretEntry, body: JsonObject): Promise<Item> {
  const { path, selector } = entry
  const text = await select(selector, body)
  if (text !== undefined) return { ...entry, text }
  throw new OidcError(
    'ERR_RESPONSE',
    `${quoteForeign(path, 120)} has no ${quoteForeign(selector, 60)}`,
    { hint: 'Check the key, and which version of the secret is read.' },
  )
}

/** The answer chooses these names; a key whose name cannot be used is left out. */
function everyKey(
  entry: SecretEntry,
  body: JsonObject,
  names: Names,
  { log }: Context,
): readonly Item[] {
  return Object.entries(keysOf(body)).flatMap(([key, value]): readonly Item[] => {
    const own = namesOf(entry, key)
    const origin = originOf(entry.path, key)
    const problem = own.output === '' ? 'it has no letter or digit' : names.loginsName(own)
    if (problem !== undefined) {
      log.warning(
        `The key ${quoteForeign(origin, 160)} is left out: ${problem}. Use a prefix: ${quoteForeign(entry.path, 120)} * | APP_`,
      )
      return []
    }
    names.take(own, origin, 'ERR_RESPONSE')
    return [{ ...own, text: valueText(value) ?? '' }]
  })
}

/** The members of the PKI engine's answer, by the suffix of their names (vault-action's src/pki.js). */
const certificateParts: Readonly<Record<string, string>> = {
  cert: 'certificate',
  key: 'private_key',
  ca: 'issuing_ca',
  ca_chain: 'ca_chain',
}

function takePart({ path, prefix }: CertificateEntry, part: string, names: Names): void {
  names.take(partNames(prefix, part), originOf(path, part), 'ERR_INPUT')
}

function partNames(prefix: string, part: string): { variable: string; output: string } {
  const output = normalize(`${prefix}_${part}`)
  return { output, variable: output.toUpperCase() }
}

async function issueAll(
  entries: readonly CertificateEntry[],
  scope: Scope,
  context: Context,
): Promise<ReadSecrets> {
  const bodies = await Promise.all(
    entries.map((entry) => ask(entry.path, () => issuingRequest(entry, scope), scope, context)),
  )
  const items = entries.flatMap((entry, index) =>
    Object.entries(certificateParts).flatMap(([part, member]): readonly Item[] => {
      const value = (bodies[index]?.data as JsonObject | undefined)?.[member]
      const text = Array.isArray(value) ? value.join('\n') : valueText(value)
      return text === undefined ? [] : [{ ...partNames(entry.prefix, part), text }]
    }),
  )
  return { items, bodies }
}

function publish(
  items: readonly Item[],
  {
    loggedIn,
    context,
    setsVariables,
  }: { readonly loggedIn: Scope; readonly context: Context; readonly setsVariables: boolean },
) {
  // Lists of entries, so that a member called __proto__ is an ordinary one.
  const env: (readonly [string, Value])[] = []
  const outputs: (readonly [string, Value])[] = []
  const unset: string[] = []
  for (const { variable, output, text } of items) {
    const value = decode(text, loggedIn, context)
    if (value === undefined) {
      // An empty value is not secret, and unset reads as empty.
      if (setsVariables) unset.push(variable)
      continue
    }
    if (setsVariables) env.push([variable, value])
    outputs.push([output, value])
  }
  return { env: Object.fromEntries(env), outputs: Object.fromEntries(outputs), unset }
}

function decode(text: string, scope: Scope, context: Context): Secret | undefined {
  if (text === '') return undefined
  const whole = context.mask(text)
  const encoding = scope('secretEncodingType')
  if (encoding === undefined) return whole
  const decoded = Buffer.from(text, plainText(encoding) as BufferEncoding).toString('utf8')
  return decoded === '' ? undefined : context.mask(decoded)
}
