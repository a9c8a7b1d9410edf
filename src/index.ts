export { type ContextOptions, createContext, type OwnedContext, silentLog } from './context.ts'
export {
  type ErrorCode,
  ExchangesFailedError,
  errorCodes,
  OidcError,
  type OidcErrorOptions,
} from './errors.ts'
export type { ExchangerModule, ModuleHelpers } from './exchangers/custom/module.ts'
export { type ExportOptions, exportCredentials, exportVariable, setSecret } from './job.ts'
export {
  type GithubClaims,
  type GitlabClaims,
  parseWindmillSubject,
  type WindmillClaims,
  type WindmillSubject,
} from './job-claims.ts'
export {
  audiencesOf,
  type Claims,
  type DecodedToken,
  dateOf,
  decodeToken,
  describeClaims,
} from './jwt.ts'
export type { Preset } from './preset.ts'
export { Secret } from './secret.ts'
export {
  detectCredential,
  type ExchangeOptions,
  exchange,
  getIDToken,
  type ToolkitOptions,
} from './toolkit.ts'
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
} from './types.ts'
export { version } from './version.ts'
