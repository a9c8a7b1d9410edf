import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  defaultClientId,
  defaultProvider,
  defaultRoleArn,
  defaultServiceAccount,
  defaultTenantId,
  type Lab,
  type LabRules,
  startLab,
} from '../../src/lab/index.ts'
import { writePolicy } from '../../src/trust/index.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules({}))

const prod = { repository: 'octo-org/octo-repo', environment: 'prod' }
const names = {
  account: '123456789012',
  projectNumber: '123456789012',
  pool: 'lab-pool',
  serviceAccount: defaultServiceAccount,
}
const refusal = () => lab.requests.at(-1)?.refusal

type Claims = Readonly<Record<string, unknown>>
const inProd: Claims = { environment: 'prod' }

async function assume(claims: Claims = {}) {
  const body = new URLSearchParams({
    Version: '2011-06-15',
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: defaultRoleArn,
    RoleSessionName: 'my-session',
    WebIdentityToken: await lab.mintToken('sts.amazonaws.com', claims),
  })
  const reply = await fetch(lab.services.aws, { method: 'POST', body })
  return `${reply.status} ${/<Code>(.*)<\/Code>/.exec(await reply.text())?.[1] ?? ''}`.trim()
}

describe("an AWS role with IAM's own document", () => {
  const role = (document: unknown): LabRules => ({
    aws: { roles: [{ arn: defaultRoleArn, 'trust-policy': document }] },
  })
  const [policy] = writePolicy('aws', prod, names).documents

  test('is assumed by the jobs that it is for', async () => {
    lab.setRules(role(policy))
    expect(await assume(inProd)).toBe('200')
  })

  test('refuses others, and the log says why', async () => {
    lab.setRules(role(policy))
    expect(await assume()).toBe('403 AccessDenied')
    expect(refusal()).toContain('none of the values fits')
    expect(refusal()).toContain(
      'it takes "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"',
    )
    expect(await assume({ ...inProd, aud: 'x' })).toBe('400 InvalidIdentityToken')
    expect(await assume({ ...inProd, iss: 'https://token.actions.githubusercontent.com' })).toBe(
      '400 InvalidIdentityToken',
    )
  })

  test("is judged by the lab's issuer where it names that one", async () => {
    const own = new URL(lab.issuer).host
    lab.setRules(
      role({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: 'sts:AssumeRoleWithWebIdentity',
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${own}` },
          Condition: {
            StringEquals: { [`${own}:sub`]: 'repo:octo-org/octo-repo:environment:prod' },
          },
        },
      }),
    )
    expect(await assume(inProd)).toBe('200')
    expect(await assume()).toBe('403 AccessDenied')
  })

  test('is refused at once where IAM would not store it', () => {
    expect(() => lab.setRules(role({ Statement: [{ Effect: 'Maybe' }] }))).toThrow(
      'aws.roles[0].trust-policy: Statement[0].Effect: must be Allow or Deny',
    )
    const both = { arn: defaultRoleArn, subjects: [], 'trust-policy': policy }
    expect(() => lab.setRules({ aws: { roles: [both] } })).toThrow(
      'has both subjects and trust-policy',
    )
  })
})

describe("a Google provider and an IAM policy of Google's own", () => {
  const audience = `//iam.googleapis.com/${defaultProvider}`
  const pool = defaultProvider.replace(/\/providers\/.*/, '')
  const definition = {
    oidc: { issuerUri: 'https://token.actions.githubusercontent.com' },
    attributeMapping: {
      'google.subject': "'environment/' + assertion.environment",
      'attribute.repository': 'assertion.repository',
    },
    attributeCondition: "assertion.repository_owner == 'octo-org'",
  }
  const rules = (member: string, more: object = {}): LabRules => ({
    google: {
      providers: [{ name: defaultProvider, definition: { ...definition, ...more } }],
      'service-accounts': [
        {
          email: defaultServiceAccount,
          'iam-policy': {
            bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }],
          },
        },
      ],
    },
  })

  async function post(url: URL, body: unknown, bearer?: string) {
    const reply = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
    })
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  }

  async function federate(claims: Claims) {
    return post(new URL('/v1/token', lab.services['google-sts']), {
      audience,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      subjectToken: await lab.mintToken(`https:${audience}`, claims),
    })
  }

  async function impersonate(claims: Claims) {
    const { body } = await federate(claims)
    const path = `/v1/projects/-/serviceAccounts/${defaultServiceAccount}:generateAccessToken`
    const scope = ['https://www.googleapis.com/auth/cloud-platform']
    const url = new URL(path, lab.services['google-iamcredentials'])
    return (await post(url, { scope }, String(body.access_token))).status
  }

  test('the mapping makes the identity that members name', async () => {
    lab.setRules(rules(`principal://iam.googleapis.com/${pool}/subject/environment/prod`))
    expect(await impersonate(inProd)).toBe(200)
    expect(await impersonate({ environment: 'dev' })).toBe(403)
    lab.setRules(
      rules(`principalSet://iam.googleapis.com/${pool}/attribute.repository/octo-org/octo-repo`),
    )
    expect(await impersonate({ environment: 'dev' })).toBe(200)
    expect(await impersonate({ environment: 'dev', repository: 'octo-org/other' })).toBe(403)
  })

  test('a grant counts while its condition holds', async () => {
    const member = `principalSet://iam.googleapis.com/${pool}/*`
    const until = (time: string): LabRules => ({
      google: {
        providers: [{ name: defaultProvider, definition }],
        'service-accounts': [
          {
            email: defaultServiceAccount,
            'iam-policy': {
              bindings: [
                {
                  role: 'roles/iam.workloadIdentityUser',
                  members: [member],
                  condition: { expression: `request.time < timestamp('${time}')` },
                },
              ],
            },
          },
        ],
      },
    })
    lab.setRules(until('2999-01-01T00:00:00Z'))
    expect(await impersonate(inProd)).toBe(200)
    lab.setRules(until('2020-01-01T00:00:00Z'))
    expect(await impersonate(inProd)).toBe(403)
  })

  test('what the lab can not evaluate is refused, and its log says so', async () => {
    const attributeCondition = "assertion.sub.format(['x']) == 'x'"
    lab.setRules(rules(`principalSet://iam.googleapis.com/${pool}/*`, { attributeCondition }))
    const { status, body } = await federate(inProd)
    expect([status, body.error]).toEqual([400, 'unauthorized_client'])
    expect(refusal()).toContain('format() is not evaluated here')
  })

  test("refusals are Google's", async () => {
    lab.setRules(rules(`principalSet://iam.googleapis.com/${pool}/*`))
    const of = async (claims: Claims) => (await federate(claims)).body
    expect(await of({ ...inProd, repository: 'evil/octo-repo' })).toEqual({
      error: 'unauthorized_client',
      error_description: 'The given credential is rejected by the attribute condition.',
    })
    expect(await of({})).toMatchObject({ error: 'invalid_grant' })
    expect(refusal()).toContain('No such key: environment')
    expect(await of({ environment: 'e'.repeat(120) })).toMatchObject({
      error: 'invalid_request',
      error_description: expect.stringContaining('exceeds the 127 bytes limit'),
    })
    expect(await of({ ...inProd, aud: 'x' })).toMatchObject({ error: 'invalid_grant' })
  })

  test('what is written for Google is accepted', async () => {
    const [provider, policy] = writePolicy('gcp', prod, names).documents
    lab.setRules({
      google: {
        providers: [{ name: defaultProvider, definition: provider }],
        'service-accounts': [
          {
            email: defaultServiceAccount,
            'iam-policy': JSON.parse(
              JSON.stringify(policy).replaceAll(
                'workloadIdentityPools/lab-pool',
                'workloadIdentityPools/lab',
              ),
            ),
          },
        ],
      },
    })
    expect(await impersonate(inProd)).toBe(200)
    expect((await federate({})).status).toBe(400)
  })
})

describe("an Azure application with Entra's own credentials", () => {
  async function request(claims: Claims = {}) {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: defaultClientId,
      scope: 'https://management.azure.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await lab.mintToken('api://AzureADTokenExchange', claims),
    })
    const url = `${lab.env.AZURE_AUTHORITY_HOST}/${defaultTenantId}/oauth2/v2.0/token`
    const reply = await fetch(url, { method: 'POST', body })
    const answer = (await reply.json()) as { error_codes?: number[] }
    return answer.error_codes?.[0] ?? reply.status
  }

  test.each([
    ['classic', {}],
    [
      'flexible',
      {
        repositoryId: '74',
        workflow: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
      },
    ],
  ])('%s', async (_, more) => {
    const [credentials] = writePolicy('azure', { ...prod, ...more }, { name: 'prod' }).documents
    const application = { tenant: defaultTenantId, client: defaultClientId }
    lab.setRules({
      azure: { applications: [{ ...application, 'federated-credentials': credentials }] },
    })
    expect(await request(inProd)).toBe(200)
    expect(await request()).toBe(700213)
    expect(refusal()).toContain('prod; ')
    expect(await request({ ...inProd, aud: 'x' })).toBe(700212)
  })
})

