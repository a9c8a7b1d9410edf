import { createWriteStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defined } from '../core/defined.ts'
import { quoteForeign } from '../core/text.ts'
import type { ForwardAuthOptions, VerifiedClaims, VerifierOptions } from '../verify/index.ts'
import type { CliIo } from './io.ts'
import { listenForStop } from './stop-signal.ts'
import { misuse, orMisuse, readServeSettings, readTrust, type TrustFlags } from './verify-config.ts'
import { type OpenReplay, openReplay } from './verify-replay.ts'

/** The flags of `verify --serve`. */
export interface ServeFlags extends TrustFlags {
  readonly serve?: string | true
  readonly header?: readonly string[]
  readonly tokenHeader?: string
  readonly replay?: string
  readonly replayPasswordFile?: string
  readonly replayCa?: string
  readonly replayFailure?: 'deny' | 'allow'
  readonly workers?: string
  readonly drain?: string
  readonly audit?: string
}

/** `verify --serve`: answers the forward-auth requests of a proxy until it is stopped. */
export async function serve(
  io: CliIo,
  token: string | undefined,
  flags: ServeFlags,
): Promise<void> {
  if (token !== undefined) throw misuse('--serve takes no token: the proxy sends them')
  if (flags.at !== undefined) throw misuse('--at cannot be combined with --serve')
  // Listens for signals before the service starts, so that none is lost.
  using stop = listenForStop()
  const log = (line: string) => void io.stderr.write(`${new Date().toISOString()} ${line}\n`)
  const announce = (origin: string) =>
    void io.stdout.write(`Listening on ${origin}: /auth, /healthz, /readyz, /metrics\n`)
  const trust = await orMisuse(() => readTrust(flags, false))
  const settings = await readSettings(flags)
  const { createVerifier } = await import('../verify/index.ts')
  const verifierWith = (options: Partial<VerifierOptions>) =>
    orMisuse(() => createVerifier({ ...trust, ...options, env: io.env }))
  const workers = await import('./verify-workers.ts')
  if (settings.workers > 1 && !workers.isWorker) {
    // Reports invalid settings once.
    ;(await verifierWith({})).close()
    ;(await openReplay(settings, () => undefined))?.[Symbol.dispose]()
    await workers.runWorkers({
      count: settings.workers,
      log,
      stop: stop.requested.then(() => log('stopping')),
      onListening: ({ address, port }) => announce(`http://${bracket(address)}:${port}`),
    })
    return
  }
  using replay = await openReplay(settings, log)
  const audit = openAudit(flags.audit, io)
  const verifier = await verifierWith({
    ...replayOptions(replay, settings.replayFailure, log),
    ...(audit && { onAccepted: (claims, rule) => audit(accepted(claims, rule)) }),
  })
  const { startForwardAuth } = await import('../verify/index.ts')
  const service = await startForwardAuth({
    verifier,
    ...settings.service,
    log,
    ...(audit && {
      onDenied: ({ status, id, error }) =>
        audit({ outcome: 'denied', status, id, code: error?.code ?? 'NO_TOKEN' }),
    }),
    ...(workers.isWorker && { renderMetrics: workers.sumMetrics }),
  })
  if (workers.isWorker) workers.answerMetrics(() => service.metrics())
  else announce(service.url.origin)
  await stop.requested
  if (!workers.isWorker) log('stopping')
  await service.stop(10_000, settings.drainMs)
  verifier.close()
  workers.leaveWorkers()
}

function replayOptions(
  replay: OpenReplay | undefined,
  failure: 'deny' | 'allow',
  log: (line: string) => void,
): Partial<VerifierOptions> {
  if (replay === undefined) return {}
  return {
    replay: replay.store,
    onReplayFailure(error) {
      // A refusal is logged with its id.
      if (failure === 'allow')
        log(`accepted without a replay check: ${error.code}: ${error.message}`)
      return failure
    },
  }
}

async function readSettings(flags: ServeFlags) {
  const file = await readServeSettings(flags.config)
  const headers = flags.header === undefined ? file.headers : readHeaders(flags.header)
  const tokenHeader = flags.tokenHeader ?? file['token-header']
  for (const name of [tokenHeader ?? 'x', ...Object.keys(headers ?? {})]) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      throw misuse(`${quoteForeign(name)} is not a valid header name`)
  }
  const address: Partial<ForwardAuthOptions> = readAddress(flags.serve)
  const workers = flags.workers === 'auto' ? availableParallelism() : Number(flags.workers ?? 1)
  if (!Number.isInteger(workers) || workers < 1 || workers > 256)
    throw misuse('--workers takes a number from 1 to 256, or auto')
  const drainSeconds = Number(flags.drain ?? 5)
  if (!(drainSeconds >= 0 && drainSeconds <= 600))
    throw misuse('--drain takes a number of seconds from 0 to 600')
  const replay = flags.replay ?? file.replay
  if (replay === 'memory' && workers > 1)
    throw misuse('--replay memory cannot be combined with --workers: the processes share no memory')
  return {
    service: { ...address, ...defined({ headers, tokenHeader }) },
    workers,
    drainMs: drainSeconds * 1000,
    replayFailure: flags.replayFailure ?? file['replay-failure'] ?? 'deny',
    ...defined({
      replay,
      passwordFile: flags.replayPasswordFile ?? file['replay-password-file'],
      caFile: flags.replayCa ?? file['replay-ca'],
    }),
  }
}

/** Opens the audit log: one JSON object per line. */
function openAudit(
  path: string | undefined,
  { stdout }: CliIo,
): ((entry: Readonly<Record<string, unknown>>) => void) | undefined {
  if (path === undefined) return undefined
  const output = path === '-' ? stdout : createWriteStream(path, { flags: 'a', mode: 0o600 })
  return (entry) =>
    void output.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`)
}

function accepted({ iss, sub, jti }: VerifiedClaims, rule: string) {
  return { outcome: 'accepted', issuer: iss, subject: sub, rule, jti }
}

function bracket(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}

function readHeaders(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1 || at === pair.length - 1)
        throw misuse(`--header takes name=claim, not ${quoteForeign(pair)}`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

function readAddress(value: string | true | undefined): {
  readonly host?: string
  readonly port?: number
} {
  if (typeof value !== 'string') return {}
  const [, host = '', port = ''] = /^(?:\[?([^\]]*?)\]?:)?(\d{1,5})$/.exec(value) ?? []
  if (port === '' || Number(port) > 65_535)
    throw misuse(`--serve takes a port or host:port, not ${quoteForeign(value)}`)
  return { port: Number(port), ...(host !== '' && { host }) }
}
