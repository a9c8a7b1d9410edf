import { checkBindings, readGoogleBindings } from '../trust/index.ts'
import { matchesAny } from '../trust/pattern.ts'
import { definitionOf, subjectOf } from './google-sts.ts'
import type { GoogleServiceAccount } from './rules.ts'
import type { IssuedToken, LabState } from './state.ts'

/** The mapping of a provider without a definition. */
const plainProvider = {
  isEnabled: true,
  issuer: '',
  audiences: [],
  hasUploadedKeys: false,
  mapping: { 'google.subject': 'assertion.sub' },
}

/** Whether a federated identity may act as an account: by the subjects of the rules, or by the account's IAM policy. */
export function mayActAs(
  state: LabState,
  account: GoogleServiceAccount,
  issued: IssuedToken,
): boolean {
  if (account.subjects !== undefined) return matchesAny(account.subjects, subjectOf(issued))
  const provider = state.rules.google.providers.find(
    ({ name }) => issued.audience === `//iam.googleapis.com/${name}`,
  )
  if (provider === undefined) return false
  const definition = definitionOf(provider) ?? { ...plainProvider, name: provider.name }
  const identity = issued.identity ?? { google: { subject: subjectOf(issued) }, attribute: {} }
  const bindings = readGoogleBindings({ bindings: [], ...policyOf(account) })
  return (
    checkBindings(identity, definition, { bindings, now: state.now() }).decision.outcome === 'pass'
  )
}

function policyOf(account: GoogleServiceAccount): object {
  const policy = account['iam-policy']
  return typeof policy === 'object' && policy !== null ? policy : {}
}
