import type { Exchanger } from '../core/types.ts'

/**
 * Every built-in exchanger by the name that `provider` takes; a run loads only the one that it uses.
 *
 * Look names up with `Object.hasOwn`, so that `constructor` is not a provider.
 */
export const exchangers = {
  aws: () => import('./aws/exchanger.ts'),
  gcp: () => import('./gcp/exchanger.ts'),
  azure: () => import('./azure/exchanger.ts'),
  vault: () => import('./vault/exchanger.ts'),
  custom: () => import('./preset/custom.ts'),
} as const satisfies Record<string, () => Promise<{ readonly default: Exchanger }>>
