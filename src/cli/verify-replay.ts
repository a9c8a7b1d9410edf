import { readFileSync } from 'node:fs'
import { defined } from '../core/defined.ts'
import { messageOf } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { ReplayStore } from '../verify/index.ts'
import { misuse } from './verify-config.ts'

/** The settings of one-time use: of the flags, or of a configuration file. */
export interface ReplaySettings {
  /** `memory`, `redis://…` or `rediss://…` */
  readonly replay?: string
  readonly passwordFile?: string
  readonly caFile?: string
}

/** An opened replay store. */
export interface OpenReplay extends Disposable {
  readonly store: ReplayStore
}

/**
 * Opens the replay store. A Redis that is down does not prevent the start: the client keeps trying to connect, and tokens are
 * refused meanwhile.
 *
 * @throws {OidcError} `ERR_INPUT` for invalid settings
 */
export async function openReplay(
  settings: ReplaySettings,
  log: (line: string) => void,
): Promise<OpenReplay | undefined> {
  const { replay, passwordFile, caFile } = settings
  if (replay === undefined) {
    if (passwordFile === undefined && caFile === undefined) return undefined
    throw misuse('--replay-password-file and --replay-ca require --replay')
  }
  const { memoryReplayStore, redisReplayStore } = await import('../verify/index.ts')
  if (replay === 'memory') return { store: memoryReplayStore(), [Symbol.dispose]: () => undefined }
  const url = readRedisUrl(replay)
  const password = passwordFile === undefined ? undefined : readSecretFile(passwordFile)
  // The bundle knows none of its named exports.
  const { Redis } = (await import('ioredis')).default
  const client = new Redis({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...defined({ username: decodeURIComponent(url.username) || undefined, password }),
    ...(url.protocol === 'rediss:' && {
      tls: defined({ ca: caFile === undefined ? undefined : readSecretFile(caFile) }),
    }),
    connectTimeout: 2000,
    // A token waits for no reconnection, and a use is never sent twice: the second would refuse the first.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
    // After a failover, the old primary answers as a replica: connect again, to where the name leads now.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  })
  watch(client, url.host, log)
  return { store: redisReplayStore(client), [Symbol.dispose]: () => client.disconnect() }
}

function readRedisUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^rediss?:$/.test(url.protocol) || url.hostname === '')
    throw misuse('--replay takes memory, redis://HOST:PORT or rediss://HOST:PORT')
  if (url.password !== '')
    throw misuse('--replay must not contain a password: use --replay-password-file')
  if (!/^(\/\d{0,2})?$/.test(url.pathname) || url.search !== '' || url.hash !== '')
    throw misuse('--replay takes only a database number after the host')
  return url
}

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw misuse(`Can't read ${path}: ${messageOf(cause)}`)
  }
}

interface Watched {
  on(event: 'ready' | 'error' | 'close', listener: (error?: Error) => void): unknown
  info(section: string): Promise<string>
}

/** Logs each change between connected and not connected, and warns of a Redis that may forget used tokens. */
function watch(client: Watched, host: string, log: (line: string) => void): void {
  let isConnected: boolean | undefined
  client.on('error', (error) => {
    if (isConnected === false) return
    isConnected = false
    log(`replay store ${host}: not connected: ${quoteForeign(messageOf(error), 300)}`)
  })
  client.on('close', () => {
    if (isConnected !== true) return
    isConnected = false
    log(`replay store ${host}: connection closed`)
  })
  client.on('ready', () => {
    if (isConnected !== true) log(`replay store ${host}: connected`)
    isConnected = true
    client.info('memory').then(
      (text) => {
        const policy = /^maxmemory_policy:(\S+)/m.exec(text)?.[1] ?? 'noeviction'
        if (policy === 'noeviction') return
        const advice = 'a full Redis may forget used tokens; set maxmemory-policy noeviction'
        log(
          `warning: replay store ${host}: maxmemory-policy ${quoteForeign(policy, 40)}: ${advice}`,
        )
      },
      // Some services forbid INFO.
      () => undefined,
    )
  })
}
