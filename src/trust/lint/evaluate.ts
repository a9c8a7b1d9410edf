import type { Claims } from '../../core/jwt.ts'
import { hasWildcards, isNegated } from '../aws/operators.ts'
import { readAwsPolicy } from '../aws/policy.ts'
import { readFederatedCredentials } from '../azure/policy.ts'
import { readGoogleProvider } from '../gcp/policy.ts'
import { type Cloud, showValue } from '../judgement.ts'
import { type Platform, platformOf, platforms } from '../platforms.ts'
import { readPolicies } from '../policies.ts'
import { readVaultRole } from '../vault/policy.ts'
import { adversariesOf, type Hint, type Kind } from './adversaries.ts'
import type { Finding, LintRule } from './finding.ts'
import { claimOf } from './gcp.ts'

/** A part of a document that is evaluated by itself, with the texts that it compares. */
interface Subject {
  readonly platform: Platform | undefined
  readonly hints: readonly Hint[]
  readonly document: unknown
  readonly path: readonly (string | number)[]
}

const subjects: Readonly<Record<Cloud, (document: unknown) => readonly Subject[]>> = {
  aws: subjectsOfAws,
  gcp: subjectsOfGoogle,
  azure: subjectsOfAzure,
  vault: subjectsOfVault,
}

const now = new Date(1_800_000_000_000)
const times = { iat: 1_799_999_990, nbf: 1_799_999_700, exp: 1_800_000_290 }

/** The rule that each kind of accepted job is reported by, and the rules that already say so. */
const reports: Readonly<Record<Kind, { readonly rule: LintRule; readonly said: RegExp }>> = {
  stranger: { rule: 'stranger', said: /^(stranger|everyone|any-owner|no-subject)$/ },
  'pull-request': {
    rule: 'open-context',
    said: /^(stranger|everyone|any-owner|no-subject|open-context|pull-request)$/,
  },
  repository: {
    rule: 'any-repository',
    said: /^(stranger|everyone|any-owner|no-subject|open-context|any-repository)$/,
  },
  branch: { rule: 'any-branch', said: /^(stranger|any-owner|no-subject|open-context|any-branch)$/ },
}
const texts: Readonly<Record<Kind, readonly [string, string]>> = {
  stranger: ["a stranger's job", 'Compare the whole subject, or the id of the repository.'],
  'pull-request': [
    'a pull request, whose author chooses the code that runs,',
    'Compare the whole subject: repo:OWNER/REPOSITORY:environment:NAME.',
  ],
  repository: ['a job of another repository of the owner', 'Compare the repository or its id.'],
  branch: ['a job of another branch', 'Write the whole ref.'],
}

/**
 * Judges a policy for jobs that it should not accept. `earlier` findings are not repeated.
 */
export function lintByEvaluation(
  cloud: Cloud,
  document: unknown,
  earlier: readonly Finding[],
): readonly Finding[] {
  const found: Finding[] = []
  for (const subject of subjects[cloud](document)) {
    if (subject.platform === undefined) continue
    const said = (kind: Kind) =>
      [...earlier, ...found].some(({ rule }) => reports[kind].said.test(rule))
    const accepts = judgeOf(cloud, subject)
    const { hints, platform, path } = subject
    const isPinned = cloud !== 'gcp' && pins(hints)
    for (const { kind, claims } of adversariesOf(platform, hints, { isPinned })) {
      if (said(kind) || !accepts(claims)) continue
      const [job, fix] = texts[kind]
      const message = `${job} is accepted: ${describe(claims, hints)}`
      found.push({ rule: reports[kind].rule, message, fix, path, claims })
    }
  }
  return found
}

/** The subject and the claims that the policy compares. */
function describe(claims: Claims, hints: readonly Hint[]): string {
  const names = new Set(['sub', ...hints.flatMap(({ claim }) => claim ?? [])])
  names.delete('aud')
  return [...names]
    .flatMap((name) => (claims[name] === undefined ? [] : [`${name} ${showValue(claims[name])}`]))
    .join(', ')
}

function judgeOf(cloud: Cloud, { document, hints, platform }: Subject) {
  const [policy] = readPolicies(cloud, [{ name: '', document }])
  const named = hints.find(({ claim }) => claim === 'aud')?.text
  const aud = (named ?? policy?.audiences[0] ?? 'audience').replaceAll('*', '')
  const base = { iss: platform?.issuer, aud, jti: 'x', ...times }
  return (claims: Claims) => policy?.judge({ ...base, ...claims }, { now }).verdict === 'accepted'
}

