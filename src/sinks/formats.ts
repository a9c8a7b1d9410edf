import type { Format } from './format.ts'

/** Every way to write credentials as text, by the name that `--format` takes; a run loads the one that it uses. */
export const formats = {
  env: () => import('./shell.ts'),
  fish: () => import('./fish.ts'),
  dotenv: () => import('./dotenv.ts'),
  json: () => import('./json.ts'),
  powershell: () => import('./powershell.ts'),
  'aws-process': () => import('./aws-process.ts'),
} as const satisfies Record<string, () => Promise<{ readonly default: Format }>>
