import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { explainJudgement } from '../../src/trust/explain.ts'
import type { Cloud } from '../../src/trust/judgement.ts'
import { readPolicies } from '../../src/trust/policies.ts'
import type { TrustTarget } from '../../src/trust/write/target.ts'
import { writePolicy } from '../../src/trust/write.ts'
import { githubClaims, now } from './claims.ts'

// What `trust` writes, given to the clouds' own clients and to Terraform: what arrives is judged, and must accept the
// jobs that were named and refuse another's. A test whose client is not on this machine is skipped, by name.

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
const page = readFileSync(join(docs, 'trust.md'), 'utf8')
const timeoutMs = 120_000
const has = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0
const there = {
  aws: has('aws', '--version'),
  az: has('az', 'version'),
  gcloud: has('gcloud', 'version'),
  moto: has('moto_server', '--help'),
  terraform: has('terraform', 'version'),
}
const withClients = (
  name: string,
  needed: readonly (keyof typeof there)[],
  run: () => void | Promise<void>,
) => {
  const missing = needed.filter((client) => !there[client])
  if (missing.length === 0) test(name, run, timeoutMs)
  else test.skip(`${name} (not on the PATH: ${missing.join(', ')})`, run)
}

const names = {
  account: '123456789012',
  projectNumber: '123456789012',
  serviceAccount: 'deploy@lab.iam.gserviceaccount.com',
  name: 'ci-deploy',
  policies: ['deploy'],
}
const ids = { repository: 'octo-org/octo-repo', ownerId: '65', repositoryId: '74' }
const targets: readonly (readonly [string, TrustTarget])[] = [
  ['an environment', { ...ids, environment: 'production' }],
  ['a branch', { ...ids, ref: 'refs/heads/main' }],
  ['a workflow', { ...ids, workflow: 'octo-org/shared/.github/workflows/x.yml@refs/tags/v1' }],
  // Vault's Terraform provider can't hold a comma, nor Entra's expressions a quote.
  ['a name for mischief', { ...ids, environment: 'a\'b"c ${d}%{e}$(f)`g`*&|;<>\\h' }],
]
const jobOf = ({ environment, ref, workflow }: TrustTarget): Record<string, unknown> => ({
  'subject-form': 'immutable',
  ...(environment !== undefined && { environment }),
  ...(ref !== undefined && { ref }),
  ...(workflow !== undefined && { job_workflow_ref: workflow }),
})

/** Judges documents as they arrived: the target's own job, and jobs that differ in one thing. */
function expectExact(cloud: Cloud, documents: readonly unknown[], target: TrustTarget): void {
  const policies = readPolicies(
    cloud,
    documents.map((document, index) => ({ name: `${index}`, document })),
  )
  const [policy] = policies
  const job = jobOf(target)
  const verdictOf = (more: Readonly<Record<string, unknown>>) =>
    policy?.judge(githubClaims({ ...job, ...more }, policy.audiences[0]), { now }).verdict
  expect(policies).toHaveLength(1)
  expect(verdictOf({})).toBe('accepted')
  expect(verdictOf({ 'subject-form': 'legacy' })).toBe('accepted')
  const strangers: readonly Readonly<Record<string, unknown>>[] = [
    { repository: 'octo-org/octo-repo2' },
    { repository: 'octo-org-evil/octo-repo' },
    { repository_owner_id: '66' },
    ...(target.environment === undefined ? [] : [{ environment: `${target.environment}2` }]),
    ...(target.ref === undefined ? [] : [{ ref: 'refs/heads/other' }]),
    ...(target.workflow === undefined ? [] : [{ job_workflow_ref: `${target.workflow}2` }]),
  ]
  for (const stranger of strangers) {
    expect([stranger, verdictOf(stranger)]).toEqual([stranger, 'refused'])
  }
}

/** The commands of docs/trust.md that begin with this, their words. */
function fromPage(start: string): readonly string[] {
  const command = page.split('\n').find((line) => line.trim().startsWith(start)) ?? ''
  const [line = ''] = command.trim().split(' > ')
  return [...line.matchAll(/"([^"]*)"|(\S+?)="([^"]*)"|(\S+)/g)].map(
    ([, quoted, flag, value, word]) => word ?? quoted ?? `${flag}=${value}`,
  )
}

