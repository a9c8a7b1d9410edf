import { expect } from '@jest/globals'
import type { Lab, LabRules, RecordedRequest } from '../../../src/lab/index.ts'
import type { Job, StepRun } from '../../../src/lab/runner.ts'
import {
  type Authority,
  createAuthority,
  type Identity,
  startTlsFront,
  type TlsFront,
} from '../../helpers/authority.ts'
import { defaultsOf, leaksOf, startJob } from '../job.ts'

export type Inputs = Readonly<Record<string, string>>

export const audience = 'https://vault.example'

/** What lies in the Vault of the rows; much of it is what vault-action's own tests put into theirs. */
export const stored: Readonly<Record<string, unknown>> = {
  'secret/data/test': { data: { secret: 'SUPERSECRET' }, metadata: { version: 2 } },
  'secret/data/nested/test': { data: { 'other-Secret-dash': 'OTHERSUPERSECRET' }, metadata: {} },
  'secret/data/dotted': { data: { 'secret.foo': 'DOTTEDSECRET' }, metadata: {} },
  'secret/data/dots': { data: { 'secret.foo.bar': 'DOTSSECRET' }, metadata: {} },
  'secret/data/foobar': { data: { fookv2: 'bar-of-two' }, metadata: {} },
  'secret/data/my app': { data: { key: 'with-a-space' }, metadata: {} },
  'secret/data/json': {
    data: {
      jsonData: { x: 1, y: 'qux-in-json' },
      jsonString: '{"x":1,"y":"qux-in-text"}',
      jsonStringMultiline: '{"x": 1,\n"y": "q\\nux-of-lines"}',
      number: 1234567,
      nested: { value: 'nested-value', list: ['first-item', 'second-item'] },
      rows: [{ name: 'row-one' }, { name: 'row-two' }],
    },
    metadata: {},
  },
  'secret/data/lines': {
    data: { key: 'ssh-rsa AAAAB3NzaC1yc2EA\nGPl+nafzlHDTYW7hdI4yZ5ew\n\nab\n' },
    metadata: {},
  },
  'secret/data/empty': { data: { empty: '', nothing: null, full: 'not-empty-1' }, metadata: {} },
  'secret/data/encoded': { data: { base64: 'c2VjcmV0LW9uZQ==', hex: '7365637265742d74776f' } },
  'secret/data/path': { data: { PATH: '/evil-path-1' }, metadata: {} },
  'secret/data/node': { data: { node_options: '--require=/evil-2' }, metadata: {} },
  'secret/data/endpoint': { data: { AWS_ENDPOINT_URL: 'https://evil.example' }, metadata: {} },
  'secret/data/quoted': { data: { 'quo"te': 'with-a-mark' }, metadata: {} },
  'secret/data/own': { data: { inline_session_policy: '{}' }, metadata: {} },
  'secret/data/token': { data: { VAULT_TOKEN: 'not-the-token', vault_token: 'x' }, metadata: {} },
  'secret/data/more': { data: { secret: 'ANOTHERSECRET' }, metadata: {} },
  'secret/data/chinese': { data: { 测试: 'value-in-chinese' }, metadata: {} },
  'team/secret/data/test': { data: { secret: 'SECRET-OF-TEAM' }, metadata: {} },
  'secret-kv1/test': { secret: 'CUSTOMSECRET' },
  'secret-kv1/nested/test': { 'other-Secret-dash': 'OTHERCUSTOMSECRET' },
  'secret-kv1/foobar': { fookv1: 'bar-of-one' },
  'secret-kv1/data': { data: 'text-called-data' },
  'cubbyhole/test': { foo: 'bar-in-cubbyhole', zip: 'zap-in-cubbyhole' },
  'pki/issue/web': {
    certificate: 'CERTIFICATE-OF-WEB',
    private_key: 'PRIVATE-KEY-OF-WEB',
    issuing_ca: 'ISSUER-OF-WEB',
    ca_chain: ['CHAIN-OF-WEB-1', 'CHAIN-OF-WEB-2'],
    serial_number: '01',
  },
  'pki/issue/alone': {
    certificate: 'CERTIFICATE-ALONE',
    private_key: 'PRIVATE-KEY-ALONE',
    issuing_ca: 'ISSUER-ALONE',
  },
}

