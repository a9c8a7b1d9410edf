import { OidcError, type ServiceAnswer } from '../core/errors.ts'
import { isPullRequest } from '../core/github.ts'
import { type Claims, describeClaims } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import type { IdToken, TokenSupply } from '../core/types.ts'

/** One reason why a service may refuse a token, recognised by the facts of its answer. */
export interface LikelyCause {
  /** Whether this reason explains the answer. */
  readonly when: (answer: ServiceAnswer) => boolean
  /** What to check, in sentences. May use the claims of the refused token and the service's text. */
  advise(claims: Claims, said: string): string
}

/** The facts about a service's check of tokens that explain its refusals. */
export interface RefusalFacts {
  /** The service's name, for the log: `AWS`. */
  readonly service: string
  /** The settings that the service compares the token with, one a line. */
  readonly compares: readonly string[]
  /** Reasons in order of preference; the first one that matches gives the hint. */
  readonly causes: readonly LikelyCause[]
  /** Lines derived from the claims and the service's text. Called only after a refusal, so it may load code. */
  readonly advise?: (claims: Claims, said: string) => Promise<readonly string[]>
}

const noAnswer: ServiceAnswer = { host: '', status: 0, code: '', text: '' }

/**
 * Adds to a refusal the facts that explain it: the token's claims next to the settings that the service compares, and a
 * hint about the likely cause.
 */
export async function explainRefusal(
  error: OidcError,
  token: IdToken,
  facts: RefusalFacts,
): Promise<OidcError> {
  const { service = noAnswer } = error
  const cause = facts.causes.find(({ when }) => when(service))
  const advice =
    cause?.advise(token.claims, error.message) ??
    error.hint ??
    `Compare the token's claims with the trust settings of ${facts.service}.`
  const lines = await adviceOf(facts, token.claims, error.message)
  return error.with({
    details: [
      ...error.details,
      'The ID token says:',
      ...describeClaims(token.claims).map((line) => `  ${line}`),
      `${facts.service} compares:`,
      ...facts.compares.map((line) => `  ${quoteForeign(line, 400)}`),
      ...lines,
    ],
    hint: `${advice}${advice.endsWith('\n') ? '' : ' '}If the permission was granted a moment ago, set retry-on-denied-s to wait until it takes effect.`,
  })
}

/** A failure here must not hide the refusal. */
async function adviceOf(
  { advise }: RefusalFacts,
  claims: Claims,
  said: string,
): Promise<readonly string[]> {
  try {
    return (await advise?.(claims, said)) ?? []
  } catch {
    return []
  }
}

/**
 * Does the work of an exchange and explains its refusal by the last token that was presented.
 *
 * @param work gets a function that returns the token to present; call it for each attempt
 */
export async function explainingRefusals<T>(
  tokens: TokenSupply,
  facts: RefusalFacts,
  work: (present: () => Promise<IdToken>) => Promise<T>,
): Promise<T> {
  let presented: IdToken | undefined
  const present = async () => {
    presented = await tokens.get()
    return presented
  }
  try {
    return await work(present)
  } catch (error) {
    if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') throw error
    throw presented === undefined ? error : await explainRefusal(error, presented, facts)
  }
}

/** A sentence about the subject's form if it is a common reason for a mismatch; otherwise empty. */
export function adviseOnSubject(claims: Claims): string {
  const subject = typeof claims.sub === 'string' ? claims.sub : ''
  const advice: string[] = []
  // GitHub, since 2026-07-15: https://docs.github.com/actions/reference/security/oidc (immutable subject claims).
  if (/^repo:[^:/]+@\d+\/[^:]+@\d+(?::|$)/.test(subject)) {
    advice.push(
      "The subject has GitHub's immutable form (owner@id/repository@id); a rule written for the older form owner/repository does not match it.",
    )
  }
  if (/:environment:/.test(subject)) {
    advice.push(
      'The job has an environment, so the subject ends in :environment:<name>; a rule for a branch (:ref:refs/heads/…) does not match it.',
    )
  } else if (/:ref:refs\//.test(subject)) {
    advice.push(
      'The job has no environment, so the subject ends in its ref; a rule for :environment:<name> does not match it.',
    )
  } else if (isPullRequest({ sub: subject })) {
    advice.push(
      'The job runs for a pull request, so the subject ends in :pull_request; a rule for a branch or an environment does not match it.',
    )
  }
  return advice.join(' ')
}

/** Joins sentences, leaving out the empty ones. */
export function joinAdvice(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
