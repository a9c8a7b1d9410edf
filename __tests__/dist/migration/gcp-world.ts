import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { decodeToken } from '../../../src/core/jwt.ts'
import {
  defaultProvider,
  defaultServiceAccount,
  defaultSubjects,
  type Lab,
  type LabRules,
  type RecordedRequest,
  type ServiceName,
} from '../../../src/lab/index.ts'
import type { Job, StepRun } from '../../../src/lab/runner.ts'
import { defaultsOf, leaksOf, startJob } from '../job.ts'

export type Inputs = Readonly<Record<string, string>>

export const provider = { workload_identity_provider: defaultProvider }
export const account = { ...provider, service_account: defaultServiceAccount }
export const audience = `https://iam.googleapis.com/${defaultProvider}`
export const delegate = 'between@lab-project.iam.gserviceaccount.com'
export const user = 'person@example.com'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
/** A key file of the lab's service account, as Google gives it out. */
export const key = {
  type: 'service_account',
  project_id: 'key-project',
  private_key_id: '0123456789abcdef0123456789abcdef01234567',
  private_key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  client_email: defaultServiceAccount,
  client_id: '100000000000000000001',
  token_uri: 'https://oauth2.googleapis.com/token',
}
export const withKey = { credentials_json: JSON.stringify(key, undefined, 2) }

/** Rules in which the account has a key and users, and a second account leads to it. */
export const rules: LabRules = {
  google: {
    'service-accounts': [
      {
        email: defaultServiceAccount,
        subjects: defaultSubjects,
        'max-lifetime-seconds': 7200,
        delegators: [defaultServiceAccount, delegate],
        users: ['*@example.com'],
        'public-key': pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
      { email: delegate, subjects: defaultSubjects },
    ],
  },
}

/** What a row's run uses: a lab, and a job that steps of the sub-action run in. */
export interface World {
  readonly lab: Lab
  readonly job: Job
  /** Runs the step through gcp/action.yml. */
  attempt(inputs: Inputs, env?: Inputs): Promise<StepRun>
  /** The same, and it must end well and leak nothing. */
  succeed(inputs: Inputs, env?: Inputs): Promise<StepRun>
  /** The same, and it must fail with one error, export nothing, and leak nothing. */
  fail(inputs: Inputs, message: RegExp, env?: Inputs): Promise<StepRun>
  /** What a service was asked, oldest first. */
  asked(service: ServiceName): readonly RecordedRequest[]
  /** The only request that a service got, its body as JSON. */
  sent(service: ServiceName, path?: string): Readonly<Record<string, unknown>>
}

const defaults = defaultsOf('gcp')

export function createWorld(lab: Lab): World & Disposable {
  lab.setRules(rules)
  lab.clearRequests()
  const job = startJob(lab)
  const attempt = (inputs: Inputs, env: Inputs = {}) => job.run({ inputs, defaults, env })
  const asked = (service: ServiceName) =>
    lab.requests.filter((request) => request.service === service)
  return {
    lab,
    job,
    attempt,
    async succeed(inputs, env) {
      const run = await attempt(inputs, env)
      expect([run.exitCode, run.errors]).toEqual([0, []])
      expect(leaksOf(run)).toEqual([])
      return run
    },
    async fail(inputs, message, env) {
      const run = await attempt(inputs, env)
      expect([run.exitCode, run.env, run.outputs]).toEqual([1, {}, {}])
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toMatch(message)
      expect(leaksOf(run)).toEqual([])
      return run
    },
    asked,
    sent(service, path = '') {
      const requests = asked(service).filter((request) => request.path.includes(path))
      expect(requests).toHaveLength(1)
      return JSON.parse(requests[0]?.body ?? '')
    },
    [Symbol.dispose]: () => job.close(),
  }
}

/** The credentials file that a run has published. */
export function fileOf(run: StepRun) {
  return JSON.parse(readFileSync(run.outputs.credentials_file_path ?? '', 'utf8'))
}

/** A token's claims. */
export function claimsOf(token: string | undefined) {
  return decodeToken(token ?? '').claims
}

/** Fails a service's requests so often. */
export function failing(service: ServiceName, fault: object, times?: number): LabRules {
  return {
    ...rules,
    faults: [{ service, ...fault, ...(times === undefined ? {} : { times }) }],
  }
}
