import { SignJWT } from 'jose'
import { composeClaims } from './github-claims.ts'
import { issuerOf, type LabState } from './state.ts'

/** Signs an ID token as GitHub's issuer would; `overrides` are claims, or rules for them, that win over the rules'. */
export async function mintToken(
  state: LabState,
  audience: string | undefined,
  overrides: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const rules = { ...state.rules.token, ...overrides }
  return signClaims(
    state,
    composeClaims({ issuer: issuerOf(state), audience, rules, now: state.now() }),
  )
}

/** Signs any claims with the lab's key. */
export async function signClaims(
  state: LabState,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { privateKey, kid, x5t } = await state.keys
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', x5t })
    .sign(privateKey)
}
