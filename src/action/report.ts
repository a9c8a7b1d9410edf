import { codeOf, messageOf, OidcError } from '../core/errors.ts'
import { escapeMarkdown, formatMs, quoteForeign } from '../core/text.ts'
import type { FinishedExchange } from '../core/types.ts'
import type { Published } from '../sinks/github.ts'

/** A failure in the parts that the log and the summary show. */
export interface FailureReport {
  readonly message: string
  readonly hint: string | undefined
  readonly details: readonly string[]
  readonly code: string
}

/** Splits an error into one report for each failure. */
export function reportFailure(error: unknown): readonly FailureReport[] {
  if (error instanceof AggregateError) return error.errors.flatMap(reportFailure)
  if (error instanceof OidcError) {
    const { message, hint, details, code } = error
    return [{ message, hint, details, code }]
  }
  return [
    {
      message: `Unexpected: ${quoteForeign(messageOf(error), longest)}`,
      hint: 'This is a bug in the action. Please report it with the log of a run with debug logging.',
      details: [],
      code: codeOf(error) ?? 'ERR_BUG',
    },
  ]
}

/** The maximum length of an identity or a value, which may come from an answer. */
const longest = 500

/** One exchange's success as log lines. */
export function reportSuccess(
  { plan, credentials, tookMs }: FinishedExchange,
  published: Published,
  now: Date,
): readonly string[] {
  const { expiresAt } = credentials
  const until = expiresAt === undefined ? '' : `, until ${describeExpiry(expiresAt, now)}`
  const list = (items: Published['variables']) =>
    items.map(({ name, shown }) => `${name}=${quoteForeign(shown, longest)}`).join(' ')
  const { variables, outputs } = published
  return [
    `${plan.label}: you are ${quoteForeign(credentials.identity, longest)}${until} (took ${formatMs(tookMs)})`,
    ...(variables.length === 0 ? [] : [`${plan.label}: set ${list(variables)}`]),
    ...(outputs.length === 0 ? [] : [`${plan.label}: outputs ${list(outputs)}`]),
  ]
}

/** `2026-11-22T13:00:00Z, in 60 min` */
export function describeExpiry(expiresAt: Date, now: Date): string {
  const minutes = Math.round((expiresAt.getTime() - now.getTime()) / 60_000)
  return `${expiresAt.toISOString().replace(/\.\d+Z$/, 'Z')}, in ${minutes} min`
}

/** The job summary of a failed step, in Markdown. */
export function renderFailure(reports: readonly FailureReport[]): string {
  const sections = reports.map(({ message, hint, details, code }) => {
    const rows = details.map((line) => {
      const [, name = '', value = ''] = /^([^:]*): ?([\s\S]*)$/.exec(line) ?? [undefined, line, '']
      return `| ${escapeMarkdown(name)} | ${escapeMarkdown(value)} |`
    })
    const table = rows.length === 0 ? '' : `\n| fact | value |\n| --- | --- |\n${rows.join('\n')}\n`
    const advice = hint === undefined ? '' : `\n${escapeMarkdown(hint).replace(/\n/g, '<br>\n')}\n`
    return `**${escapeMarkdown(message).replace(/\n/g, '<br>\n')}** (${escapeMarkdown(code)})\n${advice}${table}`
  })
  return `### No credentials from this step\n\n${sections.join('\n')}`
}

/** The job summary of a successful step, in Markdown. */
export function renderSuccess(
  results: readonly { readonly finished: FinishedExchange; readonly published: Published }[],
  now: Date,
): string {
  const rows = results.map(({ finished: { plan, credentials }, published }) => {
    const until =
      credentials.expiresAt === undefined ? '' : describeExpiry(credentials.expiresAt, now)
    const names = published.variables.map(({ name }) => name).join(', ')
    const identity = quoteForeign(credentials.identity, longest)
    return `| ${[plan.label, identity, until, names].map(escapeMarkdown).join(' | ')} |`
  })
  return `### Credentials of this step\n\n| exchange | identity | until | variables |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}
