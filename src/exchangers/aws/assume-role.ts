import type { AssumeRoleWithWebIdentityCommandInput, STSClientConfig } from '@aws-sdk/client-sts'
import { OidcError } from '../../errors.ts'
import { retry } from '../../retry.ts'
import type { Context, HttpReply, IdToken, TokenSupply } from '../../types.ts'
import { version } from '../../version.ts'
import {
  type AssumedRole,
  describeStsFailure,
  expiredTokenCode,
  readAssumedRole,
} from './failure.ts'

/** The role to become, and how. */
export interface RoleRequest {
  readonly region: string
  readonly endpoint: URL
  readonly roleArn: string
  readonly sessionName: string
  readonly durationSeconds: number
  readonly policy: string | undefined
  readonly policyArns: readonly string[]
}

/** Loads the SDK; the second time it is there already. */
export function loadSts() {
  return import('@aws-sdk/client-sts')
}

/**
 * Calls AssumeRoleWithWebIdentity under the retry policy.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRole(
  role: RoleRequest,
  tokens: TokenSupply,
  present: () => Promise<IdToken>,
  context: Context,
): Promise<AssumedRole> {
  const { STSClient, AssumeRoleWithWebIdentityCommand } = await loadSts()
  const service = `AWS STS (${role.endpoint.host})`
  let renewed = false
  return retry(`Assuming ${role.roleArn}`, context, async () => {
    const { token } = await present()
    const exchange = createRequestHandler(context)
    const client = new STSClient(clientConfig(role, exchange.requestHandler))
    try {
      const command = new AssumeRoleWithWebIdentityCommand(commandInput(role, token.reveal()))
      return readAssumedRole(await client.send(command), exchange.reply(), service)
    } catch (error) {
      const failure = describeStsFailure(error, exchange.reply(), service, context.now())
      if (renewed || !isExpiry(failure)) throw failure
      // The token was over on the way, or the clocks differ: one new token is worth an attempt.
      renewed = true
      tokens.renew()
      throw failure.with({ transient: true })
    } finally {
      client.destroy()
    }
  })
}

function isExpiry(failure: unknown): failure is OidcError {
  return (
    failure instanceof OidcError &&
    failure.code === 'ERR_REFUSED' &&
    failure.message.includes(`: ${expiredTokenCode}: `)
  )
}

function commandInput(role: RoleRequest, token: string): AssumeRoleWithWebIdentityCommandInput {
  return {
    RoleArn: role.roleArn,
    RoleSessionName: role.sessionName,
    WebIdentityToken: token,
    DurationSeconds: role.durationSeconds,
    ...(role.policy === undefined ? {} : { Policy: role.policy }),
    ...(role.policyArns.length === 0
      ? {}
      : { PolicyArns: role.policyArns.map((arn) => ({ arn })) }),
  }
}

/**
 * Settles everything that the SDK would otherwise look up in variables, `~/.aws` or the metadata service: that
 * look-up takes time, and what lies there on a shared runner is not this job's.
 */
function clientConfig(
  role: RoleRequest,
  requestHandler: NonNullable<STSClientConfig['requestHandler']>,
): STSClientConfig {
  return {
    region: role.region,
    endpoint: role.endpoint.href,
    // The operation is not signed: the ID token is what proves who asks.
    credentials: () => Promise.reject(new Error('AssumeRoleWithWebIdentity needs no credentials')),
    requestHandler,
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    authSchemePreference: [],
    sigv4aSigningRegionSet: [role.region],
    userAgentAppId: async () => undefined,
    defaultUserAgentProvider: async () => [['oidc-exchange', version]],
  }
}

/** A request as the SDK hands it over (`HttpRequest` of `@smithy/types`). */
interface SdkRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Sends the SDK's one request over our HTTP client, and keeps the answer for judging it. */
function createRequestHandler(context: Context) {
  let reply: HttpReply | undefined
  const handle = async (request: SdkRequest) => {
    if (request.method !== 'POST' || typeof request.body !== 'string') {
      throw new TypeError('AssumeRoleWithWebIdentity is a POST of text')
    }
    const port = request.port === undefined ? '' : `:${request.port}`
    const url = new URL(`${request.protocol}//${request.hostname}${port}${request.path}`)
    // The client makes these itself.
    const { host, 'content-length': length, 'user-agent': agent, ...headers } = request.headers
    reply = await context.http.send(
      { method: 'POST', url, headers, body: request.body },
      context.signal,
    )
    context.log.debug(`POST ${url.host}: ${reply.status}`)
    return {
      response: {
        statusCode: reply.status,
        reason: '',
        headers: { ...reply.headers },
        body: new TextEncoder().encode(reply.body),
      },
    }
  }
  const requestHandler = { handle, metadata: { handlerProtocol: 'http/1.1' } }
  return {
    requestHandler: requestHandler as NonNullable<STSClientConfig['requestHandler']>,
    reply: () => reply,
  }
}
