import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import {
  readAwsPolicy,
  readFederatedCredentials,
  readGoogleBindings,
  readGoogleProvider,
  readVaultRole,
} from '../trust/index.ts'
import * as check from './check.ts'
import type { LabRules } from './rules.ts'
import { serviceNames } from './types.ts'

const guid = check.form(
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  '11111111-2222-4333-8444-555555555555',
)
const texts = check.list(check.text)

const faultKeys = {
  service: check.choice(serviceNames),
  path: check.form(/^\//, '/v1/token'),
  times: check.integer(1, 1_000_000),
  throttle: check.form(/^[1-9]\d{0,5}\/s$/, '20/s'),
  'delay-ms': check.integer(0, 3_600_000),
  status: check.integer(200, 599),
  headers: check.object({}, [], check.anyText),
  body: check.anyText,
  html: check.on,
  empty: check.on,
  'empty-json': check.on,
  redirect: check.text,
  reset: check.on,
  hang: check.on,
  drip: check.on,
  truncate: check.on,
}

const checkShape = check.object({
  token: check.object(
    { 'subject-form': check.choice(['legacy', 'immutable']) },
    [],
    check.anything,
  ),
  aws: check.object({ roles: check.list(roleShape()), users: check.list(userShape()) }, ['roles']),
  google: check.object({
    providers: check.list(providerShape()),
    'service-accounts': check.list(serviceAccountShape()),
  }),
  azure: check.object({ applications: check.list(applicationShape()) }, ['applications']),
  vault: check.object({
    roles: check.list(vaultRoleShape()),
    secrets: check.object({}, [], check.anything),
  }),
  exchange: check.object({
    subjects: texts,
    audiences: check.filled(texts),
    'lifetime-seconds': check.integer(1, 86_400),
    'single-use': check.flag,
  }),
  windmill: check.object({ 'token-expiry-seconds': check.integer(1, 31_536_000) }),
  faults: check.list(check.object(faultKeys, ['service'])),
})

function vaultRoleShape(): check.Check {
  const keys = {
    name: check.form(/^[\w.-]+$/, 'lab-deploy'),
    mount: check.form(/^[\w.-]+$/, 'jwt'),
    definition: check.readable(readVaultRole),
  }
  return check.object(keys, ['name', 'definition'])
}

function roleShape(): check.Check {
  const keys = {
    arn: check.form(
      /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      'arn:aws:iam::123456789012:role/lab-deploy',
    ),
    subjects: texts,
    'trust-policy': check.readable(readAwsPolicy),
    audiences: check.filled(texts),
    'max-session-seconds': check.integer(3600, 43_200),
    principals: texts,
    'external-id': check.text,
    'tag-session': check.flag,
  }
  return check.either(check.object(keys, ['arn']), 'subjects', 'trust-policy')
}

function userShape(): check.Check {
  const keys = {
    arn: check.form(
      /^arn:aws[\w-]*:iam::\d{12}:user\/[\w+=,.@/-]+$/,
      'arn:aws:iam::123456789012:user/lab',
    ),
    'access-key-id': check.form(/^\w{16,128}$/, 'AKIALAB0000000000000'),
    'secret-access-key': check.text,
  }
  return check.object(keys, ['arn', 'access-key-id', 'secret-access-key'])
}

function providerShape(): check.Check {
  const name = check.form(
    /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/,
    'projects/123456789012/locations/global/workloadIdentityPools/lab/providers/github',
  )
  const keys = {
    name,
    subjects: texts,
    definition: check.readable(readGoogleProvider),
    audiences: check.filled(texts),
  }
  return check.either(check.object(keys, ['name']), 'subjects', 'definition')
}

function serviceAccountShape(): check.Check {
  const email = check.form(/^[^@\s/:]+@[^@\s/:]+$/, 'deploy@lab-project.iam.gserviceaccount.com')
  const keys = {
    email,
    subjects: texts,
    'iam-policy': check.readable(readGoogleBindings),
    'max-lifetime-seconds': check.integer(1, 43_200),
    delegators: check.list(email),
    users: texts,
    'public-key': check.form(/^-----BEGIN PUBLIC KEY-----\s/, '-----BEGIN PUBLIC KEY----- …'),
  }
  return check.either(check.object(keys, ['email']), 'subjects', 'iam-policy')
}

function applicationShape(): check.Check {
  const keys = {
    tenant: guid,
    client: guid,
    subjects: texts,
    'federated-credentials': check.readable(readFederatedCredentials),
    audiences: check.filled(texts),
    secret: check.text,
    subscriptions: check.list(guid),
  }
  const shape = check.object(keys, ['tenant', 'client'])
  return check.either(shape, 'subjects', 'federated-credentials')
}

/**
 * Checks rules that came from outside the type system.
 *
 * @throws {OidcError} `ERR_INPUT` with the path of the first wrong value
 */
export function checkRules(value: unknown): LabRules {
  checkShape(value, [])
  return value as LabRules
}

/**
 * Reads a rules file, YAML or JSON.
 *
 * @param name the file's name, for errors
 * @throws {OidcError} `ERR_INPUT` with file, line and path of the first mistake
 */
export async function parseRules(source: string, name = 'rules'): Promise<LabRules> {
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { lineCounter, prettyErrors: false })
  const [mistake] = document.errors
  if (mistake !== undefined) {
    const { line } = lineCounter.linePos(mistake.pos[0])
    throw new OidcError('ERR_INPUT', `${name}:${line}: ${quoteForeign(mistake.message)}`)
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {}
  try {
    return checkRules(value)
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    const path: unknown = JSON.parse(error.details[0] ?? '[]')
    const node = document.getIn(Array.isArray(path) ? path : [], true)
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    const { line } = lineCounter.linePos(offset)
    throw new OidcError('ERR_INPUT', `${name}:${line}: ${error.message}`)
  }
}