describe('Vault', () => {
  const login = async (role: string, claims: Claims = {}, mount = 'jwt') => {
    const jwt = await lab.mintToken('https://github.com/octo-org', claims)
    const url = new URL(`/v1/auth/${mount}/login`, lab.services.exchange)
    const headers = { 'content-type': 'application/json' }
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ role, jwt }) })
    const { auth, errors } = (await reply.json()) as {
      auth?: { client_token: string }
      errors?: string[]
    }
    return { status: reply.status, auth, error: errors?.[0] }
  }
  test("judges by Vault's own role", async () => {
    const [definition] = writePolicy('vault', prod, { policies: ['p'] }).documents
    lab.setRules({ vault: { roles: [{ name: 'prod', mount: 'ci', definition }] } })
    expect((await login('prod', inProd, 'ci')).status).toBe(200)
    const says = async (claims: Claims) => (await login('prod', claims, 'ci')).error
    expect(await says({})).toBe(
      'error validating claims: claim "sub" does not match any associated bound claim values',
    )
    expect(refusal()).toContain('it takes "sub": "repo:octo-org/octo-repo:ref')
    expect(await says({ ...inProd, aud: 'x' })).toMatch(/^error validating token: invalid audience/)
    expect(await says({ ...inProd, exp: 1 })).toMatch(/^error validating token: /)
    expect(await says({ ...inProd, aud: null })).toMatch(/^error validating token: /)
    expect((await login('dev', inProd, 'ci')).error).toBe('role "dev" could not be found')
    expect((await login('', inProd, 'ci')).error).toBe('missing role')
    const nowhere = { status: 403, error: 'permission denied' }
    expect(await login('prod', inProd, 'jwt')).toMatchObject(nowhere)
  })

  test('refuses a role that Vault would not store', () => {
    const roles = [{ name: 'x', definition: { role_type: 'jwt', user_claim: 'sub' } }]
    expect(() => lab.setRules({ vault: { roles } })).toThrow('at least one bound constraint')
  })
})
