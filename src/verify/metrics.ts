import type { VerifierStats } from './verifier.ts'

const buckets = [0.000_1, 0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] as const

/** Counts the decisions of a forward-auth service. */
export interface Metrics {
  count(outcome: 'accepted' | 'denied' | 'unavailable', code: string, seconds: number): void
  /** The text format of Prometheus, version 0.0.4. */
  render(stats: VerifierStats): string
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const counts = buckets.map(() => 0)
  let total = 0
  let sum = 0
  return {
    count(outcome, code, seconds) {
      const labels = `outcome="${outcome}",code="${code}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      for (const [index, bound] of buckets.entries()) {
        if (seconds <= bound) counts[index] = (counts[index] ?? 0) + 1
      }
      total++
      sum += seconds
    },
    render({ keyAgeSeconds, rememberedTokens, replayFailures }) {
      const ages = Object.entries(keyAgeSeconds).flatMap(([issuer, age]) =>
        age === undefined ? [] : [`{issuer="${escapeLabel(issuer)}"} ${age.toFixed(1)}`],
      )
      return [
        ...family('oidc_verify_requests_total', 'counter', 'Requests by outcome and error code.', [
          ...[...requests].map(([labels, count]) => `{${labels}} ${count}`),
        ]),
        ...family('oidc_verify_duration_seconds', 'histogram', 'Duration of a decision.', [
          ...buckets.map((bound, index) => `_bucket{le="${bound}"} ${counts[index]}`),
          `_bucket{le="+Inf"} ${total}`,
          `_sum ${sum}`,
          `_count ${total}`,
        ]),
        ...family('oidc_verify_keys_age_seconds', 'gauge', "Age of an issuer's keys.", ages),
        ...family('oidc_verify_remembered_tokens', 'gauge', 'Tokens whose signature was checked.', [
          ` ${rememberedTokens}`,
        ]),
        ...family('oidc_verify_replay_failures_total', 'counter', 'Failures of the replay store.', [
          ` ${replayFailures}`,
        ]),
        '',
      ].join('\n')
    },
  }
}

function family(name: string, type: string, help: string, samples: readonly string[]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map((sample) => `${name}${sample}`),
  ]
}

function escapeLabel(value: string): string {
  return value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')
}

/** Adds up the metrics of several processes; of the keys' ages, the greatest counts. */
export function mergeMetrics(texts: readonly string[]): string {
  // One map of samples for each family, because a family's samples must stand together.
  const families = new Map<string, Map<string, number>>()
  for (const text of texts) {
    for (const block of text.split(/(?=^# HELP )/m)) {
      const head = /^(?:# .*\n)*/.exec(block)?.[0] ?? ''
      const samples = families.get(head) ?? new Map<string, number>()
      families.set(head, samples)
      for (const line of block.slice(head.length).split('\n')) {
        const at = line.lastIndexOf(' ')
        if (at < 0) continue
        const name = line.slice(0, at)
        const values = [samples.get(name) ?? 0, Number(line.slice(at + 1))] as const
        const isAge = name.startsWith('oidc_verify_keys_age_seconds')
        samples.set(name, isAge ? Math.max(...values) : values[0] + values[1])
      }
    }
  }
  return [...families]
    .map(
      ([head, samples]) =>
        head + [...samples].map(([name, value]) => `${name} ${value}\n`).join(''),
    )
    .join('')
}
