import { randomBytes, randomUUID } from 'node:crypto'
import { createFaults } from './faults.ts'
import { createHandlers } from './handlers.ts'
import { createKeys } from './keys.ts'
import { mintToken } from './mint.ts'
import { checkRules } from './parse-rules.ts'
import { completeRules, type LabRules } from './rules.ts'
import { type Listening, serve } from './server.ts'
import { issuerOf, type LabState } from './state.ts'
import {
  type Handler,
  type LabRequest,
  type RecordedRequest,
  type ServiceName,
  serviceNames,
} from './types.ts'
import { workspace } from './windmill.ts'

/** Older requests are dropped, so that a lab can run for days. */
const maxRecorded = 10_000

export interface LabOptions {
  /** @default the default rules */
  readonly rules?: LabRules
  /** The port of the first service, the others follow it. @default any free ones */
  readonly port?: number
  /** @default () => new Date() */
  readonly now?: () => Date
  /** Serves Azure over https too, with a certificate of the lab's authority. @default false */
  readonly https?: boolean
  /** Called with every request once it is answered. */
  readonly onRequest?: (request: RecordedRequest) => void
}

/** A service over https. */
export interface SecureService {
  readonly url: URL
  /** The authority's certificate as PEM, for a file that `NODE_EXTRA_CA_CERTS` names. */
  readonly authority: string
}

/** A running lab; close it, or the process does not end. */
export interface Lab extends AsyncDisposable {
  readonly services: Readonly<Record<ServiceName, URL>>
  /** Azure over https, with `https: true`. */
  readonly https: SecureService | undefined
  /** The `iss` of its tokens. */
  readonly issuer: string
  /** The bearer that GitHub's endpoint requires. */
  readonly requestToken: string
  /** The variables that point a shell, a test or `act` at this lab. */
  readonly env: Readonly<Record<string, string>>
  /** The variables of a Windmill job, instead of {@link env}. */
  readonly windmillEnv: Readonly<Record<string, string>>
  /** The requests, oldest first. */
  readonly requests: readonly RecordedRequest[]
  /** Signs an ID token; `overrides` are claims or `subject-form`, as under `token:` in the rules. */
  mintToken(audience: string, overrides?: Readonly<Record<string, unknown>>): Promise<string>
  /** Replaces trust, token claims and faults at once; missing sections return to their defaults. */
  setRules(rules: LabRules): void
  clearRequests(): void
  /** Closes at once, including hanging requests. */
  close(): Promise<void>
}

/**
 * Starts a local issuer and local clouds on 127.0.0.1, one server each.
 *
 * The signing key is created in the background; the first token waits for it.
 *
 * @example
 * ```ts
 * await using lab = await startLab({ rules: { faults: [{ service: 'aws', status: 503, times: 2 }] } })
 * const token = await lab.mintToken('sts.amazonaws.com')
 * ```
 * @throws {OidcError} `ERR_INPUT` when the rules are wrong or a port is taken
 */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const services: Partial<Record<ServiceName, URL>> = {}
  const rules = checkRules(options.rules ?? {})
  const state: LabState = {
    rules: completeRules(rules),
    now: options.now ?? (() => new Date()),
    keys: createKeys(),
    // Complete before the first request.
    services: services as Record<ServiceName, URL>,
    requestToken: randomBytes(32).toString('base64url'),
    requestPath: `/idtoken/${randomUUID()}/${randomUUID()}`,
    awsSessions: new Map(),
    azureTokens: new Map(),
    googleTokens: new Map(),
    exchangeTokens: new Map(),
    usedTokenIds: new Set(),
  }
  // A failure is reported where the key is awaited, and must not be unhandled before.
  state.keys.catch(() => {})
  const traffic = createTraffic(rules, options.onRequest)
  const handlers = createHandlers(state)
  const listening = await serveAll(handlers, traffic, options.port)
  for (const [name, { url }] of listening) services[name] = url
  const secure = options.https ? await serveSecurely(handlers.azure, traffic) : undefined
  const close = async () => {
    const servers = [...listening.values(), ...(secure ? [secure.listening] : [])]
    await Promise.all(servers.map((server) => server.close()))
  }
  return {
    services: state.services,
    https: secure && { url: secure.listening.url, authority: secure.authority },
    issuer: issuerOf(state),
    requestToken: state.requestToken,
    env: environmentOf(state),
    windmillEnv: {
      BASE_INTERNAL_URL: state.services.windmill.origin,
      BASE_URL: state.services.windmill.origin,
      WM_TOKEN: state.requestToken,
      WM_WORKSPACE: workspace,
    },
    requests: traffic.requests,
    mintToken: (audience, overrides) => mintToken(state, audience, overrides),
    setRules(next) {
      state.rules = completeRules(checkRules(next))
      traffic.setFaults(state.rules.faults)
    },
    clearRequests: () => void traffic.requests.splice(0),
    close,
    [Symbol.asyncDispose]: close,
  }
}

