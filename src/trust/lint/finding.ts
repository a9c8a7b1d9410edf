import { readGithubSubject } from '../../core/github.ts'
import type { Claims } from '../../core/jwt.ts'
import { matchesPattern } from '../pattern.ts'

/** Something in a policy that is dangerous, or that can't do what it seems to. */
export interface Finding {
  readonly rule: LintRule
  readonly message: string
  readonly fix: string
  /** Where in the document. */
  readonly path: readonly (string | number)[]
  /** A job that is accepted and should not be. */
  readonly claims?: Claims
}

export type Level = 'error' | 'warning' | 'note'

/** Every rule: its level, and its subject. */
export const lintRules = {
  'any-branch': ['warning', 'A pattern that accepts other branches than the one it names'],
  'any-environment': ['warning', 'Any environment: everyone with write access can create one'],
  'any-owner': ['error', "A pattern that accepts other owners' repositories"],
  'any-repository': ['warning', "The owner's other repositories are accepted"],
  'broken-expression': ['error', 'An expression that the cloud cannot evaluate'],
  everyone: ['error', 'A principal that is everyone'],
  'for-all-values': ['error', 'ForAllValues in an Allow, which is true if the claim is missing'],
  'if-exists': ['error', 'A condition that is true if the claim is missing'],
  'issuer-slash': ['warning', "An issuer with a trailing slash that the token's issuer lacks"],
  'literal-wildcard': ['warning', 'A * in a place where it has no special meaning'],
  'mutable-workflow': ['warning', 'A workflow that is pinned to a branch'],
  'names-not-ids': ['note', 'Names, which others can take over, although ids are available'],
  'needless-pattern': ['note', 'A pattern operator without a pattern'],
  'no-audience': ['warning', 'No audience'],
  'no-subject': ['error', 'No condition on the repository or its owner'],
  'open-context': ['error', 'All jobs of a repository are accepted, pull requests included'],
  'pull-request': ['warning', 'Pull requests, whose authors choose the code that runs'],
  'required-claim': ['error', 'A comparison that Entra requires is missing'],
  'required-key': ['error', 'A condition that IAM requires for a shared issuer is missing'],
  stranger: ['error', "A job of somebody else's repository is accepted"],
  'unanchored-match': ['warning', 'A comparison with a part of a claim instead of the whole'],
  'unknown-claim': ['error', 'A claim that the cloud does not compare'],
  'weak-claim': ['warning', 'A claim that does not identify the code that runs'],
  'whole-pool': ['warning', 'Every identity of a pool'],
} as const satisfies Readonly<Record<string, readonly [Level, string]>>

export type LintRule = keyof typeof lintRules

/** The values that a policy compares with a claim. */
export interface ComparedValues {
  readonly claim: string
  readonly values: readonly string[]
  readonly wildcards: boolean
  readonly path: readonly (string | number)[]
  /** The subjects that the policy also compares: a workflow of the same repository narrows them. */
  readonly subjects?: readonly string[]
}

const exactSubject = 'Write the whole subject: repo:OWNER/REPOSITORY:environment:NAME.'

/** Problems of a claim's values, for all clouds. */
export function lintValues({
  claim,
  values,
  wildcards,
  path,
  subjects = [],
}: ComparedValues): readonly Finding[] {
  return values.flatMap((value) => {
    if (claim === 'sub') return lintSubject(value, wildcards, path)
    if (claim === 'job_workflow_ref') {
      return isOwnWorkflow(value, subjects) ? [] : lintWorkflow(value, path)
    }
    if (claim === 'repository') return lintRepository(value, wildcards, path)
    if (/^(repository_owner|namespace_path|project_path|organization_slug)$/.test(claim)) {
      return lintOwner(value, wildcards, path)
    }
    if (claim === 'actor' || claim === 'workflow') return [weakClaim(claim, path)]
    return []
  })
}

function lintSubject(
  value: string,
  wildcards: boolean,
  path: readonly (string | number)[],
): readonly Finding[] {
  if (!wildcards) {
    if (/[*]/.test(value)) return [literalWildcard(value, path)]
    return value.endsWith(':pull_request') ? [pullRequest(value, path)] : []
  }
  const [, owner, name, context] = /^repo:([^/]*)(?:\/([^:]*)(?::(.*))?)?$/.exec(value) ?? []
  if (
    /^\*/.test(value) ||
    /^re?p?o?\*/.test(value) ||
    (/[*?]/.test(owner ?? '') && !isIdPattern(owner ?? '')) ||
    /^(project_path:[^/:]*[*?]|organization:[^:]*[*?])/.test(value)
  ) {
    const message = `${value} accepts other owners: * matches / and : and the end of a name`
    return [{ rule: 'any-owner', message, fix: 'Write the owner and a slash: repo:OWNER/…', path }]
  }
  if (/^(project_path:[^:]*[*?]|organization:.*:workspace:[^:]*[*?])/.test(value)) {
    const message = `${value} accepts the owner's other projects or workspaces, and future ones`
    return [{ rule: 'any-repository', message, fix: 'Write the whole name.', path }]
  }
  if (name === undefined) return []
  if (context === undefined && name.endsWith('*')) {
    const message = `${value} accepts all jobs of these repositories, pull requests included`
    return [{ rule: 'open-context', message, fix: exactSubject, path }]
  }
  if (context === undefined || context === 'pull_request') {
    return context === undefined ? [] : [pullRequest(value, path)]
  }
  if (matchesPattern(context, 'pull_request')) {
    const message = `${value} accepts pull requests, and every environment and branch of the repository`
    return [{ rule: 'open-context', message, fix: exactSubject, path }]
  }
  if (/^environment:.*[*?]/.test(context)) {
    const message = `${value} accepts environments that do not exist yet, and everyone with write access can create one`
    return [
      { rule: 'any-environment', message, fix: 'Name the environment, and protect it.', path },
    ]
  }
  if (!/[*?]/.test(name.replace(/@\*$/, ''))) return []
  const message = `${value} accepts the owner's other repositories, and future ones`
  return [{ rule: 'any-repository', message, fix: exactSubject, path }]
}

