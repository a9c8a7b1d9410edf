import { OidcError } from '../../core/errors.ts'
import { resourceName } from './aws.ts'
import { type TrustTarget, type WantedClaim, wantedClaims } from './target.ts'
import { renderBlock } from './terraform.ts'
import type { WrittenPolicy } from './written-policy.ts'

export interface VaultNames {
  /** The role. */
  readonly name: string
  /** The policies that its tokens get. */
  readonly policies: readonly string[]
  /** Where the auth method is mounted. @default 'jwt' */
  readonly mount?: string | undefined
}

/** A role that accepts a target's jobs and no other. */
export function writeVault(target: TrustTarget, names: VaultNames): WrittenPolicy {
  const { name, policies, mount = 'jwt' } = names
  if (!/^[\w.-]+$/.test(name))
    throw new OidcError('ERR_INPUT', '--name must have letters, digits, _, . and -.')
  const owner = target.repository.split('/')[0] ?? ''
  const wanted = wantedClaims('vault', target)
  const type = wanted.some(({ wildcards }) => wildcards) ? 'glob' : 'string'
  const role = {
    role_type: 'jwt',
    user_claim: 'sub',
    bound_audiences: [target.audience ?? `https://github.com/${owner}`],
    bound_claims_type: type,
    bound_claims: Object.fromEntries(
      wanted.map((claim) => [claim.claim, boundValues(claim, type)]),
    ),
    token_policies: policies,
    token_ttl: 900,
  }
  const { token_ttl, bound_claims, ...rest } = role
  // The Terraform provider takes lists as texts with commas between.
  const joined = Object.entries(bound_claims).map(([claim, values]) => [claim, joinValues(values)])
  return {
    documents: [role],
    native: `${JSON.stringify(role, null, 2)}\n`,
    terraform: renderBlock('resource', ['vault_jwt_auth_backend_role', resourceName(name)], {
      backend: mount,
      role_name: name,
      ...rest,
      bound_claims: Object.fromEntries(joined),
      token_ttl,
    }),
    notes: [
      `Write it with: vault write auth/${mount}/role/${name} - < FILE`,
      ...(policies.length > 0
        ? []
        : ['Its tokens get no policies but the default: give --token-policy.']),
    ],
  }
}

function boundValues(
  { claim, values, wildcards }: WantedClaim,
  type: string,
): string | readonly string[] {
  if (type === 'glob' && !wildcards && values.some((value) => value.includes('*'))) {
    throw new OidcError(
      'ERR_INPUT',
      `${claim} has a *, which a role with patterns can't compare exactly.`,
    )
  }
  return values.length === 1 ? (values[0] ?? '') : values
}

function joinValues(values: string | readonly string[]): string {
  const list = typeof values === 'string' ? [values] : values
  if (list.some((value) => value.includes(','))) {
    throw new OidcError(
      'ERR_INPUT',
      "A value has a comma, which Terraform's Vault provider takes for a list.",
    )
  }
  return list.join(',')
}
