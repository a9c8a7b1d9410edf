import type { InputValues } from '../core/types.ts'
import { repeatSettings } from './repetition.ts'
import type { sharedInputs } from './shared-inputs.ts'

type Settings = Pick<
  InputValues<typeof sharedInputs>,
  | 'disable-retry'
  | 'retry-max-attempts'
  | 'retry-on-denied-s'
  | 'request-timeout-s'
  | 'action-timeout-s'
  | 'http-proxy'
  | 'no-proxy'
  | 'allow-http-hosts'
>

/** The longest job on a hosted runner, for a step without a time limit. */
const longestSeconds = 21_600

/** The options of a context that the shared inputs set. */
export function contextOptions(settings: Settings) {
  const isRetried = !settings['disable-retry']
  return {
    retry: {
      maxAttempts: isRetried ? settings['retry-max-attempts'] : 1,
      deniedMs: isRetried ? settings['retry-on-denied-s'] * 1000 : 0,
    },
    http: {
      requestTimeoutMs: settings['request-timeout-s'] * 1000,
      httpProxy: settings['http-proxy'],
      noProxy: settings['no-proxy'],
    },
    allowHttpHosts: settings['allow-http-hosts'] ?? [],
    repetition: repeatSettings(settings),
    deadlineMs: (settings['action-timeout-s'] || longestSeconds) * 1000,
  }
}
