import { createPublicKey } from 'node:crypto'
import { exportJWK } from 'jose'
import { decodeToken } from '../core/jwt.ts'
import { type VerifiedClaims, verifyToken } from '../verify/index.ts'
import { mayActAs } from './google-members.ts'
import { principalOf } from './google-sts.ts'
import type { GoogleServiceAccount } from './rules.ts'
import type { LabState } from './state.ts'

/** A caller of the IAM Service Account Credentials API, as IAM policies name it. */
export interface GoogleCaller {
  readonly member: string
  mayActAs(account: GoogleServiceAccount): boolean
}

/** The rule of a service account. */
export function findAccount(state: LabState, email: string): GoogleServiceAccount | undefined {
  return state.rules.google['service-accounts'].find((account) => account.email === email)
}

/**
 * Identifies a caller by a federated token of the lab's STS or an assertion signed by a service account's key.
 *
 * @returns a short reason when there is none
 */
export async function identifyCaller(
  state: LabState,
  bearer: string | undefined,
): Promise<GoogleCaller | string> {
  const issued = state.googleTokens.get(bearer ?? '')
  if (issued !== undefined) {
    if (issued.expiresAt <= state.now()) return 'the token expired'
    return {
      member: principalOf(issued),
      mayActAs: (account) => mayActAs(state, account, issued),
    }
  }
  const claims = await verifyByKey(state, bearer ?? '', 'https://iamcredentials.googleapis.com/')
  if (typeof claims === 'string') return `not a token of this STS, and ${claims}`
  return accountCaller(claims.iss)
}

/** A service account as a caller. It needs a grant on each account, itself included. */
export function accountCaller(email: string): GoogleCaller {
  return {
    member: `serviceAccount:${email}`,
    mayActAs: ({ delegators = [] }) => delegators.includes(email),
  }
}

/**
 * Verifies an assertion signed by a service account's key.
 *
 * @returns its claims, or the reason of the refusal
 */
export async function verifyByKey(
  state: LabState,
  assertion: string,
  audience: string,
): Promise<VerifiedClaims | string> {
  try {
    const { claims, header } = decodeToken(assertion)
    const email = typeof claims.iss === 'string' ? claims.iss : ''
    const pem = findAccount(state, email)?.['public-key']
    if (pem === undefined) return `${email} has no key`
    const jwk = await exportJWK(createPublicKey(pem))
    const kid = typeof header.kid === 'string' ? { kid: header.kid } : {}
    const keys = { keys: [{ ...jwk, alg: 'RS256', ...kid }] }
    return await verifyToken(assertion, { issuer: email, audience, keys, now: state.now })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
