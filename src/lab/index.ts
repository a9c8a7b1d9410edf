export { type Lab, type LabOptions, startLab } from './lab.ts'
export { parseRules } from './parse-rules.ts'
export {
  type AwsRole,
  type AzureApplication,
  type CompleteRules,
  completeRules,
  defaultAwsAudience,
  defaultAzureAudience,
  defaultClientId,
  defaultExchangeAudience,
  defaultProvider,
  defaultRepository,
  defaultRoleArn,
  defaultRules,
  defaultServiceAccount,
  defaultSubjects,
  defaultSubscriptionId,
  defaultTenantId,
  type ExchangeRules,
  type Fault,
  type GoogleProvider,
  type GoogleRules,
  type GoogleServiceAccount,
  type LabRules,
  type TokenRules,
} from './rules.ts'
export {
  type LabReply,
  type LabRequest,
  type RecordedRequest,
  type ServiceName,
  serviceNames,
} from './types.ts'
