import type { STSClient, STSClientConfig } from '@aws-sdk/client-sts'
import type { Secret } from '../../core/secret.ts'
import type { Context, Env, HttpReply } from '../../core/types.ts'
import { version } from '../../core/version.ts'
import { describeStsFailure } from './failure.ts'

/** An access key. */
export interface Keys {
  readonly accessKeyId: Secret
  readonly secretAccessKey: Secret
  readonly sessionToken?: Secret | undefined
}

/** The STS to call. */
export interface StsTarget {
  readonly region: string
  readonly endpoint: URL
  /** Whether an input or a variable sets the endpoint: the service may not be AWS. */
  readonly isOwn: boolean
}

/** The SDK, once it is loaded. */
export type Sdk = Awaited<ReturnType<typeof loadSts>>

/** Loads the SDK, once. */
export function loadSts() {
  return import('@aws-sdk/client-sts')
}

/** The name of an STS in messages. */
export function nameOfService({ endpoint }: StsTarget): string {
  return `AWS STS (${endpoint.host})`
}

/**
 * Makes one call, once, and explains its failure.
 *
 * @param keys sign the request; `undefined` for an operation with a token
 * @param work sends the command
 */
export async function callSts<T>(
  target: StsTarget,
  keys: Keys | undefined,
  context: Context,
  work: (client: STSClient, sdk: Sdk, reply: () => HttpReply | undefined) => Promise<T>,
): Promise<T> {
  const sdk = await loadSts()
  const exchange = createRequestHandler(context)
  const client = new sdk.STSClient(clientConfig(target, keys, exchange.requestHandler, context.env))
  try {
    return await work(client, sdk, exchange.reply)
  } catch (error) {
    throw describeStsFailure(error, exchange.reply(), nameOfService(target), context.now())
  } finally {
    client.destroy()
  }
}

/**
 * Sets everything that the SDK would otherwise look up in variables, `~/.aws` or the metadata service: that takes time,
 * and on a shared runner it may be another job's.
 */
function clientConfig(
  target: StsTarget,
  keys: Keys | undefined,
  requestHandler: NonNullable<STSClientConfig['requestHandler']>,
  env: Env,
): STSClientConfig {
  return {
    region: target.region,
    endpoint: target.endpoint.href,
    credentials:
      keys === undefined
        ? () => Promise.reject(new Error('This call needs no credentials'))
        : () => Promise.resolve(reveal(keys)),
    requestHandler,
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    authSchemePreference: [],
    sigv4aSigningRegionSet: [target.region],
    userAgentAppId: async () => undefined,
    defaultUserAgentProvider: async () => [['oidc-exchange', version]],
    customUserAgent: describeAgent(env),
  }
}

/** The caller in CloudTrail: this program and the workflow run. */
function describeAgent(env: Env): [string, string][] {
  const facts = [
    [
      'exec-env',
      env.AWS_EXECUTION_ENV || (env.GITHUB_ACTIONS === 'true' ? 'GitHubActions' : ''),
      /^[\w.-]{1,128}$/,
    ],
    ['md/action', env.GITHUB_ACTION, /^[\w-]{1,128}$/],
    ['md/run_id', env.GITHUB_RUN_ID, /^\d{1,20}$/],
    ['md/attempt', env.GITHUB_RUN_ATTEMPT, /^\d{1,10}$/],
  ] as const
  return [
    ['oidc-exchange', version],
    ...facts.flatMap(([name, value, form]): [string, string][] =>
      value !== undefined && form.test(value) ? [[name, value]] : [],
    ),
  ]
}

function reveal({ accessKeyId, secretAccessKey, sessionToken }: Keys) {
  return {
    accessKeyId: accessKeyId.reveal(),
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken === undefined ? {} : { sessionToken: sessionToken.reveal() }),
  }
}

/** A request of the SDK (`HttpRequest` of `@smithy/types`). */
interface SdkRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** Sends the SDK's request with our HTTP client, and keeps the answer. */
function createRequestHandler(context: Context) {
  let reply: HttpReply | undefined
  const handle = async (request: SdkRequest) => {
    if (request.method !== 'POST' || typeof request.body !== 'string') {
      throw new TypeError('A call of STS is a POST of text')
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
