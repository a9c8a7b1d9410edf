import { createHash } from 'node:crypto'
import { OidcError } from '../core/errors.ts'

/** Remembers used tokens, so that each is accepted once. */
export interface ReplayStore {
  /**
   * Marks a token as used and reports whether it was already, in one atomic step.
   *
   * @param key identifies the token by its issuer and `jti`; of bounded length
   * @param expiresAt the time after which the store may forget it
   * @returns true for the first use
   */
  use(key: string, expiresAt: Date): Promise<boolean>
}

/** A token's key in a {@link ReplayStore}. */
export function replayKeyOf(issuer: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, id]))
    .digest('base64url')
}

/**
 * Remembers used tokens in this process. Another replica, or a restart, accepts a token again.
 *
 * When it is full of valid tokens it refuses new ones instead of forgetting one.
 */
export function memoryReplayStore(options: { readonly maxTokens?: number } = {}): ReplayStore {
  const { maxTokens = 100_000 } = options
  const used = new Map<string, number>()
  let nextSweepAt = 0
  return {
    async use(key, expiresAt) {
      const now = Date.now()
      if ((used.get(key) ?? 0) > now) return false
      if (used.size >= maxTokens || now >= nextSweepAt) {
        for (const [known, until] of used) if (until <= now) used.delete(known)
        nextSweepAt = now + 60_000
      }
      if (used.size >= maxTokens) {
        throw new OidcError(
          'ERR_REPLAY_STORE',
          `The store is full: it holds ${maxTokens} used tokens`,
          {
            hint: 'Raise maxTokens, or use a shared store.',
          },
        )
      }
      used.set(key, expiresAt.getTime())
      return true
    },
  }
}

/** The part of a `redis` (node-redis) or `ioredis` client that the store uses. */
export type RedisClient =
  | { sendCommand(args: string[]): Promise<unknown> }
  | { call(command: string, ...args: string[]): Promise<unknown> }

/**
 * Remembers used tokens in Redis or a compatible server, for any number of replicas: `SET key 1 NX EXAT time`.
 *
 * You create and connect the client. While it fails, no token is accepted.
 *
 * @param options.prefix the prefix of the keys. @default 'oidc-exchange:used:'
 * @param options.timeoutMs the time limit for an answer. @default 2000
 */
export function redisReplayStore(
  client: RedisClient,
  options: { readonly prefix?: string; readonly timeoutMs?: number } = {},
): ReplayStore {
  const { prefix = 'oidc-exchange:used:', timeoutMs = 2000 } = options
  return {
    async use(key, expiresAt) {
      const until = String(Math.ceil(expiresAt.getTime() / 1000))
      const args = ['SET', `${prefix}${key}`, '1', 'NX', 'EXAT', until] as const
      let timer: NodeJS.Timeout | undefined
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs)
      })
      try {
        const [command, ...others] = args
        // ioredis has another kind of sendCommand.
        const reply =
          'call' in client ? client.call(command, ...others) : client.sendCommand([...args])
        const answer = await Promise.race([reply, timeout])
        if (answer === null) return false
        if (String(answer) === 'OK') return true
        throw new Error('the answer is neither OK nor null')
      } catch (cause) {
        throw new OidcError('ERR_REPLAY_STORE', 'The store of used tokens failed', {
          cause,
        })
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
