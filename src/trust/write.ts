import { rejectPolicy } from './document.ts'
import type { Cloud } from './judgement.ts'
import { writeAws } from './write/aws.ts'
import { writeAzure } from './write/azure.ts'
import { writeGoogle } from './write/gcp.ts'
import type { TrustTarget } from './write/target.ts'
import { writeVault } from './write/vault.ts'
import type { WrittenPolicy } from './write/written-policy.ts'

export type { WrittenPolicy } from './write/written-policy.ts'

/** The names of things at the cloud; which are needed depends on it. */
export interface PolicyNames {
  readonly name?: string | undefined
  readonly account?: string | undefined
  readonly partition?: string | undefined
  readonly projectNumber?: string | undefined
  readonly pool?: string | undefined
  readonly provider?: string | undefined
  readonly serviceAccount?: string | undefined
  readonly policies?: readonly string[] | undefined
  readonly mount?: string | undefined
}

/**
 * Writes the policy that accepts a target's jobs and no other.
 *
 * @throws {OidcError} `ERR_INPUT` when the target is not clear, a name is missing, or the cloud can't be that exact
 */
export function writePolicy(cloud: Cloud, target: TrustTarget, names: PolicyNames): WrittenPolicy {
  const { name = 'github-actions' } = names
  switch (cloud) {
    case 'aws':
      return writeAws(target, { ...names, name, account: need(names.account, '--account') })
    case 'gcp':
      return writeGoogle(target, {
        projectNumber: need(names.projectNumber, '--project-number'),
        pool: names.pool ?? 'github',
        provider: names.provider ?? 'github',
        serviceAccount: need(names.serviceAccount, '--service-account'),
      })
    case 'azure':
      return writeAzure(target, { name })
    case 'vault':
      return writeVault(target, { name, policies: names.policies ?? [], mount: names.mount })
  }
}

function need(value: string | undefined, flag: string): string {
  return value ?? rejectPolicy(flag, 'is needed for this cloud')
}
