import { type ErrorCode, OidcError } from '../errors.ts'
import { type Claims, decodeToken } from '../jwt.ts'
import { quoteForeign } from '../text.ts'
import { matchesAny } from '../trust/pattern.ts'
import { type VerifiedClaims, verifyToken } from '../verify/index.ts'
import { issuerOf, type LabState } from './state.ts'

/** What a cloud trusts, in the terms that all of them share. */
export interface Trust {
  readonly audiences: readonly string[]
  readonly subjects: readonly string[]
}

/** A token that was verified and is trusted, or why not: `ERR_REFUSED` stands for the subject. */
export type Verdict =
  | { readonly isTrusted: true; readonly claims: VerifiedClaims }
  | {
      readonly isTrusted: false
      readonly code: ErrorCode
      /** Read, not verified; only for the text of the refusal. */
      readonly presented: Claims
      readonly reason: string
    }

/** Verifies an ID token, then compares its subject with the trust rule. The only way into any of the clouds. */
export async function judgeToken(state: LabState, token: string, trust: Trust): Promise<Verdict> {
  let presented: Claims = {}
  try {
    presented = decodeToken(token).claims
    const claims = await verifyToken(token, {
      issuer: issuerOf(state),
      audience: trust.audiences,
      keys: (await state.keys).publicKeys,
      now: state.now,
    })
    if (matchesAny(trust.subjects, claims.sub)) return { isTrusted: true, claims }
    const subject = quoteForeign(claims.sub, 300)
    const reason = `the subject ${subject} matches none of ${trust.subjects.join(', ') || '(nothing)'}`
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

/** Clouds look the issuer up before they look for its keys, so another issuer's token fails by its name. */
function codeFor(error: OidcError, presented: Claims, state: LabState): ErrorCode {
  const isAboutKey = error.code === 'ERR_TOKEN_KEY' || error.code === 'ERR_TOKEN_SIGNATURE'
  return isAboutKey && presented.iss !== issuerOf(state) ? 'ERR_TOKEN_ISSUER' : error.code
}
