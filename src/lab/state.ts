import type { GoogleIdentity } from '../trust/index.ts'
import type { VerifiedClaims } from '../verify/index.ts'
import type { LabKeys } from './keys.ts'
import type { AzureApplication, CompleteRules } from './rules.ts'
import type { ServiceName } from './types.ts'

/** AWS credentials that the lab's STS issued, or those of a user. */
export interface AwsSession {
  readonly secretAccessKey: string
  /** `undefined` for a user's key, and so is the expiry. */
  readonly sessionToken: string | undefined
  /** The ARN that GetCallerIdentity returns. */
  readonly callerArn: string
  /** The ARN that policies name: the role's, or the user's. */
  readonly principalArn: string
  readonly userId: string
  readonly account: string
  readonly expiresAt: Date | undefined
  /** Session tags that go on to the roles assumed from here. */
  readonly transitiveTags: readonly string[]
}

/** An opaque token of Google's STS or the RFC 8693 service. */
export interface IssuedToken {
  readonly claims: VerifiedClaims
  /** The result of the provider's attribute mapping. */
  readonly identity?: GoogleIdentity | undefined
  readonly audience: string
  readonly issuedAt: Date
  readonly expiresAt: Date
}

/** An access token of Entra's. */
export interface AzureAccess {
  readonly application: AzureApplication
  readonly scope: string
  readonly expiresAt: Date
}

/** The handlers' shared state: the lab's owner replaces `rules`, the handlers fill the maps. */
export interface LabState {
  rules: CompleteRules
  readonly now: () => Date
  /** Settles when the key is ready, after the servers have started. */
  readonly keys: Promise<LabKeys>
  readonly services: Readonly<Record<ServiceName, URL>>
  readonly requestToken: string
  readonly requestPath: string
  readonly awsSessions: Map<string, AwsSession>
  readonly azureTokens: Map<string, AzureAccess>
  readonly googleTokens: Map<string, IssuedToken>
  readonly exchangeTokens: Map<string, IssuedToken>
  /** ID tokens that the RFC 8693 service has accepted, by `jti`. */
  readonly usedTokenIds: Set<string>
}

/** The issuer's name: its URL without a slash at the end. */
export function issuerOf(state: LabState): string {
  return state.services.issuer.origin
}
