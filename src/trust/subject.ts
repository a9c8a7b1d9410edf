import { type GithubSubject, readGithubSubject } from '../core/github.ts'
import { matchesPattern } from './pattern.ts'

/** One segment of a subject beside the same segment of the policy. */
export interface SegmentDifference {
  readonly token: string
  readonly policy: string
  readonly isSame: boolean
}

/**
 * Lays a subject beside a pattern, segment by segment. Where one of the two has more segments than the other, the rest
 * stands beside nothing; a `*` at the pattern's end takes all that is left.
 */
export function compareSubjects(
  subject: string,
  pattern: string,
  wildcards: boolean,
): readonly SegmentDifference[] {
  const wanted = pattern.split(':')
  const given = subject.split(':')
  const last = wanted.length - 1
  if (wildcards && wanted[last]?.endsWith('*') && given.length > wanted.length) {
    given.splice(last, given.length - last, given.slice(last).join(':'))
  }
  const length = Math.max(wanted.length, given.length)
  return Array.from({ length }, (_, index) => {
    const token = given[index]
    const policy = wanted[index]
    const fits =
      token !== undefined &&
      policy !== undefined &&
      (wildcards ? matchesPattern(policy, token) : policy === token)
    return { token: token ?? '', policy: policy ?? '', isSame: fits }
  })
}

/** Explains why a subject differs from the policy, the most important reason first. */
export function explainSubject(
  subject: string,
  pattern: string,
  wildcards: boolean,
): readonly string[] {
  const reasons: string[] = []
  if (isLiteralStar(subject, pattern, wildcards)) {
    reasons.push(
      'The * in the policy is an ordinary character here; only a pattern operator gives it a meaning.',
    )
  }
  if (isOtherCase(subject, pattern)) {
    reasons.push('They differ only in case, which matters.')
  }
  const given = readGithubSubject(subject)
  const wanted = readGithubSubject(pattern)
  if (given === undefined && wanted !== undefined) return [...reasons, customised('The token has')]
  if (given === undefined || wanted === undefined) {
    return [...reasons, ...explainRef(subject, pattern)]
  }
  const names = (read: GithubSubject) => `${read.owner}/${read.repository}`
  if (reasons.length === 0 && isOtherCase(names(given), names(wanted))) {
    reasons.push(`${names(given)} and ${names(wanted)} differ only in case, which matters.`)
  }
  if (given.ownerId !== undefined && wanted.ownerId === undefined && !pattern.includes('*/')) {
    reasons.push(
      "The token has GitHub's immutable form (owner@id/repository@id), the policy the older one.",
    )
  } else if (given.ownerId === undefined && wanted.ownerId !== undefined) {
    reasons.push(
      "The policy has GitHub's immutable form (owner@id/repository@id), the token the older one.",
    )
  } else if (given.ownerId !== wanted.ownerId || given.repositoryId !== wanted.repositoryId) {
    reasons.push('The ids differ: the names are the same, the repository or its owner is another.')
  }
  return [...reasons, ...explainContext(given.context, wanted.context, wildcards)]
}

/** Whether a pattern would match if its `*` and `?` were wildcards. */
export function isLiteralStar(value: string, pattern: string, wildcards: boolean): boolean {
  return !wildcards && /[*?]/.test(pattern) && matchesPattern(pattern, value)
}

function explainContext(given: string, wanted: string, wildcards: boolean): readonly string[] {
  if (given === wanted || (wildcards && matchesPattern(wanted, given))) return []
  const kindOf = (context: string) => context.split(':', 1)[0] ?? ''
  const [from, to] = [kindOf(given), kindOf(wanted)]
  if (from === 'ref' && to === 'ref') return explainRef(given.slice(4), wanted.slice(4))
  if (from === to || to.includes('*')) return []
  const usual = /^(environment|ref|pull_request)$/
  if (usual.test(from) !== usual.test(to)) {
    const whose = usual.test(from) ? 'The policy expects' : 'The token has'
    return [customised(whose)]
  }
  if (!usual.test(to)) return []
  if (from === 'environment') {
    return [
      'The job has an environment, so the subject names the environment instead of the ref; the policy expects a job without one.',
    ]
  }
  if (to === 'environment') {
    return [explainMissing('environment', wanted.slice(to.length + 1))]
  }
  if (from === 'pull_request') {
    return [
      'The job runs for a pull request, so the subject ends in pull_request and names no ref.',
    ]
  }
  return ['The policy accepts pull requests, and the job runs for another event.']
}

function customised(whose: string): string {
  return `${whose} a customised subject, with other parts than GitHub's default.`
}

/** Why a ref and the one that a policy accepts differ. */
function explainRef(given: string, wanted: string): readonly string[] {
  if (!given.startsWith('refs/')) return []
  const kindOf = (ref: string) => /^refs\/(heads|tags|pull)\//.exec(ref)?.[1] ?? ''
  const names = { heads: 'a branch', tags: 'a tag', pull: 'a pull request', '': 'something else' }
  const nameOf = (ref: string) => names[kindOf(ref) as keyof typeof names]
  if (!/^(refs\/|[^/]*\*)/.test(wanted)) return [`Write the whole ref, as in ${given}.`]
  if (kindOf(wanted) === '' || kindOf(given) === kindOf(wanted)) return []
  return [`The job runs for ${nameOf(given)}, the policy expects ${nameOf(wanted)}.`]
}

/** Explains a missing claim; a job on GitHub has `environment` only if its workflow sets it. */
export function explainMissing(claim: string, wanted: string): string {
  if (claim !== 'environment') return `The token has no claim ${claim}.`
  const isName = /^[\w.-]+$/.test(wanted)
  return `The policy expects an environment, and the job has none: add environment: ${isName ? wanted : 'NAME'} to the job.`
}

function isOtherCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase()
}

/** How alike a subject and a pattern are, for finding the intended one. */
export function similarity(subject: string, pattern: string, wildcards: boolean): number {
  const segments = compareSubjects(subject, pattern, wildcards)
  const same = segments.filter(({ isSame }) => isSame).length
  const close = segments.filter(
    ({ token, policy, isSame }) => !isSame && plain(token) === plain(policy),
  ).length
  return (same + close * 0.9) / segments.length
}

/** A segment without ids and without regard to case. */
function plain(segment: string): string {
  return segment.replace(/@[\d*]+/g, '').toLowerCase()
}
