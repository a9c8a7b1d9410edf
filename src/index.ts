export { type ContextOptions, createContext, type OwnedContext, silentLog } from './context.ts'
export {
  type GithubClaims,
  type GitlabClaims,
  parseWindmillSubject,
  type WindmillClaims,
  type WindmillSubject,
} from './core/claims.ts'
export {
  type ErrorCode,
  ExchangesFailedError,
  errorCodes,
  OidcError,
  type OidcErrorOptions,
} from './core/errors.ts'
export {
  audiencesOf,
  type Claims,
  type DecodedToken,
  dateOf,
  decodeToken,
  describeClaims,
} from './core/jwt.ts'
export { Secret } from './core/secret.ts'
export type {
  Context,
  CredentialFile,
  Credentials,
  Env,
  FileReference,
  Http,
  HttpReply,
  HttpRequest,
  Log,
  RetryPolicy,
  Revocation,
  SourceParameters,
  Value,
  WarmConnection,
} from './core/types.ts'
export { version } from './core/version.ts'
export type { ExchangerModule, ModuleHelpers } from './exchangers/preset/module.ts'
export type { Preset } from './exchangers/preset/preset.ts'
export {
  type CredentialsOf,
  detectCredential,
  detectToken,
  type ExchangeOptions,
  exchange,
  getIDToken,
  type ProviderFile,
  type ProviderName,
  type ToolkitOptions,
} from './library/exchange.ts'
export type {
  ProviderInputs,
  ProviderOutputs,
  ProviderVariables,
} from './library/provider-types.ts'
export {
  type AnyCredentials,
  type ExportOptions,
  exportCredentials,
  exportVariable,
  setSecret,
} from './library/publish.ts'
export {
  type AwsKeys,
  awsCredentials,
  azureCredential,
  googleRefreshHandler,
} from './library/sdk-credentials.ts'
