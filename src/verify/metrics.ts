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
    render({ keyAgeSeconds, rememberedTokens }) {
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
