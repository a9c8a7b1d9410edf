import { expect } from '@jest/globals'
import {
  defaultClientId,
  defaultSubscriptionId,
  defaultTenantId,
  type Lab,
} from '../../../src/lab/index.ts'
import type { Job, StepRun } from '../../../src/lab/runner.ts'
import { installTools } from '../azure-tools.ts'
import { defaultsOf, startJob } from '../job.ts'

/** What a check of one row of the table works with. */
export interface Bench {
  readonly lab: Lab
  /** Runs a step through azure/action.yml, on a machine whose `az` and `pwsh` only write down what they are told. */
  start(env?: Readonly<Record<string, string>>): Attempt
}

/** A job of its own. */
export interface Attempt extends Disposable {
  readonly job: Job
  readonly tools: ReturnType<typeof installTools>
  run(inputs: Inputs): Promise<StepRun>
  /** Runs a step that must succeed. */
  succeed(inputs: Inputs): Promise<StepRun>
  /** Runs a step that must fail with one error, and returns that. */
  fail(inputs: Inputs): Promise<string>
  /** The commands that `az` was given. */
  commands(): readonly string[]
}

export type Inputs = Readonly<Record<string, string>>
export type Check = (bench: Bench) => Promise<void>

export const client = defaultClientId
export const tenant = defaultTenantId
export const subscription = defaultSubscriptionId

/** The three inputs of most workflows. */
export const ids: Inputs = {
  'client-id': client,
  'tenant-id': tenant,
  'subscription-id': subscription,
}

/** The `creds` input. */
export const creds = (members: object): Inputs => ({ creds: JSON.stringify(members) })
export const credsIds = { clientId: client, tenantId: tenant, subscriptionId: subscription }

/** The lab's rule for an application with a secret. */
export const withSecret = (secret: string) => ({
  azure: {
    applications: [{ tenant, client, subjects: ['repo:octo-org/octo-repo:*'], secret }],
  },
})

export function createBench(lab: Lab): Bench {
  return {
    lab,
    start(env = {}) {
      const job = startJob(lab)
      const tools = installTools(job)
      Object.assign(
        job.env,
        tools.env,
        { AZURE_POD_IDENTITY_AUTHORITY_HOST: lab.services.azure.origin },
        env,
      )
      const run = (inputs: Inputs) => job.run({ inputs, defaults: defaultsOf('azure') })
      return {
        job,
        tools,
        run,
        async succeed(inputs) {
          const main = await run(inputs)
          expect([main.exitCode, main.errors]).toEqual([0, []])
          return main
        },
        async fail(inputs) {
          const main = await run(inputs)
          expect([main.exitCode, main.env, main.outputs]).toEqual([1, {}, {}])
          expect(main.errors).toHaveLength(1)
          return main.errors[0] ?? ''
        },
        commands: () => tools.calls('az').map(({ args }) => args.join(' ')),
        [Symbol.dispose]: () => job.close(),
      }
    },
  }
}

/** A check that inputs are refused with words, before any request and before any tool is started. */
export function refused(inputs: Inputs, words: RegExp): Check {
  return async ({ lab, start }) => {
    using attempt = start()
    expect(await attempt.fail(inputs)).toMatch(words)
    expect([lab.requests, attempt.tools.calls()]).toEqual([[], []])
  }
}

/** A check that a step succeeds and `az` was given these commands. */
export function commands(inputs: Inputs, expected: readonly string[]): Check {
  return async ({ start }) => {
    using attempt = start()
    await attempt.succeed(inputs)
    expect(attempt.commands()).toEqual(expected)
  }
}

export const loginCommand = `login --service-principal --username ${client} --tenant ${tenant} --federated-token @- --output json`
export const selectCommand = `account set --subscription ${subscription}`
