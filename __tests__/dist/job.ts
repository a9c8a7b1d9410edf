import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import {
  defaultClientId,
  defaultExchangeAudience,
  defaultProvider,
  defaultRoleArn,
  defaultServiceAccount,
  defaultTenantId,
  type Lab,
} from '../../src/lab/index.ts'
import { createJob, type Job, type StepRun } from '../../src/lab/runner.ts'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The bundle of these sources, run by this process's Node or by the one that ACTION_NODE names. */
export const bundle = join(process.env.BUNDLE ?? join(root, 'dist'), 'index.js')

export const providers = ['aws', 'gcp', 'azure', 'custom'] as const
export type ProviderName = (typeof providers)[number]

/** A job that knows the lab and nothing else. */
export function startJob(lab: Lab, env: Readonly<Record<string, string>> = {}): Job {
  const node = process.env.ACTION_NODE
  return createJob({
    bundle,
    ...(node ? { node } : {}),
    env: {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ...lab.env,
      ...env,
    },
  })
}

/** Complete inputs of each provider for the lab's default rules. */
export function inputsFor(provider: ProviderName, lab: Lab): Readonly<Record<string, string>> {
  const all: Record<ProviderName, Record<string, string>> = {
    aws: { provider, 'aws-region': 'eu-central-1', 'role-to-assume': defaultRoleArn },
    gcp: {
      provider,
      workload_identity_provider: defaultProvider,
      service_account: defaultServiceAccount,
    },
    azure: { provider, 'tenant-id': defaultTenantId, 'client-id': defaultClientId },
    custom: {
      provider,
      url: lab.env.OIDC_EXCHANGE_LAB_URL ?? '',
      audience: defaultExchangeAudience,
    },
  }
  return all[provider]
}

/** The `exchanges` input that holds these providers' inputs. */
export function exchangesFor(lab: Lab, names: readonly ProviderName[] = providers): string {
  return names
    .map(
      (name) =>
        `- ${Object.entries(inputsFor(name, lab))
          .map(([input, value]) => `${input}: ${value}`)
          .join('\n  ')}`,
    )
    .join('\n')
}

/** The variables that each provider must set. */
export const variables: Readonly<Record<ProviderName, readonly string[]>> = {
  aws: [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
  ],
  gcp: [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'GOOGLE_CLOUD_PROJECT',
  ],
  azure: [
    'AZURE_CLIENT_ID',
    'AZURE_TENANT_ID',
    'AZURE_AUTHORITY_HOST',
    'ARM_USE_OIDC',
    'ARM_OIDC_REQUEST_URL',
  ],
  custom: ['API_ACCESS_TOKEN'],
}

/** What an action.yml declares: the default of each input, empty where it has none, as the runner sets them. */
export function defaultsOf(folder: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, folder, 'action.yml'), 'utf8')
  const { inputs } = parse(text) as { inputs: Record<string, { default?: string }> }
  return Object.fromEntries(
    Object.entries(inputs).map(([name, spec]) => [name, spec.default ?? '']),
  )
}

/** Every secret that a run handled, found from what it masked, must not be printed by anything but the masks. */
export function leaksOf(run: StepRun): readonly string[] {
  const printed = run.raw
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  return run.masks.filter((mask) => printed.includes(mask))
}
