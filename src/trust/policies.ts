import { awsAudienceOf } from '../core/aws-audience.ts'
import { OidcError } from '../core/errors.ts'
import type { Claims } from '../core/jwt.ts'
import {
  type AwsProvider,
  type AwsTrustPolicy,
  readAwsPolicy,
  readAwsProvider,
} from './aws/policy.ts'
import { judgeAws } from './aws.ts'
import { readFederatedCredentials } from './azure/policy.ts'
import { judgeAzure } from './azure.ts'
import { isDocument, rejectPolicy } from './document.ts'
import { type GoogleBinding, readGoogleBindings, readGoogleProvider } from './gcp/policy.ts'
import { audiencesOfProvider, judgeGoogle } from './gcp.ts'
import type { Cloud, Judgement, JudgeOptions } from './judgement.ts'
import { readVaultConfig, readVaultRole, type VaultConfig } from './vault/policy.ts'
import { judgeVault } from './vault.ts'

/** A document with the name to report it by. */
export interface PolicyDocument {
  readonly name: string
  readonly document: unknown
}

export interface PolicyJudgeOptions extends JudgeOptions {
  /** AWS: condition keys that are neither in the token nor in the policy. */
  readonly context?: Readonly<Record<string, string>>
}

/** A policy that was read and can judge. */
export interface Policy {
  readonly name: string
  /** The audiences that it asks for; empty where it does not tell. */
  readonly audiences: readonly string[]
  judge(claims: Claims, options: PolicyJudgeOptions): Judgement
}

/**
 * Reads a cloud's documents: each is a policy, or what completes the policies beside it (AWS: the OIDC provider; Google:
 * an IAM policy; Vault: the auth method's configuration).
 *
 * @throws {OidcError} `ERR_INPUT` for what the cloud would refuse to store, and when no document is a policy
 */
export function readPolicies(
  cloud: Cloud,
  documents: readonly PolicyDocument[],
): readonly Policy[] {
  for (const one of documents) named(one, (document) => checkShape(cloud, document))
  const policies = readers[cloud](documents)
  if (policies.length > 0) return policies
  return rejectPolicy('', `none of the documents is ${wanted[cloud]}`)
}

const wanted: Readonly<Record<Cloud, string>> = {
  aws: 'a trust policy',
  gcp: 'a workload identity provider',
  azure: 'a federated credential',
  vault: 'a role',
}

const printedBy: Readonly<Record<Cloud, string>> = {
  aws: 'aws iam get-role',
  gcp: 'gcloud iam workload-identity-pools providers describe --format=json',
  azure: 'az ad app federated-credential list',
  vault: 'vault read -format=json auth/jwt/role/NAME',
}

/**
 * Whether a document can be a cloud's at all, and not a table for people or another tool's file.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function checkShape(cloud: Cloud, document: unknown): void {
  if (isDocument(document) && document.terraform_version !== undefined) {
    rejectPolicy(
      '',
      `is Terraform's state: give the policy that stands in it, or what ${printedBy[cloud]} prints`,
    )
  }
  if (isDocument(document) || (cloud === 'azure' && Array.isArray(document))) return
  rejectPolicy('', `is not JSON or YAML of ${wanted[cloud]}, as ${printedBy[cloud]} prints it`)
}

const readers: Readonly<
  Record<Cloud, (documents: readonly PolicyDocument[]) => readonly Policy[]>
> = { aws: readAws, gcp: readGcp, azure: readAzure, vault: readVault }

function readAws(documents: readonly PolicyDocument[]): readonly Policy[] {
  const providers: AwsProvider[] = []
  const rest = documents.filter(({ document }) => {
    const provider = readAwsProvider(document)
    if (provider) providers.push(provider)
    return provider === undefined
  })
  return rest.map((one) => {
    const policy = named(one, readAwsPolicy)
    return {
      name: one.name,
      audiences: providers[0]?.clientIds ?? [awsAudienceOf(partitionOf(policy))],
      judge: (claims, options) => {
        const issuer = String(claims.iss).replace(/^https?:\/\//, '')
        const provider = providers.find(({ url }) => url === issuer) ?? providers[0]
        return judgeAws(claims, policy, { name: one.name, provider, ...options })
      },
    }
  })
}

/** Of the first provider that it names. */
function partitionOf({ statements }: AwsTrustPolicy): string {
  const named = statements.flatMap(({ principals }) => principals.federated).join(' ')
  return /\barn:(aws[\w-]*):/.exec(named)?.[1] ?? 'aws'
}

function readGcp(documents: readonly PolicyDocument[]): readonly Policy[] {
  const bindings: GoogleBinding[] = []
  let known = false
  const rest = documents.filter(({ document }) => {
    const read = readGoogleBindings(document)
    known ||= read !== undefined
    bindings.push(...(read ?? []))
    return read === undefined || (isDocument(document) && document.oidc !== undefined)
  })
  return rest.map((one) => {
    const provider = named(one, readGoogleProvider)
    return {
      name: one.name,
      audiences: audiencesOfProvider(provider),
      judge: (claims, options) =>
        judgeGoogle(claims, provider, {
          name: one.name,
          bindings: known ? bindings : undefined,
          ...options,
        }),
    }
  })
}

function readAzure(documents: readonly PolicyDocument[]): readonly Policy[] {
  return documents.map((one) => {
    const credentials = named(one, readFederatedCredentials)
    return {
      name: one.name,
      audiences: credentials.flatMap(({ audiences }) => audiences).slice(0, 1),
      judge: (claims, options) => judgeAzure(claims, credentials, { name: one.name, ...options }),
    }
  })
}

function readVault(documents: readonly PolicyDocument[]): readonly Policy[] {
  let config: VaultConfig | undefined
  const rest = documents.filter(({ document }) => {
    const read = readVaultConfig(document)
    config = read ?? config
    return read === undefined
  })
  return rest.map((one) => {
    const role = named(one, readVaultRole)
    return {
      name: one.name,
      audiences: role.boundAudiences,
      judge: (claims, options) => judgeVault(claims, role, { name: one.name, config, ...options }),
    }
  })
}

/** Adds the document's name to what is wrong with it. */
function named<T>({ name, document }: PolicyDocument, read: (value: unknown) => T): T {
  try {
    return read(document)
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    throw error.with({ message: `${name}: ${error.message}` })
  }
}
