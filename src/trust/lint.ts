import { readAwsPolicy, readAwsProvider } from './aws/policy.ts'
import { readFederatedCredentials } from './azure/policy.ts'
import { isDocument } from './document.ts'
import { readGoogleBindings, readGoogleProvider } from './gcp/policy.ts'
import type { Cloud } from './judgement.ts'
import { lintAws } from './lint/aws.ts'
import { lintAzure } from './lint/azure.ts'
import { lintByEvaluation } from './lint/evaluate.ts'
import type { Finding } from './lint/finding.ts'
import { lintBindings, lintGoogle } from './lint/gcp.ts'
import { lintVault } from './lint/vault.ts'
import { checkShape } from './policies.ts'
import { readVaultConfig, readVaultRole } from './vault/policy.ts'

/**
 * Finds dangerous and useless rules in a policy, by their form and by jobs that should not be accepted.
 *
 * @throws {OidcError} `ERR_INPUT` for what the cloud would refuse to store
 */
export function lintPolicy(cloud: Cloud, document: unknown): readonly Finding[] {
  checkShape(cloud, document)
  const found = lintByPatterns(cloud, document)
  return isPolicy(cloud, document) ? [...found, ...lintByEvaluation(cloud, document, found)] : found
}

/** Not a provider, a configuration, or grants. */
function isPolicy(cloud: Cloud, document: unknown): boolean {
  if (cloud === 'aws') return readAwsProvider(document) === undefined
  if (cloud === 'gcp') return isDocument(document) && document.oidc !== undefined
  return cloud === 'azure' || readVaultConfig(document) === undefined
}

function lintByPatterns(cloud: Cloud, document: unknown): readonly Finding[] {
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