/** Whether one claim alone, in all its values, belongs to one owner: then no stranger has to be tried. */
function pins(hints: readonly Hint[]): boolean {
  return hints.some(({ claim = '' }) => {
    const values = hints.filter((one) => one.claim === claim)
    const pattern =
      claim === 'sub'
        ? /^(repo:[^/:*?@]+(@\d+|@\*)?\/|project_path:[^/:*?]+\/|organization:[^:*?]+:)/
        : claim === 'repository' || claim === 'project_path'
          ? /^[^/*?]+\//
          : /^(repository_id|repository_owner_id|project_id|namespace_id|repository_owner)$/.test(
                claim,
              )
            ? /^[^*?]+$/
            : undefined
    return pattern !== undefined && values.every((one) => one.isFirm && pattern.test(one.text))
  })
}

function subjectsOfAws(document: unknown): readonly Subject[] {
  const { statements } = readAwsPolicy(document)
  return statements.flatMap(({ effect, principals, conditions, path }) => {
    if (effect !== 'Allow') return []
    const hints = conditions.flatMap(({ operator, key, values }) => {
      if (isNegated(operator) || !operator.includes('String')) return []
      const kind = hasWildcards(operator) ? ('glob' as const) : ('exact' as const)
      const claim = key.slice(key.lastIndexOf(':') + 1).toLowerCase()
      const isFirm = !/IfExists$|^ForAllValues:/.test(operator)
      return values.map((text) => ({ claim, text, kind, isFirm }))
    })
    return principals.federated.map((arn) => {
      const platform = platformOf(arn.split(':oidc-provider/')[1] ?? '')
      return { platform, hints, document, path }
    })
  })
}

function subjectsOfAzure(document: unknown): readonly Subject[] {
  return readFederatedCredentials(document).flatMap(({ issuer, comparisons = [], path }) => {
    const hints = comparisons.map(({ claim, operator, value }) => ({
      claim,
      text: value,
      kind: operator === 'eq' ? ('exact' as const) : ('glob' as const),
      isFirm: true,
    }))
    // A classic credential accepts one subject, whose text says all.
    return hints.length === 0 ? [] : [{ platform: platformOf(issuer), hints, document, path }]
  })
}

function subjectsOfVault(document: unknown): readonly Subject[] {
  const role = readVaultRole(document)
  const kind = role.boundClaimsType === 'glob' ? ('glob' as const) : ('exact' as const)
  const bound = Object.entries(role.boundClaims).flatMap(([name, values]) =>
    values.map((value) => ({
      claim: name.replace(/^\//, ''),
      text: String(value),
      kind,
      isFirm: true,
    })),
  )
  const subject = role.boundSubject
  const own = { claim: 'sub', text: subject, kind: 'exact' as const, isFirm: true }
  const hints = subject === '' ? bound : [own, ...bound]
  // A role does not name its issuer; its claims do.
  const shown = hints.map(({ claim, text }) => `${claim}=${text}`).join(' ')
  const marks: readonly (readonly [string, RegExp])[] = [
    ['gitlab', /\b(project|namespace)_(path|id)\b/],
    ['terraform-cloud', /terraform_|:workspace:/],
    ['buildkite', /\b(organization|pipeline)_(slug|id)\b|:pipeline:/],
  ]
  const id = marks.find(([, mark]) => mark.test(shown))?.[0] ?? 'github'
  const platform = platforms.find((one) => one.id === id)
  return [{ platform, hints, document, path: [] }]
}

const quoted = /r?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g
const comparison =
  /\b(assertion|google|attribute)(?:\.(\w+)|\[["'](\w+)["']\])\s*(==|in\b|\.(?:startsWith|endsWith|contains|matches)\()\s*(\[[^\]]*\]|r?'(?:[^'\\]|\\.)*'|r?"(?:[^"\\]|\\.)*")/g

/** Every text of the condition, with its claim where one is compared with it directly. */
function subjectsOfGoogle(document: unknown): readonly Subject[] {
  const provider = readGoogleProvider(document)
  const { condition, mapping, issuer } = provider
  if (condition === undefined) return []
  const hints: Hint[] = []
  const rest = condition.replace(
    comparison,
    (_, variable, field, index, operator: string, values: string) => {
      const name = String(field ?? index)
      const claim = variable === 'assertion' ? name : claimOf(mapping[`${variable}.${name}`])
      const kind = operator.includes('matches')
        ? 'regex'
        : operator.startsWith('.')
          ? 'part'
          : 'exact'
      for (const text of textsIn(values)) hints.push({ claim, text, kind })
      return ''
    },
  )
  for (const text of textsIn(rest)) hints.push({ text, kind: 'exact' })
  return [{ platform: platformOf(issuer), hints, document, path: ['attributeCondition'] }]
}

function textsIn(source: string): readonly string[] {
  return [...source.matchAll(quoted)].map(([whole, single, double]) => {
    const text = single ?? double ?? ''
    return whole.startsWith('r') ? text : text.replace(/\\(.)/g, '$1')
  })
}
