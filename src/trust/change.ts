import { isPullRequest } from '../core/github.ts'
import type { Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { isDocument } from './document.ts'
import type { TrustCheck } from './judgement.ts'

/** What would make a policy accept a token, or why nothing is offered. */
export interface Change {
  /** Where the line goes. */
  readonly where: string
  /** The line itself, quoted for its place; left out where changing the policy is not the answer. */
  readonly line?: string
  readonly why: string
}

/** A change for a log or a terminal. */
export function renderChange({ where, line, why }: Change, indent: string): readonly string[] {
  const head = `${indent}in ${quoteForeign(where, 200)}:`
  const reason = `${indent}  (${quoteForeign(why, 600)})`
  const offered = line === undefined ? [] : [`${indent}  ${quoteForeign(line, 5000)}`]
  return [head, ...offered, reason]
}

/** Anyone who may open a pull request chooses what runs in it: nothing to paste without a word. */
export function withholdFromPullRequests(change: Change, claims: Claims): Change {
  if (!isPullRequest(claims) || change.line === undefined || change.where.startsWith('the job'))
    return change
  const { line: _, ...rest } = change
  const warning =
    'No line is offered: the token is of a pull request, and anyone who may open one chooses what runs in it.'
  return { ...rest, why: `${change.why} ${warning}` }
}

export function quoteJson(value: unknown): string {
  if (isDocument(value)) return '{}'
  return quoteForeign(JSON.stringify(value) ?? 'null', 1000)
}

export function quoteCel(value: string): string {
  return quoteForeign(`'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`, 1000)
}

/** For a POSIX shell: nothing within single quotes means anything. */
export function quoteShell(value: string): string {
  const line = quoteForeign(value, 4500)
  return `'${line.replaceAll("'", `'\\''`)}'`
}

/** The audience is the job's choice, so the job is what to change. */
export function audienceOfJob(check: TrustCheck): Change {
  const [first] = /^"([^"]*)"/.exec(check.policy ?? '')?.slice(1) ?? []
  const why = 'The token was made for another audience than the policy takes.'
  if (first === undefined) return { where: 'the job', why }
  return { where: "the job's step", line: `audience: ${first}`, why }
}
