import { quoteForeign } from '../../core/text.ts'
import { inputError } from '../../inputs/inputs.ts'
import { type RolePlace, readRole } from './readers.ts'

/** A role that is assumed with the credentials of the one before it. */
export interface ChainedRole {
  readonly roleArn: string
  readonly externalId: string | undefined
}

/** AWS gives at most an hour to a role that is assumed with a role's credentials. */
export const longestChainedSeconds = 3600

/**
 * Reads `chained-roles`: ARNs, or maps with `role` and `external-id`.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readChain(
  items: readonly unknown[] | undefined,
  place: RolePlace,
): readonly ChainedRole[] {
  if (items === undefined) return []
  if (items.length === 0) throw inputError(['chained-roles names no role'])
  return items.map((item, index) => {
    const label = `item ${index + 1} of chained-roles`
    const { role, externalId } = readItem(item, label)
    return { roleArn: readRole(role, place, label), externalId }
  })
}

function readItem(item: unknown, label: string) {
  if (typeof item === 'string') return { role: item.trim(), externalId: undefined }
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw inputError([`${label} is neither an ARN nor a map with role`])
  const { role, 'external-id': given, ...others } = item as Record<string, unknown>
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw inputError([
      `${label}: ${quoteForeign(other, 60)} is not known; there are role and external-id`,
    ])
  if (typeof role !== 'string') throw inputError([`${label} has no role`])
  const externalId = given === undefined || given === null ? undefined : String(given)
  if (externalId !== undefined && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId))
    throw inputError([`${label}: external-id must look like example-1234`])
  return { role: role.trim(), externalId }
}
