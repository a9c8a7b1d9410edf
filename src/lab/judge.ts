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

/** What a cloud trusts: subjects, in the terms that all of them share, or a policy of its own format. */
export interface Trust {
  readonly audiences: readonly string[]
  readonly subjects?: readonly string[] | undefined
  readonly policy?: Policy | undefined
}

export interface Policy {
  /** As it was written in the rules. */
  readonly document: unknown
  judge(claims: Claims, options: JudgeOptions): Judgement
}

/** A token that was verified and is trusted, or why not: `ERR_REFUSED` stands for the subject. */
export type Verdict =
  | {
      readonly isTrusted: true
      readonly claims: VerifiedClaims
      /** With the issuer for which the lab stands, where a policy names that one. */
      readonly judged: Claims
    }
  | Refusal

export interface Refusal {
  readonly isTrusted: false
  readonly code: ErrorCode
  /** Read, not verified; only for the text of the refusal. */
  readonly presented: Claims
  readonly reason: string
  /** The cloud's own words, where a policy was judged. */
  readonly says?: string | undefined
}

/** The issuer that policies name and that the lab's takes the place of. */

/** Verifies an ID token, then compares it with what is trusted. The only way into any of the clouds. */
export async function judgeToken(state: LabState, token: string, trust: Trust): Promise<Verdict> {
  let presented: Claims = {}
  try {
    const { header, claims: read } = decodeToken(token)
    presented = read
    // A policy says for itself which audiences it takes.
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

/** Audiences and trust differ from cloud to cloud and may change at any time; the clouds compare subjects in their own way. */
function verifierFor(state: LabState, keys: JsonWebKeySet, audiences: readonly string[]): Verifier {
  return createVerifier({
    // What the clouds say of a token's age is theirs to say.
    issuers: [oidc(issuerOf(state), { keys, maxAgeSeconds: false })],
    audience: audiences,
    policy: { anyone: true, event: '**' },
    rememberedTokens: 0,
    now: state.now,
  })
}

/** The token's own audiences; one that no token has where it has none, which then is refused for that. */
function audiencesIn(claims: Claims): readonly string[] {
  const audiences = audiencesOf(claims).filter((audience) => audience !== '')
  return audiences.length > 0 ? audiences : ['(none)']
}

/** Claims as a policy of the real cloud would see them. */
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

/** Clouds look the issuer up before they look for its keys, so another issuer's token fails by its name. */
function codeFor(error: OidcError, presented: Claims, state: LabState): ErrorCode {
  const isAboutKey = error.code === 'ERR_TOKEN_KEY' || error.code === 'ERR_TOKEN_SIGNATURE'
  return isAboutKey && presented.iss !== issuerOf(state) ? 'ERR_TOKEN_ISSUER' : error.code
}
