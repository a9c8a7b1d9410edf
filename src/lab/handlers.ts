import { createAwsHandler } from './aws.ts'
import { createAzureHandler } from './azure.ts'
import { createExchangeHandler } from './exchange.ts'
import { createGithubHandler } from './github.ts'
import { createGoogleIamCredentialsHandler } from './google-iamcredentials.ts'
import { createGoogleOauth2Handler } from './google-oauth2.ts'
import { createGoogleStsHandler } from './google-sts.ts'
import { createIssuerHandler } from './issuer.ts'
import type { LabState } from './state.ts'
import type { Handler, ServiceName } from './types.ts'
import { createWindmillHandler } from './windmill.ts'

/** The handlers of all services. */
export function createHandlers(state: LabState): Readonly<Record<ServiceName, Handler>> {
  return {
    issuer: createIssuerHandler(state),
    github: createGithubHandler(state),
    aws: createAwsHandler(state),
    'google-sts': createGoogleStsHandler(state),
    'google-iamcredentials': createGoogleIamCredentialsHandler(state),
    azure: createAzureHandler(state),
    exchange: createExchangeHandler(state),
    'google-oauth2': createGoogleOauth2Handler(state),
    windmill: createWindmillHandler(state),
  }
}