/** The line that is offered to a job of the page, whose repository sends the newer form. */
function lineFor(cloud: Cloud, documents: readonly unknown[], job: Record<string, unknown>) {
  const [policy] = readPolicies(
    cloud,
    documents.map((document, index) => ({ name: `${index}`, document })),
  )
  const claims = githubClaims(job, policy?.audiences[0])
  const judgement = policy?.judge(claims, { now })
  const line = judgement && explainJudgement(judgement, claims).changes[0]?.line
  return { verdict: judgement?.verdict, line }
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oidc-exchange-trust-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const complained: string[] = []
  child.stdout.on('data', (chunk) => void printed.push(String(chunk)))
  child.stderr.on('data', (chunk) => void complained.push(String(chunk)))
  return once(child, 'close').then(([status]) => {
    if (status !== 0) throw new Error([command, ...complained, ...printed].join(' '))
    return printed.join('')
  })
}

describe('Terraform', () => {
  /** Blocks of resources become outputs, which need no provider, and their expressions the values that Terraform sees. */
  async function evaluate(terraform: string): Promise<readonly Record<string, unknown>[]> {
    let count = 0
    const outputs = terraform
      .replace(
        /^resource "(\w+)" "\w+" \{$/gm,
        (_, type) => `output "r${count++}_${type}" {\n value = {`,
      )
      .replace(/^\}$/gm, '}\n}')
      .replace(/^( +\w+) \{$/gm, '$1 = {')
      .replace(/\b(each\.value|azuread_application\.ci\.id)$/gm, '"$1"')
    writeFileSync(join(folder, 'main.tf'), outputs)
    await run('terraform', ['apply', '-auto-approve', '-input=false'], { CHECKPOINT_DISABLE: '1' })
    const values: unknown = JSON.parse(await run('terraform', ['output', '-json']))
    return Object.values(values as Record<string, { value: Record<string, unknown> }>).map(
      ({ value }) => value,
    )
  }

  /** What each provider makes of a resource's arguments. */
  const documentsOf: Readonly<
    Record<Cloud, (resources: readonly Record<string, unknown>[]) => readonly unknown[]>
  > = {
    aws: ([role]) => [JSON.parse(String(role?.assume_role_policy))],
    gcp: ([provider, member]) => {
      const oidc = provider?.oidc as Record<string, unknown>
      const parent = `projects/${provider?.project}/locations/global/workloadIdentityPools/${provider?.workload_identity_pool_id}`
      return [
        {
          name: `${parent}/providers/${provider?.workload_identity_pool_provider_id}`,
          oidc: { issuerUri: oidc.issuer_uri },
          attributeMapping: provider?.attribute_mapping,
          attributeCondition: provider?.attribute_condition,
        },
        { bindings: [{ role: member?.role, members: member?.for_each }] },
      ]
    },
    azure: (credentials) => [
      credentials.map(({ display_name, issuer, subject, ...rest }) => ({
        name: display_name,
        issuer,
        audiences: rest.audiences ?? [rest.audience],
        ...(subject === undefined
          ? {
              claimsMatchingExpression: {
                value: rest.claims_matching_expression,
                languageVersion: 1,
              },
            }
          : { subject }),
      })),
    ],
    // The provider splits the texts of bound_claims at commas.
    vault: ([role]) => [
      {
        ...role,
        bound_claims: Object.fromEntries(
          Object.entries(role?.bound_claims as Record<string, string>).map(([claim, values]) => [
            claim,
            values.split(','),
          ]),
        ),
      },
    ],
  }

  describe.each(['aws', 'gcp', 'azure', 'vault'] as const)('for %s', (cloud) => {
    for (const [what, target] of targets) {
      withClients(`takes ${what}, in its own format`, ['terraform'], async () => {
        const { terraform } = writePolicy(cloud, target, names)
        writeFileSync(join(folder, 'x.tf'), terraform)
        await run('terraform', ['fmt', '-check', '-diff', 'x.tf'])
        rmSync(join(folder, 'x.tf'))
        expectExact(cloud, documentsOf[cloud](await evaluate(terraform)), target)
      })
    }
  })
})

describe('the AWS CLI against moto', () => {
  let moto: ChildProcess | undefined
  let url: string
  beforeAll(async () => {
    if (!there.moto || !there.aws) return
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const { port } = probe.address() as AddressInfo
    probe.close()
    url = `http://127.0.0.1:${port}`
    moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
    for (let tries = 0; tries < 200; tries++) {
      const isUp = await fetch(`${url}/moto-api/`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (isUp) return
      await delay(250)
    }
    throw new Error('moto_server did not come up')
  }, timeoutMs)
  afterAll(() => void moto?.kill())

  const aws = async (...args: readonly string[]): Promise<unknown> => {
    const text = await run('aws', ['--endpoint-url', url, '--output', 'json', ...args], {
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_PAGER: '',
    })
    return text === '' ? undefined : JSON.parse(text)
  }
  /** A command as it stands in a note, with its quotes. */
  const fromNote = (notes: readonly string[], start: string): readonly string[] => {
    const command =
      notes.map((note) => note.slice(note.indexOf(start))).find((one) => one.startsWith(start)) ??
      ''
    return [...command.matchAll(/'([^']*)'|(\S+)/g)]
      .slice(1)
      .map(([, quoted, word]) => quoted ?? word ?? '')
  }

  for (const [index, [what, target]] of targets.entries()) {
    withClients(`makes the provider and the role for ${what}`, ['aws', 'moto'], async () => {
      const written = writePolicy('aws', target, { ...names, name: `ci-${index}` })
      writeFileSync(join(folder, 'FILE'), written.native)
      const provider = fromNote(written.notes, 'aws iam create-open-id-connect-provider')
      if (index === 0) await aws(...provider)
      await aws(...fromNote(written.notes, 'aws iam create-role'))
      const role = await aws('iam', 'get-role', '--role-name', `ci-${index}`)
      const made = await aws(
        'iam',
        'get-open-id-connect-provider',
        '--open-id-connect-provider-arn',
        `arn:aws:iam::${names.account}:oidc-provider/token.actions.githubusercontent.com`,
      )
      expectExact('aws', [role, made], target)
    })
  }

  withClients("docs/trust.md's way from the refusal to the line", ['aws', 'moto'], async () => {
    const document = JSON.parse(readFileSync(join(docs, 'trust/role.json'), 'utf8'))
    writeFileSync(join(folder, 'FILE'), JSON.stringify(document))
    const { notes } = writePolicy('aws', { ...ids, environment: 'x' }, { ...names, name: 'deploy' })
    await aws(...fromNote(notes, 'aws iam create-role'))
    // Another test may have made it.
    await aws(...fromNote(notes, 'aws iam create-open-id-connect-provider')).catch(() => undefined)
    const read = async () => [
      await aws(...fromPage('aws iam get-role').slice(1)),
      await aws(...fromPage('aws iam get-open-id-connect-provider').slice(1)),
    ]
    const refused = lineFor('aws', await read(), { 'subject-form': 'immutable' })
    expect(refused.verdict).toBe('refused')
    const [statement] = document.Statement
    Object.assign(statement.Condition.StringEquals, JSON.parse(`{${refused.line}}`))
    writeFileSync(join(folder, 'trust-policy.json'), JSON.stringify(document))
    await aws(...fromPage('aws iam update-assume-role-policy').slice(1))
    expect(lineFor('aws', await read(), { 'subject-form': 'immutable' }).verdict).toBe('accepted')
  })
})

/** Keeps the requests of a client and answers them. */
async function startService(answer: (path: string, body: Record<string, unknown>) => unknown) {
  const asked: { readonly path: string; readonly body: Record<string, unknown> }[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
      const path = request.url ?? ''
      asked.push({ path, body })
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer(path, body)))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    asked,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('gcloud against a server of ours', () => {
  for (const [what, target] of targets) {
    withClients(`makes the pool, the provider and the grants for ${what}`, ['gcloud'], async () => {
      let policy: Record<string, unknown> = { version: 1, etag: 'QUJD', bindings: [] }
      await using service = await startService((path, body) => {
        if (path.includes(':setIamPolicy')) policy = body.policy as Record<string, unknown>
        if (path.includes('IamPolicy')) return policy
        return { name: 'projects/1/locations/global/operations/x', done: true, response: {} }
      })
      writeFileSync(join(folder, 'token'), 'x')
      const { native, notes } = writePolicy('gcp', target, names)
      const [pool = ''] = notes.flatMap((note) => /gcloud .*$/.exec(note) ?? [])
      await run('sh', ['-ec', `${pool}\n${native}`], {
        CLOUDSDK_CONFIG: join(folder, 'gcloud'),
        CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
        CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(folder, 'token'),
        CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM: `${service.url}/`,
      })
      const [madePool, made] = service.asked
      expect(madePool?.path).toMatch(
        /^\/v1\/projects\/123456789012\/locations\/global\/workloadIdentityPools\?.*Id=github$/,
      )
      const parent = /^\/v1\/(.+\/providers)\?/.exec(made?.path ?? '')?.[1]
      const id = new URL(made?.path ?? '', service.url).searchParams.get(
        'workloadIdentityPoolProviderId',
      )
      const provider = { name: `${parent}/${id}`, state: 'ACTIVE', ...made?.body }
      expectExact('gcp', [provider, policy], target)
      expect(service.asked.at(-1)?.path).toContain(
        `serviceAccounts/${names.serviceAccount}:setIamPolicy`,
      )
    })
  }
})

withClients("gcloud takes docs/trust.md's commands", ['gcloud'], async () => {
  let provider: Record<string, unknown> = {
    name: 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/github',
    state: 'ACTIVE',
    oidc: { issuerUri: 'https://token.actions.githubusercontent.com' },
    attributeMapping: { 'google.subject': 'assertion.sub' },
    attributeCondition: "assertion.ref == 'refs/heads/main'",
  }
  await using service = await startService((path, body) => {
    if (path.includes('IamPolicy')) return { version: 1, etag: 'QUJD', bindings: [] }
    if (body.attributeCondition === undefined) return provider
    provider = { ...provider, ...body }
    return { name: 'projects/1/locations/global/operations/x', done: true, response: provider }
  })
  writeFileSync(join(folder, 'token'), 'x')
  const gcloud = (words: readonly string[]) =>
    run(words[0] ?? '', words.slice(1), {
      CLOUDSDK_CONFIG: join(folder, 'gcloud'),
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
      CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(folder, 'token'),
      CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM: `${service.url}/`,
    })
  const start = 'gcloud iam workload-identity-pools providers'
  const describeIt = async () => [JSON.parse(await gcloud(fromPage(`${start} describe`)))]
  const job = { ref: 'refs/heads/release' }
  const refused = lineFor('gcp', await describeIt(), job)
  expect(refused.verdict).toBe('refused')
  const update = fromPage(`${start} update-oidc`).map((word) =>
    word.replace('…', refused.line ?? ''),
  )
  await gcloud(update)
  expect(lineFor('gcp', await describeIt(), job).verdict).toBe('accepted')
  const members = JSON.parse(await gcloud(fromPage('gcloud iam service-accounts get-iam-policy')))
  expect(lineFor('gcp', [provider, members], job).verdict).toBe('refused')
})

describe('the Azure CLI against a server of ours', () => {
  withClients('sends each credential as it is', ['az'], async () => {
    await using service = await startService((_, body) => body)
    const target = { ...ids, environment: 'pro duction\'"' }
    const { native, notes } = writePolicy('azure', target, names)
    expect(notes.join()).toContain('az ad app federated-credential create')
    const credentials: readonly unknown[] = JSON.parse(native)
    for (const credential of credentials) {
      writeFileSync(join(folder, 'FILE'), JSON.stringify(credential))
      await run(
        'az',
        [
          'rest',
          '--skip-authorization-header',
          '--method',
          'post',
          '--url',
          service.url,
          '--body',
          '@FILE',
        ],
        { AZURE_CONFIG_DIR: join(folder, 'azure'), AZURE_CORE_COLLECT_TELEMETRY: '0' },
      )
    }
    expectExact('azure', [service.asked.map(({ body }) => body)], target)
  })
})

/** The parameters of a role, from the plugin's `path_role.go` (2e68bbaf) and the token fields that it adds. */
const roleParameters = [
  'allowed_redirect_uris',
  'bound_audiences',
  'bound_claims',
  'bound_claims_type',
  'bound_subject',
  'claim_mappings',
  'clock_skew_leeway',
  'expiration_leeway',
  'groups_claim',
  'not_before_leeway',
  'role_type',
  'token_bound_cidrs',
  'token_explicit_max_ttl',
  'token_max_ttl',
  'token_num_uses',
  'token_period',
  'token_policies',
  'token_ttl',
  'token_type',
  'user_claim',
  'user_claim_json_pointer',
]

test.each(targets)('Vault knows every parameter of the role for %s', (_, target) => {
  const { native } = writePolicy('vault', target, names)
  for (const name of Object.keys(JSON.parse(native))) expect(roleParameters).toContain(name)
  expectExact('vault', [JSON.parse(native)], target)
})
