import { readAwsPolicy, readAwsProvider } from './aws/policy.ts'
import { readFederatedCredentials } from './azure/policy.ts'
import { isDocument } from './document.ts'
import { readGoogleBindings, readGoogleProvider } from './gcp/policy.ts'
import type { Cloud } from './judgement.ts'
import { lintAws } from './lint/aws.ts'
import { lintAzure } from './lint/azure.ts'
import type { Finding } from './lint/finding.ts'
import { lintBindings, lintGoogle } from './lint/gcp.ts'
import { lintVault } from './lint/vault.ts'
import { checkShape } from './policies.ts'
import { readVaultConfig, readVaultRole } from './vault/policy.ts'

/**
 * Finds what is dangerous or useless in a policy.
 *
 * @throws {OidcError} `ERR_INPUT` for what the cloud would refuse to store
 */
export function lintPolicy(cloud: Cloud, document: unknown): readonly Finding[] {
  checkShape(cloud, document)
  switch (cloud) {
    case 'aws':
      if (readAwsProvider(document)) return []
      return lintAws(readAwsPolicy(document), rootOfTrustPolicy(document))
    case 'gcp': {
      const bindings = readGoogleBindings(document)
      const isProvider = isDocument(document) && document.oidc !== undefined
      return [
        ...(isProvider || bindings === undefined ? lintGoogle(readGoogleProvider(document)) : []),
        ...lintBindings(bindings ?? []),
      ]
    }
    case 'azure':
      return lintAzure(readFederatedCredentials(document))
    case 'vault':
      if (readVaultConfig(document)) return []
      return lintVault(
        readVaultRole(document),
        isDocument(document) && isDocument(document.data) ? ['data'] : [],
      )
  }
}

/** Where the policy is within what `aws iam get-role` prints. */
function rootOfTrustPolicy(document: unknown): readonly string[] {
  if (!isDocument(document)) return []
  const key = 'AssumeRolePolicyDocument'
  if (isDocument(document.Role) && document.Role[key] !== undefined) return ['Role', key]
  return document[key] === undefined ? [] : [key]
}
