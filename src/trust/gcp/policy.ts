import {
  type Document,
  isDocument,
  readList,
  readObject,
  readOptionalText,
  readText,
  readTexts,
  rejectPolicy,
} from '../document.ts'

/** A workload identity provider, as `gcloud iam workload-identity-pools providers describe` shows it. */
export interface GoogleTrustProvider {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`, where it is known. */
  readonly name?: string
  readonly isEnabled: boolean
  readonly issuer: string
  readonly audiences: readonly string[]
  /** Whether the keys were uploaded, so that the issuer need not be reachable. */
  readonly hasUploadedKeys: boolean
  readonly mapping: Readonly<Record<string, string>>
  readonly condition?: string
}

/** One grant of an IAM policy. */
export interface GoogleBinding {
  readonly label: string
  readonly role: string
  readonly members: readonly string[]
  /** CEL over the request and the resource; the grant counts where it is true. */
  readonly condition?: string
}

/**
 * Reads a provider.
 *
 * @throws {OidcError} `ERR_INPUT` for what Google would refuse to store
 */
export function readGoogleProvider(value: unknown): GoogleTrustProvider {
  const provider = readObject(value, '')
  const oidc = readObject(provider.oidc, 'oidc')
  const name = readOptionalText(provider.name, 'name')
  const condition = readOptionalText(provider.attributeCondition, 'attributeCondition')
  if (condition !== undefined && condition.length > 4096) {
    rejectPolicy(
      'attributeCondition',
      `has ${condition.length} characters, at most 4096 are allowed`,
    )
  }
  return {
    ...(name !== undefined && { name: name.replace(/^\/\/iam\.googleapis\.com\//, '') }),
    isEnabled: provider.disabled !== true && (provider.state ?? 'ACTIVE') === 'ACTIVE',
    issuer: readText(oidc.issuerUri, 'oidc.issuerUri'),
    audiences: readTexts(oidc.allowedAudiences, 'oidc.allowedAudiences'),
    hasUploadedKeys: typeof oidc.jwksJson === 'string' && oidc.jwksJson !== '',
    mapping: readMapping(provider.attributeMapping),
    ...(condition !== undefined && { condition }),
  }
}

function readMapping(value: unknown): Readonly<Record<string, string>> {
  const mapping = readObject(value, 'attributeMapping')
  const known =
    /^(google\.(subject|groups|display_name|profile_photo)|attribute\.[a-z0-9_]{1,100})$/
  const entries = Object.entries(mapping).map(([key, expression]) => {
    const where = `attributeMapping["${key}"]`
    if (!known.test(key)) {
      rejectPolicy(where, 'must be google.subject, google.groups or attribute.NAME (a-z, 0-9, _)')
    }
    const text = readText(expression, where)
    if (text.length > 2048) {
      rejectPolicy(where, `has ${text.length} characters, at most 2048 are allowed`)
    }
    return [key, text] as const
  })
  const own = entries.filter(([key]) => key.startsWith('attribute.')).length
  if (own > 50) rejectPolicy('attributeMapping', `has ${own} attributes, at most 50 are allowed`)
  if (mapping['google.subject'] === undefined)
    rejectPolicy('attributeMapping', 'lacks google.subject')
  return Object.fromEntries(entries)
}

/**
 * Reads the grants of an IAM policy (`get-iam-policy`); `undefined` for another document. Of a policy without grants,
 * gcloud prints the `etag` alone.
 */
export function readGoogleBindings(value: unknown): readonly GoogleBinding[] | undefined {
  if (!isDocument(value)) return undefined
  const isEmpty = value.etag !== undefined && value.oidc === undefined
  if (value.bindings === undefined) return isEmpty ? [] : undefined
  return readList(value.bindings).map((item, index) => {
    const where = `bindings[${index}]`
    const binding: Document = readObject(item, where)
    const role = readText(binding.role, `${where}.role`)
    const condition =
      binding.condition === undefined
        ? undefined
        : readObject(binding.condition, `${where}.condition`).expression
    return {
      label: `${where} ${role}`,
      role,
      members: readTexts(binding.members, `${where}.members`),
      ...(binding.condition !== undefined && {
        condition: readText(condition, `${where}.condition.expression`),
      }),
    }
  })
}
