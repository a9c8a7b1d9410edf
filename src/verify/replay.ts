import { createHash } from 'node:crypto'
import { OidcError } from '../core/errors.ts'

/** Remembers which tokens were used, so that each counts once. */
export interface ReplayStore {
  /**
   * Notes that a token is used, in one step with looking whether it was.
   *
   * @param key stands for the token; the same for its issuer and `jti`, and of bounded length
   * @param expiresAt when it may be forgotten
   * @returns true for the first use
   */
  use(key: string, expiresAt: Date): Promise<boolean>
}

/** A token's key in a {@link ReplayStore}; neither part can be forged from the other. */
export function replayKeyOf(issuer: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, id]))
    .digest('base64url')
}

/**
 * Remembers used tokens in this process; with several replicas, or after a restart, a token counts again.
 *
 * When full of tokens that are still good it accepts no more, rather than forget one.
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
          `${maxTokens} used tokens are remembered, and no more fit`,
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

/** As much of a Redis client as is needed: of `redis` (node-redis) or of `ioredis`. */
export type RedisClient =
  | { sendCommand(args: string[]): Promise<unknown> }
  | { call(command: string, ...args: string[]): Promise<unknown> }

/**
 * Remembers used tokens in Redis or what speaks its protocol, for any number of replicas: `SET key 1 NX EXAT time`.
 *
 * The client is yours, connected and with its own time limits; when it fails, no token is accepted.
 *
 * @param options.prefix what the keys begin with. @default 'oidc-exchange:used:'
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
        // ioredis has a sendCommand too, of another kind.
        const reply =
          'call' in client ? client.call(command, ...others) : client.sendCommand([...args])
        const answer = await Promise.race([reply, timeout])
        if (answer === null) return false
        if (String(answer) === 'OK') return true
        throw new Error('the answer is neither OK nor nothing')
      } catch (cause) {
        throw new OidcError(
          'ERR_REPLAY_STORE',
          'The store of used tokens did not answer as it should',
          {
            cause,
          },
        )
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
