import { readGithubSubject } from '../../core/github.ts'
import { matchesPattern } from '../pattern.ts'

/** Something in a policy that is dangerous, or that can't do what it seems to. */
export interface Finding {
  readonly rule: LintRule
  readonly message: string
  readonly fix: string
  /** Where in the document. */
  readonly path: readonly (string | number)[]
}

export type Level = 'error' | 'warning' | 'note'

/** Every rule: how bad it is, and what it is about. */
export const lintRules = {
  'any-owner': ['error', "A pattern that fits other owners' repositories"],
  'any-repository': ['warning', 'A pattern that fits other repositories of the owner'],
  'any-environment': ['warning', 'Any environment, which whoever may push can name'],
  'broken-expression': ['error', 'An expression that the cloud can not evaluate'],
  everyone: ['error', 'A principal that is everyone'],
  'for-all-values': [
    'error',
    'ForAllValues in an Allow, which is true of a claim that is not there',
  ],
  'if-exists': ['error', 'A condition that a missing claim passes'],
  'issuer-slash': ['warning', "An issuer with a slash that the token's issuer lacks"],
  'literal-wildcard': ['warning', 'A * where it is an ordinary character'],
  'mutable-workflow': ['warning', 'A workflow that is pinned to a branch'],
  'names-not-ids': ['note', 'Names, which others can take over, where ids are to be had'],
  'needless-pattern': ['note', 'A pattern operator without a pattern'],
  'no-audience': ['warning', 'No audience'],
  'no-subject': ['error', 'Nothing that singles out repositories'],
  'open-context': ['warning', 'Everything that runs in a repository, pull requests included'],
  'pull-request': ['warning', 'Pull requests, of which others choose what runs'],
  'unanchored-match': ['warning', 'A part of a text instead of the whole'],
  'unknown-claim': ['error', 'A claim that the cloud does not look at'],
  'weak-claim': ['warning', 'A claim that tells nothing about what runs'],
  'whole-pool': ['warning', 'Every identity of a pool'],
} as const satisfies Readonly<Record<string, readonly [Level, string]>>

export type LintRule = keyof typeof lintRules

/** Subjects and other texts of a policy, as they are compared. */
export interface ComparedValues {
  readonly claim: string
  readonly values: readonly string[]
  readonly wildcards: boolean
  readonly path: readonly (string | number)[]
  /** The subjects that are compared beside: their own repository's workflow only narrows them. */
  readonly subjects?: readonly string[]
}

const exactSubject = 'Write the whole subject: repo:OWNER/REPOSITORY:environment:NAME.'

/** What is wrong with the values of a claim, whichever cloud compares them. */
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
    const message = `${value} fits owners that are not meant: * runs over / and : and the end of a name`
    return [{ rule: 'any-owner', message, fix: 'Write the owner and a slash: repo:OWNER/…', path }]
  }
  if (/^(project_path:[^:]*[*?]|organization:.*:workspace:[^:]*[*?])/.test(value)) {
    const message = `${value} takes other projects or workspaces of the owner too, and those that are made later`
    return [{ rule: 'any-repository', message, fix: 'Write the whole name.', path }]
  }
  if (name === undefined) return []
  if (context === undefined && name.endsWith('*')) {
    const message = `${value} takes whatever runs in any such repository, pull requests included`
    return [{ rule: 'open-context', message, fix: exactSubject, path }]
  }
  if (context === undefined || context === 'pull_request') {
    return context === undefined ? [] : [pullRequest(value, path)]
  }
  if (matchesPattern(context, 'pull_request')) {
    const message = `${value} takes pull requests and every environment and branch of the repository`
    return [{ rule: 'open-context', message, fix: exactSubject, path }]
  }
  if (/^environment:.*[*?]/.test(context)) {
    const message = `${value} takes environments that do not exist yet, and whoever may push can name a new one`
    return [
      { rule: 'any-environment', message, fix: 'Name the environment, and protect it.', path },
    ]
  }
  if (!/[*?]/.test(name.replace(/@\*$/, ''))) return []
  const message = `${value} takes other repositories of the owner too, and those that are made later`
  return [{ rule: 'any-repository', message, fix: exactSubject, path }]
}

/** `owner@*` is the newer form with any id. */
function isIdPattern(owner: string): boolean {
  return /^[^*@]+@\*$/.test(owner)
}

/** Whether a workflow is of the repository whose subjects alone are compared: who may push there changes it either way. */
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
    ? `${value}: whoever may push to that branch changes what the workflow does`
    : `${value} names no ref, and the claim is always OWNER/REPOSITORY/PATH@REF`
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
  return [{ rule: 'any-owner', message: `${value} fits other owners' repositories`, fix, path }]
}

function weakClaim(claim: string, path: readonly (string | number)[]): Finding {
  const message =
    claim === 'actor'
      ? 'actor is who started the run, not who wrote what runs'
      : "workflow is a name that any workflow's author can give"
  const fix = 'Compare the subject, repository_id or job_workflow_ref.'
  return { rule: 'weak-claim', message, fix, path }
}

export function literalWildcard(value: string, path: readonly (string | number)[]): Finding {
  const message = `${value}: the * is an ordinary character here, so no token fits`
  return { rule: 'literal-wildcard', message, fix: 'Write the whole value, or use patterns.', path }
}

function pullRequest(value: string, path: readonly (string | number)[]): Finding {
  const message = `${value}: whoever may open a pull request chooses what runs`
  const fix = 'Give such jobs an identity that may only read.'
  return { rule: 'pull-request', message, fix, path }
}

/** Names alone: after a rename or a deletion someone else may have them. */
export function namesNotIds(path: readonly (string | number)[]): Finding {
  const message =
    'only names are compared, which someone else may have after a rename or a deletion'
  const fix = "Add repository_id, or GitHub's newer subject: repo:OWNER@ID/REPOSITORY@ID:…"
  return { rule: 'names-not-ids', message, fix, path }
}

/** A reusable workflow alone: whoever may call it chooses its inputs, and of a public one that is everybody. */
export function anyCaller(path: readonly (string | number)[]): Finding {
  const message = 'the subject is not compared: any repository that calls this workflow passes'
  const fix = 'Compare the subject too: repo:OWNER/REPOSITORY:…'
  return { rule: 'no-subject', message, fix, path }
}

/** The claims that tell what runs in a repository; the others tell the repository at most. */
const ofTheRun =
  /^(sub|ref|ref_\w+|environment|event_name|job_workflow_ref|workflow_ref|enterprise\w*)$/

/** Whether a repository or an owner is compared, and nothing of what runs there. */
export function isOpenContext(claims: readonly string[]): boolean {
  return (
    claims.some((claim) => /^repository(_id|_owner|_owner_id)?$/.test(claim)) &&
    !claims.some((claim) => ofTheRun.test(claim))
  )
}

export function openContext(path: readonly (string | number)[]): Finding {
  const message =
    'only the repository or its owner is compared: whatever runs there passes, pull requests included'
  return { rule: 'open-context', message, fix: exactSubject, path }
}

export function noSubject(path: readonly (string | number)[]): Finding {
  const message = 'nothing singles out repositories: every job of this issuer passes, of anyone'
  return { rule: 'no-subject', message, fix: exactSubject, path }
}
