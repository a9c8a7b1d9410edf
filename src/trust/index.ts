export { readAwsPolicy, readAwsProvider } from './aws/policy.ts'
export { judgeAws } from './aws.ts'
export { readFederatedCredentials } from './azure/policy.ts'
export { judgeAzure } from './azure.ts'
export type { Change } from './change.ts'
export { proposeChanges } from './changes.ts'
export { type Explanation, explainJudgement, renderExplanation } from './explain.ts'
export { type FleetPolicy, policiesWithin } from './fleet.ts'
export { checkBindings, type GoogleIdentity } from './gcp/bindings.ts'
export { readGoogleBindings, readGoogleProvider } from './gcp/policy.ts'
export { judgeGoogle, mapAttributes } from './gcp.ts'
export {
  type Cloud,
  clouds,
  type Judgement,
  type JudgeOptions,
  type Outcome,
  type TrustCheck,
} from './judgement.ts'
export { type Finding, type LintRule, lintRules } from './lint/finding.ts'
export { levelOf, type PlacedFinding, renderSarif } from './lint/sarif.ts'
export { lintPolicy } from './lint.ts'
export { type Policy, type PolicyDocument, readPolicies } from './policies.ts'
export { readVaultConfig, readVaultRole } from './vault/policy.ts'
export { judgeVault } from './vault.ts'
export type { TrustTarget } from './write/target.ts'
export { type PolicyNames, type WrittenPolicy, writePolicy } from './write.ts'