export const rules: LabRules = {
  vault: { secrets: stored },
  exchange: { audiences: [audience, 'https://github.com/octo-org'] },
}

/** What a row's run uses: a lab, and a job that steps of the sub-action run in. */
export interface World {
  readonly lab: Lab
  readonly job: Job
  /** Where Vault is, without TLS. */
  readonly origin: string
  /** Vault behind TLS, with an authority of its own: for anybody, and for those who show a certificate. */
  readonly tls: {
    readonly url: string
    readonly mutualUrl: string
    readonly authority: Authority
    readonly client: Identity
    readonly stranger: Identity
  }
  /** Runs the step through vault/action.yml; url, method, role and audience are given already. */
  attempt(inputs: Inputs, env?: Inputs): Promise<StepRun>
  /** The same, and it must end well and leak nothing. */
  succeed(inputs: Inputs, env?: Inputs): Promise<StepRun>
  /** The same, and it must fail with one error, export nothing, leak nothing, and leave no token. */
  fail(inputs: Inputs, message: RegExp, env?: Inputs): Promise<StepRun>
  /** Runs the step with these secrets, which must be set just so. */
  read(secrets: string, env: Inputs, outputs?: Inputs, more?: Inputs): Promise<StepRun>
  /** What Vault was asked, oldest first. */
  asked(): readonly RecordedRequest[]
  /** The same, as `GET /v1/… 200`. */
  lines(): readonly string[]
}

const defaults = defaultsOf('vault')

/** What all rows share: a server takes longer to make than a row to run. */
export async function createTls(lab: Lab) {
  const port = Number(lab.services.exchange.port)
  const [authority, other] = [await createAuthority(), await createAuthority('somebody else')]
  const server = await authority.issue('server')
  const open: TlsFront = await startTlsFront(port, server)
  const asking = { ...server, ca: authority.cert, requestCert: true, rejectUnauthorized: true }
  const mutual: TlsFront = await startTlsFront(port, asking)
  return {
    url: open.url.origin,
    mutualUrl: mutual.url.origin,
    authority,
    client: await authority.issue('client'),
    stranger: await other.issue('client'),
    async [Symbol.asyncDispose]() {
      await open[Symbol.asyncDispose]()
      await mutual[Symbol.asyncDispose]()
    },
  }
}

export function createWorld(lab: Lab, tls: World['tls']): World & Disposable {
  lab.setRules(rules)
  lab.clearRequests()
  const job = startJob(lab)
  const { origin } = lab.services.exchange
  const base = { url: origin, method: 'jwt', role: 'ci', jwtGithubAudience: audience }
  const attempt = (inputs: Inputs, env: Inputs = {}) =>
    job.run({ inputs: { ...base, ...inputs }, defaults, env })
  const asked = () => lab.requests.filter(({ service }) => service === 'exchange')
  const lines = () => asked().map(({ method, path, status }) => `${method} ${path} ${status}`)
  const succeed: World['succeed'] = async (inputs, env) => {
    const run = await attempt(inputs, env)
    expect([run.exitCode, run.errors]).toEqual([0, []])
    expect(leaksOf(run)).toEqual([])
    return run
  }
  return {
    lab,
    job,
    origin,
    tls,
    attempt,
    asked,
    lines,
    succeed,
    async fail(inputs, message, env) {
      const run = await attempt(inputs, env)
      expect([run.exitCode, run.env, run.outputs]).toEqual([1, {}, {}])
      expect(run.errors).toHaveLength(1)
      expect(run.errors[0]).toMatch(message)
      expect(leaksOf(run)).toEqual([])
      const count = (line: RegExp) => lines().filter((one) => line.test(one)).length
      expect(count(/revoke-self 204$/)).toBe(count(/\/login 200$/))
      return run
    },
    async read(secrets, env, outputs, more = {}) {
      const run = await succeed({ secrets, ...more })
      expect(run.env).toEqual(env)
      expect(run.outputs).toMatchObject(outputs ?? {})
      return run
    },
    [Symbol.dispose]: () => job.close(),
  }
}

export const toBase64 = (text: string): string => Buffer.from(text).toString('base64')