/** `owner@*` is the newer form with any id. */
function isIdPattern(owner: string): boolean {
  return /^[^*@]+@\*$/.test(owner)
}

/** Whether a workflow belongs to the only repository that is compared, so that its branch does not matter. */
function isOwnWorkflow(workflow: string, subjects: readonly string[]): boolean {
  const [, repository] = /^([^/*?]+\/[^/*?]+)\/[^@]+@.*[^*?]$/.exec(workflow) ?? []
  return (
    subjects.length > 0 &&
    subjects.every((subject) => {
      const read = readGithubSubject(subject)
      return read !== undefined && `${read.owner}/${read.repository}` === repository
    })
  )
}

function lintWorkflow(value: string, path: readonly (string | number)[]): readonly Finding[] {
  const [, ref = ''] = /@(.*)$/.exec(value) ?? []
  if (/^[\da-f]{40}$/.test(ref) || /^refs\/tags\//.test(ref)) return []
  const message = value.includes('@')
    ? `${value}: everyone with write access to that branch can change the workflow`
    : `${value} has no ref, and the claim is always OWNER/REPOSITORY/PATH@REF`
  return [
    { rule: 'mutable-workflow', message, fix: 'Pin it to a protected tag or a commit.', path },
  ]
}

function lintRepository(
  value: string,
  wildcards: boolean,
  path: readonly (string | number)[],
): readonly Finding[] {
  if (!value.includes('*')) return []
  return wildcards ? lintOwner(value, wildcards, path) : [literalWildcard(value, path)]
}

/** An owner, at the start of a name or alone. */
function lintOwner(
  value: string,
  wildcards: boolean,
  path: readonly (string | number)[],
): readonly Finding[] {
  if (!wildcards || value.split('/')[0]?.includes('*') !== true) return []
  const fix = 'Write the owner and a slash: OWNER/*'
  return [{ rule: 'any-owner', message: `${value} accepts other owners' repositories`, fix, path }]
}

function weakClaim(claim: string, path: readonly (string | number)[]): Finding {
  const message =
    claim === 'actor'
      ? 'actor is the user who started the run, not the author of the code'
      : 'workflow is a name that every author of a workflow can choose'
  const fix = 'Compare the subject, repository_id or job_workflow_ref.'
  return { rule: 'weak-claim', message, fix, path }
}

export function literalWildcard(value: string, path: readonly (string | number)[]): Finding {
  const message = `${value}: the * has no special meaning here, so no token matches`
  return { rule: 'literal-wildcard', message, fix: 'Write the whole value, or use patterns.', path }
}

function pullRequest(value: string, path: readonly (string | number)[]): Finding {
  const message = `${value}: the author of a pull request chooses the code that runs`
  const fix = 'Give such jobs read access only.'
  return { rule: 'pull-request', message, fix, path }
}

/** Names alone: others can take them after a rename or a deletion. */
export function namesNotIds(path: readonly (string | number)[]): Finding {
  const message = 'only names are compared, and others can take them after a rename or a deletion'
  const fix = "Add repository_id, or GitHub's newer subject: repo:OWNER@ID/REPOSITORY@ID:…"
  return { rule: 'names-not-ids', message, fix, path }
}

/** A reusable workflow alone: its callers choose its inputs, and everyone can call a public one. */
export function anyCaller(path: readonly (string | number)[]): Finding {
  const message =
    'the subject is not compared: every repository that calls this workflow is accepted'
  const fix = 'Compare the subject too: repo:OWNER/REPOSITORY:…'
  return { rule: 'no-subject', message, fix, path }
}

/** The claims that identify the code that runs; others identify the repository at most. */
const ofTheRun =
  /^(sub|ref|ref_\w+|environment|event_name|job_workflow_ref|workflow_ref|enterprise\w*)$/

/** Whether a repository or an owner is compared, but not the code that runs there. */
export function isOpenContext(claims: readonly string[]): boolean {
  return (
    claims.some((claim) => /^repository(_id|_owner|_owner_id)?$/.test(claim)) &&
    !claims.some((claim) => ofTheRun.test(claim))
  )
}

export function openContext(path: readonly (string | number)[]): Finding {
  const message =
    'only the repository or its owner is compared: all of its jobs are accepted, pull requests included'
  return { rule: 'open-context', message, fix: exactSubject, path }
}

export function noSubject(path: readonly (string | number)[]): Finding {
  const message =
    'the repository is not compared: every job of this issuer is accepted, with any owner'
  return { rule: 'no-subject', message, fix: exactSubject, path }
}
