import {
  type Document,
  isDocument,
  readList,
  readObject,
  readTexts,
  rejectPolicy,
} from '../document.ts'

/** A role of Vault's or OpenBao's JWT auth method. */
export interface VaultRole {
  readonly roleType: string
  readonly boundAudiences: readonly string[]
  readonly boundSubject: string
  readonly boundClaims: Readonly<Record<string, readonly unknown[]>>
  readonly boundClaimsType: 'string' | 'glob'
  readonly boundCidrs: readonly string[]
  readonly userClaim: string
  readonly userClaimIsPointer: boolean
  readonly groupsClaim: string
  /** The claims that become metadata; those that are there must be texts. */
  readonly mappedClaims: readonly string[]
  readonly clockSkewSeconds: number
  readonly expirationLeewaySeconds: number
  readonly notBeforeLeewaySeconds: number
}

/** The auth method's own settings that judge tokens. */
export interface VaultConfig {
  readonly boundIssuer: string
  readonly algorithms: readonly string[]
}

const defaultSkew = 60
const defaultLeeway = 150

/**
 * Reads a role: the parameters that are written, or what `vault read -format=json auth/jwt/role/NAME` prints.
 *
 * @throws {OidcError} `ERR_INPUT` for what Vault would refuse to store
 */
export function readVaultRole(value: unknown): VaultRole {
  const role = unwrap(value)
  const type = role.bound_claims_type ?? 'string'
  if (type !== 'string' && type !== 'glob')
    rejectPolicy('bound_claims_type', 'must be string or glob')
  const boundClaims = readBoundClaims(role.bound_claims, type)
  const boundAudiences = readCommaList(role.bound_audiences, 'bound_audiences')
  const boundSubject = readPlain(role.bound_subject, 'bound_subject')
  const boundCidrs = readCommaList(role.token_bound_cidrs ?? role.bound_cidrs, 'token_bound_cidrs')
  const roleType = readPlain(role.role_type, 'role_type') || 'oidc'
  const bounds = [boundAudiences.length, boundSubject.length, boundCidrs.length]
  if (
    roleType === 'jwt' &&
    bounds.every((size) => size === 0) &&
    Object.keys(boundClaims).length === 0
  ) {
    rejectPolicy('', 'must have at least one bound constraint when creating/updating a JWT role')
  }
  const userClaim = readPlain(role.user_claim, 'user_claim')
  if (userClaim === '') rejectPolicy('user_claim', 'a user claim must be defined on the role')
  return {
    roleType,
    boundAudiences,
    boundSubject,
    boundClaims,
    boundClaimsType: type,
    boundCidrs,
    userClaim,
    userClaimIsPointer: role.user_claim_json_pointer === true,
    groupsClaim: readPlain(role.groups_claim, 'groups_claim'),
    mappedClaims: Object.keys(readObject(role.claim_mappings ?? {}, 'claim_mappings')),
    clockSkewSeconds: readLeeway(role.clock_skew_leeway, defaultSkew),
    expirationLeewaySeconds: readLeeway(role.expiration_leeway, defaultLeeway),
    notBeforeLeewaySeconds: readLeeway(role.not_before_leeway, defaultLeeway),
  }
}

/** Reads `vault read -format=json auth/jwt/config`; `undefined` for another document. */
export function readVaultConfig(value: unknown): VaultConfig | undefined {
  if (!isDocument(value)) return undefined
  const config = unwrap(value)
  const marks = ['bound_issuer', 'oidc_discovery_url', 'jwks_url', 'jwt_validation_pubkeys']
  if (!marks.some((mark) => config[mark] !== undefined)) return undefined
  return {
    boundIssuer: readPlain(config.bound_issuer, 'bound_issuer'),
    algorithms: readCommaList(config.jwt_supported_algs, 'jwt_supported_algs'),
  }
}

function unwrap(value: unknown): Document {
  const outer = readObject(value, '')
  return isDocument(outer.data) ? outer.data : outer
}

function readPlain(value: unknown, where: string): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : rejectPolicy(where, 'must be text')
}

/** A list, or its items in one text with commas between. */
function readCommaList(value: unknown, where: string): readonly string[] {
  if (typeof value === 'string') {
    return value.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
  }
  return readTexts(value, where)
}

function readBoundClaims(
  value: unknown,
  type: string,
): Readonly<Record<string, readonly unknown[]>> {
  if (value === undefined || value === null) return {}
  const entries = Object.entries(readObject(value, 'bound_claims')).map(([claim, expected]) => {
    const values = readList(expected)
    for (const one of values) {
      if (type === 'glob' && typeof one !== 'string') {
        rejectPolicy(`bound_claims["${claim}"]`, 'claim is not a string or list of strings')
      }
    }
    return [claim, values] as const
  })
  return Object.fromEntries(entries)
}

/** Seconds, or a duration such as `60s` and `5m`; 0 is the default, a negative number none at all. */
function readLeeway(value: unknown, byDefault: number): number {
  const [, digits, unit = 's'] = /^(-?\d+)([smh]?)$/.exec(String(value ?? 0)) ?? []
  if (digits === undefined) rejectPolicy('leeway', `must be seconds, not ${JSON.stringify(value)}`)
  const seconds = Number(digits) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1)
  return seconds === 0 ? byDefault : Math.max(0, seconds)
}
