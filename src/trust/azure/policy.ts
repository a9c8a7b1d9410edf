import {
  isDocument,
  readObject,
  readOptionalText,
  readText,
  readTexts,
  rejectPolicy,
} from '../document.ts'
import { type ClaimComparison, readExpression } from './expression.ts'

/** A federated identity credential of an app registration or a managed identity. */
export interface FederatedCredential {
  readonly label: string
  readonly path: readonly (string | number)[]
  readonly issuer: string
  readonly audiences: readonly string[]
  /** Classic: compared character by character. */
  readonly subject?: string
  /** Flexible: every comparison must hold. */
  readonly comparisons?: readonly ClaimComparison[]
  readonly expression?: string
}

const maxCredentials = 20

/**
 * Reads what `az ad app federated-credential list` or `az identity federated-credential list` prints, a Graph answer,
 * or one credential.
 *
 * @throws {OidcError} `ERR_INPUT` for what Entra would refuse to store
 */
export function readFederatedCredentials(value: unknown): readonly FederatedCredential[] {
  const isAnswer = isDocument(value) && Array.isArray(value.value)
  const items: unknown = isAnswer ? value.value : value
  if (!Array.isArray(items)) return [readCredential(items, '', [])]
  if (items.length > maxCredentials) {
    rejectPolicy('', `has ${items.length} credentials, at most ${maxCredentials} are allowed`)
  }
  return items.map((item, index) =>
    readCredential(item, `[${index}]`, isAnswer ? ['value', index] : [index]),
  )
}

function readCredential(
  value: unknown,
  where: string,
  path: readonly (string | number)[],
): FederatedCredential {
  const outer = readObject(value, where)
  // Resource Manager keeps them one level deeper than Graph.
  const inner = isDocument(outer.properties) ? outer.properties : outer
  const name = readOptionalText(outer.name, `${where}.name`)
  const subject = readOptionalText(inner.subject, `${where}.subject`)
  const flexible = inner.claimsMatchingExpression
  const hasExpression = flexible !== undefined && flexible !== null
  if ((subject === undefined) === !hasExpression) {
    const remark = hasExpression ? '' : " (of a flexible one, Graph's beta version prints that)"
    rejectPolicy(where, `must have either subject or claimsMatchingExpression${remark}`)
  }
  const audiences = readTexts(inner.audiences, `${where}.audiences`)
  if (audiences.length !== 1) rejectPolicy(`${where}.audiences`, 'must hold one audience')
  return {
    label: name ?? (where || 'credential'),
    path,
    issuer: readText(inner.issuer, `${where}.issuer`),
    audiences,
    ...(subject !== undefined && { subject }),
    ...(hasExpression && readFlexible(flexible, `${where}.claimsMatchingExpression`)),
  }
}

function readFlexible(value: unknown, where: string) {
  const { value: text, languageVersion } = readObject(value, where)
  if (languageVersion !== 1) rejectPolicy(`${where}.languageVersion`, 'must be 1')
  const expression = readText(text, `${where}.value`)
  const comparisons = readExpression(expression)
  if (typeof comparisons === 'string') {
    return rejectPolicy(
      `${where}.value`,
      `can't be read from here on (it takes eq, matches, and): ${JSON.stringify(comparisons)}`,
    )
  }
  return { expression, comparisons }
}
