import { OidcError } from '../core/errors.ts'
import { type Claims, type DecodedToken, dateOf } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { claimChecks, type VerifiedClaims } from './claims.ts'
import { decodeStrictly } from './decode.ts'
import type { Issuer } from './issuer.ts'
import { describeCondition } from './policy.ts'
import { adviceOf } from './response.ts'
import { checkHeader, checkSignature } from './token.ts'
import {
  findIssuer,
  prepareVerifier,
  type Trusted,
  type VerifierOptions,
} from './verifier-options.ts'

/** One check and its result; `skip` when an earlier failure leaves nothing to check. */
export interface CheckResult {
  readonly name: string
  readonly outcome: 'pass' | 'fail' | 'skip'
  readonly detail: string
}

/** The result of every check of a token. */
export interface Explanation {
  readonly checks: readonly CheckResult[]
  /** The decoded claims; verified only when every check passed. */
  readonly claims: Claims
  readonly header: Readonly<Record<string, unknown>>
  readonly isAccepted: boolean
}

/**
 * Runs every check of {@link createVerifier}, and continues after a failure: for people who want to know why a token is
 * refused. It never uses a replay store.
 *
 * @throws {TypeError} as `createVerifier`
 */
export async function explainToken(token: string, options: VerifierOptions): Promise<Explanation> {
  const setup = prepareVerifier(options)
  const checks: CheckResult[] = []
  const run = async <T>(
    name: string,
    check: () => T | Promise<T>,
    detail: (value: T) => string,
  ) => {
    try {
      const value = await check()
      checks.push({ name, outcome: 'pass', detail: detail(value) })
      return value
    } catch (error) {
      if (!(error instanceof OidcError)) throw error
      checks.push({ name, outcome: 'fail', detail: adviceOf(error) })
      return undefined
    }
  }
  const decoded = await run(
    'form',
    () => decodeStrictly(token, setup.toleratedFor),
    () => `${token.length} characters`,
  )
  if (decoded === undefined) return { checks, claims: {}, header: {}, isAccepted: false }
  const { claims, header } = decoded
  const found = await run(
    'issuer',
    () => findIssuer(claims.iss, setup.trusted),
    ({ issuer }) => issuer.issuer,
  )
  const algorithms = found?.issuer.algorithms ?? ['RS256']
  const algorithm = await run(
    'algorithm',
    () => checkHeader(header, algorithms),
    (name) => name,
  )
  if (found === undefined || algorithm === undefined) {
    checks.push({ name: 'signature', outcome: 'skip', detail: 'no key to check it with' })
  } else {
    await run(
      'signature',
      () => verifySignature(token, decoded, algorithm, found),
      () => keyName(header),
    )
  }
  const expected = found?.expected ?? setup.expectationsFor(unknownIssuer)
  const now = setup.now()
  for (const [name, check] of claimChecks.filter(([name]) => name !== 'issuer')) {
    await run(
      name,
      () => check(claims, expected, now),
      () => detailOf(name, claims),
    )
  }
  checks.push(...explainPolicy(setup, found, claims))
  return { checks, claims, header, isAccepted: checks.every(({ outcome }) => outcome === 'pass') }
}

function verifySignature(
  token: string,
  decoded: DecodedToken,
  algorithm: string,
  { keys }: Trusted,
): Promise<unknown> {
  return checkSignature(token, decoded, algorithm, (header) => keys.resolve(header))
}

/** Lets the other claims be checked when the issuer is not on the list. */
const unknownIssuer = { issuer: '', maxAgeSeconds: undefined } as Issuer

/** The rule that accepts the token, or all rules with their failed conditions. */
function explainPolicy(
  { policy }: ReturnType<typeof prepareVerifier>,
  found: Trusted | undefined,
  claims: Claims,
): readonly CheckResult[] {
  if (found === undefined) {
    return [{ name: 'policy', outcome: 'skip', detail: 'the issuer is not accepted' }]
  }
  const results = policy.explain(found.issuer, claims as VerifiedClaims)
  const allowing = results.find(({ isAllowed }) => isAllowed)
  const shown = allowing === undefined ? results : [allowing]
  if (shown.length === 0) {
    return [{ name: 'policy', outcome: 'fail', detail: 'no rule for this issuer' }]
  }
  return shown.flatMap(({ rule, conditions }) =>
    conditions
      // A claim that is missing and not required gets no line.
      .filter(({ actual, holds }) => !holds || actual !== undefined)
      .map((condition) => ({
        name: rule,
        outcome: condition.holds ? ('pass' as const) : ('fail' as const),
        detail: describeCondition(condition),
      })),
  )
}

function keyName({ kid }: Readonly<Record<string, unknown>>): string {
  return kid === undefined ? 'good, without kid' : `good, kid ${quoteForeign(String(kid), 80)}`
}

const shownClaims: Readonly<Record<string, string>> = {
  audience: 'aud',
  expiry: 'exp',
  'not before': 'nbf',
  'issued at': 'iat',
  age: 'iat',
  subject: 'sub',
}

function detailOf(name: string, claims: Claims): string {
  const value = claims[shownClaims[name] ?? '']
  if (value === undefined) return 'missing, not required'
  return dateOf(value)?.toISOString() ?? quoteForeign(JSON.stringify(value), 300)
}