type Traffic = ReturnType<typeof createTraffic>

/** The recorded requests and the remaining faults. */
function createTraffic(rules: LabRules, onRequest: LabOptions['onRequest']) {
  const requests: RecordedRequest[] = []
  let takeFault = createFaults(rules.faults ?? [])
  return {
    requests,
    setFaults(faults: NonNullable<LabRules['faults']>) {
      takeFault = createFaults(faults)
    },
    takeFault: (service: ServiceName, request: LabRequest) => takeFault(service, request),
    record(service: ServiceName, request: LabRequest) {
      const entry: { -readonly [K in keyof RecordedRequest]: RecordedRequest[K] } = {
        service,
        ...request,
        status: 0,
      }
      if (requests.push(entry) > maxRecorded) requests.shift()
      return (status: number, refusal?: string) => {
        entry.status = status
        if (refusal !== undefined) entry.refusal = refusal
        onRequest?.(entry)
      }
    },
  }
}

/** Azure's SDKs accept only https addresses. */
async function serveSecurely(handler: Handler, traffic: Traffic) {
  const { createCertificate } = await import('./certificate.ts')
  const { authority, ...tls } = await createCertificate()
  const listening = await serve(handler, {
    port: 0,
    tls,
    takeFault: (request) => traffic.takeFault('azure', request),
    record: (request) => traffic.record('azure', request),
  })
  return { listening, authority }
}

/** All of them or none. */
async function serveAll(
  handlers: Readonly<Record<ServiceName, Handler>>,
  traffic: Traffic,
  port: number | undefined,
): Promise<ReadonlyMap<ServiceName, Listening>> {
  const started = await Promise.allSettled(
    serviceNames.map((name, index) =>
      serve(handlers[name], {
        port: port ? port + index : 0,
        takeFault: (request) => traffic.takeFault(name, request),
        record: (request) => traffic.record(name, request),
      }),
    ),
  )
  const failure = started.find((result) => result.status === 'rejected')
  if (failure !== undefined) {
    await Promise.all(
      started.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)),
    )
    throw failure.reason
  }
  const listening = started.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  )
  return new Map(
    serviceNames.flatMap((name, index) => {
      const server = listening[index]
      return server ? [[name, server] as const] : []
    }),
  )
}

function environmentOf({ services, requestPath, requestToken }: LabState): Record<string, string> {
  const at = (name: ServiceName, path = '') => `${services[name].origin}${path}`
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: at('github', `${requestPath}?api-version=2.0`),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    AWS_ENDPOINT_URL_STS: at('aws'),
    AZURE_AUTHORITY_HOST: at('azure'),
    GHA_ENDPOINT_OVERRIDE_sts: at('google-sts', '/v1'),
    GHA_ENDPOINT_OVERRIDE_iamcredentials: at('google-iamcredentials', '/v1'),
    GHA_ENDPOINT_OVERRIDE_oauth2: at('google-oauth2'),
    CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT: at('google-sts', '/v1/introspect'),
    OIDC_EXCHANGE_LAB_URL: at('exchange', '/token'),
  }
}
