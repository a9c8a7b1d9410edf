import type { Claims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { type Change, renderChange } from './change.ts'
import { nearestAccepted, proposeChanges } from './changes.ts'
import type { Judgement, TrustCheck } from './judgement.ts'
import { compareSubjects, type SegmentDifference } from './subject.ts'

/** A judgement with what can be learnt from it. */
export interface Explanation extends Judgement {
  readonly differences: readonly Difference[]
  readonly changes: readonly Change[]
}

/** A claim beside the value that was probably meant. */
export interface Difference {
  readonly claim: string
  readonly segments: readonly SegmentDifference[]
}

const cloudNames = { aws: 'AWS', gcp: 'Google Cloud', azure: 'Azure', vault: 'Vault' }
const marks = { pass: 'pass', fail: 'FAIL', unknown: '?   ' }

/** Adds to a judgement where the nearest rule differs and what to change. */
export function explainJudgement(judgement: Judgement, claims: Claims): Explanation {
  const differences = judgement.checks
    .filter((check) => check.outcome === 'fail' && isNear(check, judgement))
    .flatMap(differenceOf)
  return { ...judgement, differences, changes: proposeChanges(judgement, claims) }
}

function isNear({ rule }: TrustCheck, { nearest }: Judgement): boolean {
  return rule === undefined || rule === nearest
}

/** Only for values in segments: of others, the two values say it all. */
function differenceOf(check: TrustCheck): readonly Difference[] {
  const near = nearestAccepted(check)
  const { compared } = check
  if (compared?.value === undefined || near === undefined || !near.includes(':')) return []
  // An audience is one word or a URL: its colon parts nothing.
  if (compared.claim === 'aud') return []
  const segments = compareSubjects(compared.value, near, compared.wildcards)
  return [{ claim: compared.claim, segments }]
}

/** The explanation for a terminal, without a line end at its end. */
export function renderExplanation(explanation: Explanation, title = explanation.policy): string {
  const { cloud, verdict, refusal, nearest } = explanation
  const assumed = verdict === 'accepted' ? (explanation.assumes ?? []) : []
  const limit = assumed.length === 0 ? '' : ` if ${assumed.join(', and ')}`
  const lines = [`${title}: ${verdict} by ${cloudNames[cloud]}${limit}`]
  if (refusal) lines.push(`  ${cloudNames[cloud]} says: ${quoteForeign(refusal, 400)}`)
  lines.push('')
  for (const check of explanation.checks) lines.push(...renderCheck(check))
  if (verdict !== 'accepted' && nearest !== undefined) {
    lines.push('', `  Nearest rule: ${nearest}`)
  }
  for (const difference of explanation.differences) lines.push(...renderDifference(difference))
  const [first, ...rest] = explanation.changes
  if (first)
    lines.push(
      '',
      '  What to change:',
      ...[first, ...rest].flatMap((change) => renderChange(change, '    ')),
    )
  return lines.join('\n')
}

function renderCheck({ rule, name, outcome, token, policy, why }: TrustCheck): readonly string[] {
  const what = rule === undefined ? name : `${rule}: ${name}`
  const head = `  ${marks[outcome]}  ${quoteForeign(what, 300)}`
  if (outcome !== 'fail') return [`${head}: ${quoteForeign(why, 300)}`]
  return [
    head,
    ...(token === undefined ? [] : [`          token:  ${quoteForeign(token, 400)}`]),
    ...(policy === undefined ? [] : [`          policy: ${quoteForeign(policy, 400)}`]),
    `          ${quoteForeign(why, 400)}`,
  ]
}

function renderDifference({ claim, segments }: Difference): readonly string[] {
  const show = (text: string) => (text === '' ? '-' : quoteForeign(text, 100))
  const width = Math.max(5, ...segments.map(({ token }) => show(token).length))
  return [
    '',
    `  ${claim}, segment by segment:`,
    `         ${'token'.padEnd(width)}  policy`,
    ...segments.map(({ token, policy, isSame }) =>
      `      ${isSame ? '=' : '≠'}  ${show(token).padEnd(width)}  ${show(policy)}`.trimEnd(),
    ),
  ]
}
