import { OidcError } from '../../core/errors.ts'
import { githubIssuer } from '../../core/github.ts'
import { flexibleClaims } from '../azure/expression.ts'
import { resourceName } from './aws.ts'
import { type TrustTarget, type WantedClaim, wantedClaims } from './target.ts'
import { Expression, renderBlock } from './terraform.ts'
import type { WrittenPolicy } from './written-policy.ts'

/** Where flexible credentials are: version 1.0 of Graph does not have them. */
const graphBeta =
  'https://graph.microsoft.com/beta/applications/OBJECT_ID/federatedIdentityCredentials'

export interface AzureNames {
  /** The credential's name. */
  readonly name: string
}

/** One federated credential for each form of the subject; flexible where the workflow counts too. */
export function writeAzure(target: TrustTarget, { name }: AzureNames): WrittenPolicy {
  if (!/^[A-Za-z0-9][\w-]{2,119}$/.test(name)) {
    throw new OidcError('ERR_INPUT', '--name must have 3 to 120 letters, digits, _ and -.')
  }
  const issuer = target.issuer ?? githubIssuer
  const [subject, ...rest] = wantedClaims('azure', target)
  const isFlexible = rest.length > 0 || subject?.wildcards === true
  if (isFlexible && flexibleClaims(issuer) === undefined) {
    throw new OidcError(
      'ERR_INPUT',
      'Entra compares workflows of github.com only: leave --workflow out.',
    )
  }
  const base = { issuer, audiences: [target.audience ?? 'api://AzureADTokenExchange'] }
  const subjects = subject?.values ?? []
  const credentials = subjects.map((value, index) => {
    const named = { name: subjects.length === 1 ? name : `${name}-${index + 1}`, ...base }
    if (!isFlexible) return { ...named, subject: value }
    const parts = [
      { claim: 'sub', values: [value], wildcards: subject?.wildcards === true },
      ...rest,
    ]
    const text = parts.map(toComparison).join(' and ')
    return { ...named, claimsMatchingExpression: { value: text, languageVersion: 1 } }
  })
  return {
    documents: [credentials],
    native: `${JSON.stringify(credentials.length === 1 ? credentials[0] : credentials, null, 2)}\n`,
    terraform: credentials.map(terraformOf).join('\n'),
    notes: [
      isFlexible
        ? `Make it with: az rest --method post --url ${graphBeta} --body @FILE`
        : 'Make it with: az ad app federated-credential create --id APPLICATION --parameters FILE',
      ...(credentials.length === 1
        ? []
        : ['Each of the objects is one credential: an application has 20 at most.']),
    ],
  }
}

function toComparison({ claim, values, wildcards }: WantedClaim): string {
  const [value = ''] = values
  if (/['\\]/.test(value)) {
    throw new OidcError('ERR_INPUT', `${claim} has a quote, which Entra's expressions can't hold.`)
  }
  return `claims['${claim}'] ${wildcards ? 'matches' : 'eq'} '${value}'`
}

interface Credential {
  readonly name: string
  readonly issuer: string
  readonly audiences: readonly string[]
  readonly subject?: string
  readonly claimsMatchingExpression?: { readonly value: string; readonly languageVersion: number }
}

function terraformOf({ name, issuer, audiences, subject, claimsMatchingExpression }: Credential) {
  const application = new Expression('azuread_application.ci.id')
  if (claimsMatchingExpression === undefined) {
    const type = 'azuread_application_federated_identity_credential'
    const body = { application_id: application, display_name: name, issuer, audiences, subject }
    return renderBlock('resource', [type, resourceName(name)], body)
  }
  const type = 'azuread_application_flexible_federated_identity_credential'
  return renderBlock('resource', [type, resourceName(name)], {
    application_id: application,
    display_name: name,
    issuer,
    audience: audiences[0],
    claims_matching_expression: claimsMatchingExpression.value,
  })
}
