import type { TokenSource } from '../types.ts'

/** Every source by name, in the order in which they are asked. */
export const sources = {
  github: () => import('./github.ts'),
} as const satisfies Record<string, () => Promise<{ default: TokenSource }>>

/** The name of a source that exists. */
export type SourceName = keyof typeof sources
