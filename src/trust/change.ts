import { isPullRequest } from '../core/github.ts'
import type { Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { isDocument } from './document.ts'
import type { TrustCheck } from './judgement.ts'

/** A change that makes a policy accept a token, or the reason why none is offered. */
export interface Change {
  /** Where the line goes. */
  readonly where: string
  /** The line itself, quoted for its place; left out if changing the policy is not the answer. */
  readonly line?: string
  readonly why: string
  /** Whether the job changes instead of the policy. */
  readonly ofJob?: true
}

/** A change for a log or a terminal. */
export function renderChange({ where, line, why }: Change, indent: string): readonly string[] {
  const head = `${indent}in ${quoteForeign(where, 200)}:`
  const reason = `${indent}  (${quoteForeign(why, 600)})`
  const offered = line === undefined ? [] : [`${indent}  ${quoteForeign(line, 5000)}`]
  return [head, ...offered, reason]
}

/** The author of a pull request chooses the code that runs in it, so no line is offered for pasting. */
export function withholdFromPullRequests(change: Change, claims: Claims): Change {
  if (!isPullRequest(claims) || change.line === undefined || change.ofJob) return change
  const { line: _, ...rest } = change
  const warning =
    'No line is offered: the token belongs to a pull request, and its author chooses the code that runs.'
  return { ...rest, why: `${change.why} ${warning}` }
}

export function quoteJson(value: unknown): string {
  if (isDocument(value)) return '{}'
  return quoteForeign(JSON.stringify(value) ?? 'null', 1000)
}

export function quoteCel(value: string): string {
  return quoteForeign(`'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`, 1000)
}

/** For a POSIX shell. */
export function quoteShell(value: string): string {
  const line = quoteForeign(value, 4500)
  return `'${line.replaceAll("'", `'\\''`)}'`
}

/** The job chooses the audience, so the job is the place to change it. */
export function audienceOfJob({ compared }: TrustCheck): Change {
  const [first] = compared?.accepted ?? []
  const why = 'The policy accepts another audience.'
  if (first === undefined) return { where: 'the job', why, ofJob: true }
  return { where: "the job's step", line: `audience: ${quoteForeign(first)}`, why, ofJob: true }
}
