import { type Document, isDocument, readList } from './document.ts'
import type { Cloud } from './judgement.ts'

/** A policy within a document that holds many. */
export interface FleetPolicy {
  /** The role's ARN or the resource's address; left out for a document that is a policy itself. */
  readonly name?: string
  readonly document: unknown
  readonly path: readonly (string | number)[]
}

/**
 * Takes a document apart: the roles of `aws iam list-roles` and `get-account-authorization-details`, the list of
 * `gcloud … providers list`, and the resources of `terraform show -json`. Any other document is one policy.
 */
export function policiesWithin(cloud: Cloud, document: unknown): readonly FleetPolicy[] {
  if (isDocument(document)) {
    const values = document.planned_values ?? document.values
    const hasModule = isDocument(values) && isDocument(values.root_module)
    if (document.terraform_version !== undefined && hasModule) {
      return resourcesOf(values.root_module).flatMap((one) => policyOf(cloud, one))
    }
    for (const key of cloud === 'aws' ? ['Roles', 'RoleDetailList'] : []) {
      const roles = document[key]
      if (!Array.isArray(roles) || roles.length === 0) continue
      return roles.map((role, index) => ({
        ...named(role, 'Arn'),
        document: role,
        path: [key, index],
      }))
    }
  }
  if (cloud === 'gcp' && Array.isArray(document)) {
    return document.map((one, index) => ({ ...named(one, 'name'), document: one, path: [index] }))
  }
  return [{ document, path: [] }]
}

function named(value: unknown, key: string): { readonly name?: string } {
  return isDocument(value) && typeof value[key] === 'string' ? { name: value[key] } : {}
}

/** The resources of a module and of the modules in it. */
function resourcesOf(module: unknown): readonly Document[] {
  if (!isDocument(module)) return []
  const own = readList(module.resources).filter(isDocument)
  return [...own, ...readList(module.child_modules).flatMap(resourcesOf)]
}

const readers: Readonly<Record<string, readonly [Cloud, (values: Document) => unknown]>> = {
  aws_iam_role: [
    'aws',
    ({ arn, assume_role_policy }) => ({ Arn: arn, AssumeRolePolicyDocument: assume_role_policy }),
  ],
  google_iam_workload_identity_pool_provider: [
    'gcp',
    ({ name, oidc, attribute_mapping, attribute_condition }) => {
      const [block] = readList(oidc).filter(isDocument)
      const { issuer_uri: issuerUri, allowed_audiences: allowedAudiences } = block ?? {}
      return {
        name,
        oidc: { issuerUri, allowedAudiences },
        attributeMapping: attribute_mapping,
        attributeCondition: attribute_condition,
      }
    },
  ],
  azuread_application_federated_identity_credential: [
    'azure',
    ({ display_name: name, issuer, subject, audiences }) => [{ name, issuer, subject, audiences }],
  ],
  vault_jwt_auth_backend_role: [
    'vault',
    ({ bound_claims, ...role }) => ({
      ...role,
      // The provider writes lists as texts with commas between.
      bound_claims: Object.fromEntries(
        Object.entries(isDocument(bound_claims) ? bound_claims : {}).map(([claim, value]) => [
          claim,
          String(value).split(/\s*,\s*/),
        ]),
      ),
    }),
  ],
}

/** A resource of the cloud as its own tool would print it; values that are known after apply are not there. */
function policyOf(cloud: Cloud, { type, address, values }: Document): readonly FleetPolicy[] {
  const [owner, read] = readers[String(type)] ?? []
  if (owner !== cloud || read === undefined || !isDocument(values)) return []
  return [{ name: String(address), document: read(values), path: [] }]
}
