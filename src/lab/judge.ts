import { type ErrorCode, OidcError } from '../core/errors.ts'
import { githubIssuer } from '../core/github.ts'
import { audiencesOf, type Claims, decodeToken } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { explainJudgement, type Judgement, type JudgeOptions } from '../trust/index.ts'
import { matchesAny } from '../trust/pattern.ts'
import {
  createVerifier,
  type JsonWebKeySet,
  oidc,
  type VerifiedClaims,
  type Verifier,
} from '../verify/index.ts'
import { issuerOf, type LabState } from './state.ts'

/** A cloud's trust: subjects, or a policy in the cloud's own format. */
export interface Trust {
  readonly audiences: readonly string[]
  readonly subjects?: readonly string[] | undefined
  readonly policy?: Policy | undefined
}

export interface Policy {
  /** As written in the rules. */
  readonly document: unknown
  judge(claims: Claims, options: JudgeOptions): Judgement
}

/** A verified and trusted token, or the reason of the refusal: `ERR_REFUSED` means the subject. */
export type Verdict =
  | {
      readonly isTrusted: true
      readonly claims: VerifiedClaims
      /** With the real issuer in place of the lab's, when a policy names that one. */
      readonly judged: Claims
    }
  | Refusal

export interface Refusal {
  readonly isTrusted: false
  readonly code: ErrorCode
  /** Decoded, not verified; only for the text of the refusal. */
  readonly presented: Claims
  readonly reason: string
  /** The cloud's own message, when a policy was evaluated. */
  readonly says?: string | undefined
}

/** The real issuer, which policies name and the lab's replaces. */

/** Verifies an ID token, then compares it with the trust. All clouds use it. */
export async function judgeToken(state: LabState, token: string, trust: Trust): Promise<Verdict> {
  let presented: Claims = {}
  try {
    const { header, claims: read } = decodeToken(token)
    presented = read
    // A policy lists its own audiences.
    const audiences = trust.policy ? audiencesIn(presented) : trust.audiences
    const verifier = verifierFor(state, (await state.keys).publicKeys, audiences)
    const claims = await verifier.verify(token)
    if (trust.policy) return judgeByPolicy(state, claims, trust.policy, header)
    const subjects = trust.subjects ?? []
    if (matchesAny(subjects, claims.sub)) return { isTrusted: true, claims, judged: claims }
    const subject = quoteForeign(claims.sub, 300)
    const reason = `the subject ${subject} matches none of ${subjects.join(', ') || '(nothing)'}`
    return { isTrusted: false, code: 'ERR_REFUSED', presented, reason }
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    return {
      isTrusted: false,
      code: codeFor(error, presented, state),
      presented,
      reason: error.message,
    }
  }
}

/** Audiences and trust differ by cloud and may change at any time; each cloud compares subjects its own way. */
function verifierFor(state: LabState, keys: JsonWebKeySet, audiences: readonly string[]): Verifier {
  return createVerifier({
    // Each cloud checks a token's age itself.
    issuers: [oidc(issuerOf(state), { keys, maxAgeSeconds: false })],
    audience: audiences,
    policy: { anyone: true, event: '**' },
    rememberedTokens: 0,
    now: state.now,
  })
}

/** The token's audiences; for none, a value that no token has, so that it is refused for its audience. */
function audiencesIn(claims: Claims): readonly string[] {
  const audiences = audiencesOf(claims).filter((audience) => audience !== '')
  return audiences.length > 0 ? audiences : ['(none)']
}

/** Claims as a policy in the real cloud sees them. */
export function standIn(state: LabState, claims: Claims, document: unknown): Claims {
  const issuer = issuerOf(state)
  const isOwn = JSON.stringify(document).includes(issuer.replace(/^https?:\/\//, ''))
  return isOwn || claims.iss !== issuer ? claims : { ...claims, iss: githubIssuer }
}

function judgeByPolicy(
  state: LabState,
  claims: VerifiedClaims,
  policy: Policy,
  header: Readonly<Record<string, unknown>>,
): Verdict {
  const judged = standIn(state, claims, policy.document)
  const judgement = policy.judge(judged, { now: state.now(), header, isVerified: true })
  if (judgement.verdict === 'accepted') return { isTrusted: true, claims, judged }
  const { differences: _, changes, checks } = explainJudgement(judgement, judged)
  const failed =
    checks.find(({ outcome }) => outcome === 'fail') ??
    checks.find(({ outcome }) => outcome === 'unknown')
  const [change] = changes
  const parts = [
    judgement.nearest,
    failed && `${failed.name}: ${failed.why}`,
    change?.line && `it takes ${change.line}`,
  ]
  return {
    isTrusted: false,
    code: codes[judgement.refusedAt ?? 'trust'] ?? 'ERR_REFUSED',
    presented: judged,
    reason: quoteForeign(parts.filter(Boolean).join('; '), 600),
    says: judgement.refusal,
  }
}

const codes: Readonly<Partial<Record<NonNullable<Judgement['refusedAt']>, ErrorCode>>> = {
  issuer: 'ERR_TOKEN_ISSUER',
  audience: 'ERR_TOKEN_AUDIENCE',
  time: 'ERR_TOKEN_EXPIRED',
}

/** Clouds find the issuer before its keys, so another issuer's token fails by its name. */
function codeFor(error: OidcError, presented: Claims, state: LabState): ErrorCode {
  const isAboutKey = error.code === 'ERR_TOKEN_KEY' || error.code === 'ERR_TOKEN_SIGNATURE'
  return isAboutKey && presented.iss !== issuerOf(state) ? 'ERR_TOKEN_ISSUER' : error.code
}
