export type {
  GithubClaims,
  GitlabClaims,
  KubernetesClaims,
  WindmillClaims,
} from '../core/claims.ts'
export type { ClaimExpectations, VerifiedClaims } from './claims.ts'
export { type CheckResult, type Explanation, explainToken } from './explain.ts'
export type { FetchOptions } from './fetch-keys.ts'
export { type ForwardAuth, type ForwardAuthOptions, startForwardAuth } from './forward-auth.ts'
export { type GithubSettings, github } from './github.ts'
export type { Issuer, IssuerSettings } from './issuer.ts'
export type { KeyCacheOptions } from './key-cache.ts'
export type { JsonWebKeySet, KeyHeader, KeyResolver } from './keys.ts'
export {
  type FastifyReplyLike,
  type GuardOptions,
  guardExpress,
  guardFastify,
  guardHono,
  guardNode,
  type HonoContextLike,
  type IncomingRequest,
  type OutgoingResponse,
} from './middleware.ts'
export { nodeListener } from './node-listener.ts'
export {
  azureDevOps,
  bitbucket,
  buildkite,
  circleci,
  gitlab,
  google,
  issuerOf,
  type KubernetesSettings,
  kubernetes,
  oidc,
  windmill,
} from './presets.ts'
export {
  memoryReplayStore,
  type RedisClient,
  type ReplayStore,
  redisReplayStore,
} from './replay.ts'
export { bearerOf, type Denial, denialOf } from './response.ts'
export type { Match, Policy, Rule, RuleField } from './rule.ts'
export { type VerifyTokenOptions, verifyToken } from './token.ts'
export {
  createTokenExchange,
  type IssuedCredential,
  type IssueRefusal,
  type IssueRequest,
  type TokenExchangeOptions,
} from './token-exchange.ts'
export {
  type ClaimsOf,
  createVerifier,
  type Verifier,
  type VerifierStats,
} from './verifier.ts'
export type { IssuerName, IssuerUrl, VerifierOptions } from './verifier-options.ts'
