import type { SourceParameters, TokenSource } from '../core/types.ts'

/**
 * Every source by name, in the order of detection: the inputs of the job, then the CI systems, then the platforms below them,
 * because a CI system's machine can run in any cloud.
 */
export const sources = {
  file: () => import('./file.ts'),
  env: () => import('./env.ts'),
  command: () => import('./command.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  windmill: () => import('./windmill.ts'),
  buildkite: () => import('./buildkite.ts'),
  circleci: () => import('./circleci.ts'),
  'azure-devops': () => import('./azure-devops.ts'),
  bitbucket: () => import('./bitbucket.ts'),
  codefresh: () => import('./codefresh.ts'),
  'terraform-cloud': () => import('./terraform-cloud.ts'),
  spacelift: () => import('./spacelift.ts'),
  vercel: () => import('./vercel.ts'),
  fly: () => import('./fly.ts'),
  spiffe: () => import('./spiffe.ts'),
  kubernetes: () => import('./kubernetes.ts'),
  gcp: () => import('./gcp.ts'),
} as const satisfies Record<string, () => Promise<{ default: TokenSource }>>

/** The name of a source. */
export type SourceName = keyof typeof sources

/** The sources that need an input. Without it they are not loaded. */
export const parameterOf: Readonly<Record<string, keyof SourceParameters | undefined>> = {
  file: 'file',
  env: 'variable',
  command: 'command',
} satisfies Partial<Record<SourceName, keyof SourceParameters>>
