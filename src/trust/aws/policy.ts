import {
  type Document,
  isDocument,
  readList,
  readObject,
  readText,
  readTexts,
  rejectPolicy,
} from '../document.ts'
import { isOperator } from './operators.ts'

/** A role's trust policy, checked. */
export interface AwsTrustPolicy {
  /** Policy variables and `${*}` are read in the newer version only. */
  readonly hasVariables: boolean
  readonly statements: readonly AwsStatement[]
  /** The role's ARN, where the document tells it. */
  readonly roleArn?: string
}

export interface AwsStatement {
  readonly label: string
  readonly path: readonly (string | number)[]
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly string[]
  /** `NotAction`: everything but these. */
  readonly exceptActions: boolean
  readonly principals: AwsPrincipals
  /** `NotPrincipal`: everybody but these. */
  readonly exceptPrincipals: boolean
  readonly conditions: readonly AwsCondition[]
}

export interface AwsPrincipals {
  readonly everyone: boolean
  readonly federated: readonly string[]
}

export interface AwsCondition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

/** An IAM OIDC provider, as `aws iam get-open-id-connect-provider` shows it. */
export interface AwsProvider {
  /** Without `https://`. */
  readonly url: string
  readonly clientIds: readonly string[]
}

/**
 * Reads a trust policy: the document itself, or what `aws iam get-role` prints.
 *
 * @throws {OidcError} `ERR_INPUT` for what IAM would refuse to store
 */
export function readAwsPolicy(value: unknown): AwsTrustPolicy {
  const outer = readObject(value, '')
  const role = isDocument(outer.Role) ? outer.Role : outer
  const inner = role.AssumeRolePolicyDocument
  const document =
    inner === undefined ? role : readObject(readEncoded(inner), 'AssumeRolePolicyDocument')
  const version = document.Version ?? '2008-10-17'
  if (version !== '2012-10-17' && version !== '2008-10-17') {
    rejectPolicy('Version', 'must be 2012-10-17 or 2008-10-17')
  }
  if (document.Statement === undefined)
    rejectPolicy('', 'has no Statement, so it is no trust policy')
  const statements = readList(document.Statement).map((statement, index) => {
    const isList = Array.isArray(document.Statement)
    const where = isList ? `Statement[${index}]` : 'Statement'
    const path = isList ? ['Statement', index] : ['Statement']
    return readStatement(readObject(statement, where), where, path)
  })
  const base = { hasVariables: version === '2012-10-17', statements }
  return typeof role.Arn === 'string' ? { ...base, roleArn: role.Arn } : base
}

/** IAM's own answers, which some tools show as they are, hold the document as text in the form of a URL. */
function readEncoded(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value.trimStart().startsWith('{') ? value : decodeURIComponent(value))
  } catch {
    return value
  }
}

/** Reads what `aws iam get-open-id-connect-provider` prints; `undefined` for another document. */
export function readAwsProvider(value: unknown): AwsProvider | undefined {
  if (!isDocument(value) || value.Url === undefined) return undefined
  const url = readText(value.Url, 'Url').replace(/^https:\/\//, '')
  return { url, clientIds: readTexts(value.ClientIDList, 'ClientIDList') }
}

function readStatement(
  statement: Document,
  where: string,
  path: readonly (string | number)[],
): AwsStatement {
  const known = ['Sid', 'Effect', 'Action', 'NotAction', 'Principal', 'NotPrincipal', 'Condition']
  for (const key of Object.keys(statement)) {
    if (known.includes(key)) continue
    const advice = key === 'Resource' ? 'a trust policy has none' : `there are ${known.join(', ')}`
    rejectPolicy(`${where}.${key}`, advice)
  }
  const effect = statement.Effect
  if (effect !== 'Allow' && effect !== 'Deny')
    rejectPolicy(`${where}.Effect`, 'must be Allow or Deny')
  const sid = typeof statement.Sid === 'string' && statement.Sid !== '' ? ` (${statement.Sid})` : ''
  return {
    label: `${where}${sid}`,
    path,
    effect,
    actions: readOneOf(statement, 'Action', where),
    exceptActions: statement.Action === undefined,
    principals: readPrincipals(statement, where),
    exceptPrincipals: statement.Principal === undefined,
    conditions: readConditions(statement.Condition, `${where}.Condition`),
  }
}

function readOneOf(statement: Document, name: 'Action', where: string): readonly string[] {
  const other = `Not${name}`
  if ((statement[name] === undefined) === (statement[other] === undefined)) {
    rejectPolicy(where, `must have either ${name} or ${other}`)
  }
  const given = statement[name] === undefined ? other : name
  return readTexts(statement[given], `${where}.${given}`)
}

function readPrincipals(statement: Document, where: string): AwsPrincipals {
  if ((statement.Principal === undefined) === (statement.NotPrincipal === undefined)) {
    rejectPolicy(where, 'must have either Principal or NotPrincipal')
  }
  const value = statement.Principal ?? statement.NotPrincipal
  if (value === '*') return { everyone: true, federated: [] }
  const principals = readObject(value, `${where}.Principal`)
  for (const type of Object.keys(principals)) {
    if (!['Federated', 'AWS', 'Service', 'CanonicalUser'].includes(type)) {
      rejectPolicy(`${where}.Principal.${type}`, 'must be Federated, AWS, Service or CanonicalUser')
    }
  }
  const federated = readTexts(principals.Federated, `${where}.Principal.Federated`)
  return { everyone: readTexts(principals.AWS, `${where}.Principal.AWS`).includes('*'), federated }
}

function readConditions(value: unknown, where: string): readonly AwsCondition[] {
  if (value === undefined) return []
  return Object.entries(readObject(value, where)).flatMap(([operator, keys]) => {
    if (!isOperator(operator)) rejectPolicy(`${where}.${operator}`, 'is no condition operator')
    return Object.entries(readObject(keys, `${where}.${operator}`)).map(([key, expected]) => {
      const path = `${where}.${operator}["${key}"]`
      if (!/^[^:]+:./.test(key)) rejectPolicy(path, 'a key has the form prefix:name')
      return { operator, key, values: readList(expected).map((item) => readScalar(item, path)) }
    })
  })
}

/** IAM takes unquoted numbers and booleans as their text. */
function readScalar(value: unknown, where: string): string {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : rejectPolicy(where, 'must be text or a list of texts')
}
