import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Secret } from '../../../src/core/secret.ts'
import { audienceOf, type Env } from '../../../src/core/types.ts'
import { defaultRoleArn, defaultSubjects, type Lab, startLab } from '../../../src/lab/index.ts'
import { planExchanges } from '../../../src/step/plan.ts'
import { createTokenSupply, findSource, findSourceFor } from '../../../src/step/tokens.ts'
import { catchError, createTestContext } from '../../helpers/context.ts'

let lab: Lab
const user = {
  arn: 'arn:aws:iam::123456789012:user/lab',
  'access-key-id': 'AKIALAB0000000000000',
  'secret-access-key': 'lab/secret',
}
const second = 'arn:aws:iam::123456789012:role/path/second'
const third = 'arn:aws:iam::210987654321:role/third'
const roles = [
  {
    arn: defaultRoleArn,
    subjects: defaultSubjects,
    principals: [user.arn],
    'max-session-seconds': 43_200,
  },
  { arn: second, subjects: [], principals: [defaultRoleArn], 'external-id': 'example-1234' },
  { arn: third, subjects: [], principals: [second], 'tag-session': false },
]

beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => {
  lab.setRules({ aws: { roles, users: [user] } })
  lab.clearRequests()
})

async function run(inputs: Readonly<Record<string, unknown>>, env: Env = {}) {
  const given = { 'aws-region': 'eu-west-1', 'role-to-assume': defaultRoleArn, ...inputs }
  using context = createTestContext({
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_RUN_ID: '1',
      ...lab.env,
      ...env,
    },
  })
  const [plan] = await planExchanges(
    [{ provider: 'aws', given: Object.keys(given), raw: (name) => given[name as never] }],
    context,
  )
  if (plan === undefined) throw new Error('There is no plan')
  const source = await findSourceFor([plan], () => findSource(context))
  const unused = {
    get: () => Promise.reject(new Error('No token')),
    renew: () => undefined,
    tokenUrl: undefined,
  }
  const tokens =
    source === undefined ? unused : createTokenSupply(source, audienceOf(plan.token), context)
  const credentials = await plan.run(tokens, context)
  return { credentials, context }
}

const sent = () =>
  lab.requests
    .filter(({ service }) => service === 'aws')
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))

const keys = {
  'aws-access-key-id': user['access-key-id'],
  'aws-secret-access-key': user['secret-access-key'],
}

describe('chained-roles', () => {
  test('are assumed one from the other, with their external IDs and without tags', async () => {
    const { credentials, context } = await run({
      'chained-roles': [{ role: second, 'external-id': 'example-1234' }, third],
    })
    expect(credentials.identity).toMatch(/^arn:aws:sts::210987654321:assumed-role\/third\//)
    expect(credentials.outputs['aws-account-id']).toBe('210987654321')
    expect(sent().map(({ Action, RoleArn, ExternalId }) => [Action, RoleArn, ExternalId])).toEqual([
      ['AssumeRoleWithWebIdentity', defaultRoleArn, undefined],
      ['AssumeRole', second, 'example-1234'],
      ['AssumeRole', third, undefined],
    ])
    expect(sent().some((call) => 'Tags.member.1.Key' in call)).toBe(false)
    // The keys of the sessions on the way are masked as well.
    expect(context.masked.filter((value) => value.startsWith('ASIA'))).toHaveLength(3)
  })

  test.each<[string, unknown]>([
    ['YAML', `- role: ${second}\n  external-id: example-1234\n- ${third}`],
    ['JSON', JSON.stringify([{ role: second, 'external-id': 'example-1234' }, third])],
  ])('can be written as %s', async (_, chain) => {
    await run({ 'chained-roles': chain })
    expect(sent()).toHaveLength(3)
  })

  test('get tags with custom-tags, and transitive ones only once', async () => {
    lab.setRules({
      aws: { roles: roles.map((role) => ({ ...role, 'tag-session': true })), users: [user] },
    })
    await run({
      'custom-tags': { Team: 'core' },
      'transitive-tag-keys': ['Team'],
      'chained-roles': [{ role: second, 'external-id': 'example-1234' }, third],
    })
    const tagged = sent().map((call) => Object.values(call).includes('Team'))
    expect(tagged).toEqual([false, true, false])
    expect(Object.values(sent()[2] ?? {})).toContain('Repository')
  })

  test('are refused with what to look at when one may not be assumed', async () => {
    const error = await catchError(() => run({ 'chained-roles': [second] }))
    expect([error.code, error.hint]).toEqual(['ERR_REFUSED', expect.stringContaining('ExternalId')])
    const tags = await catchError(() => run({ ...keys, 'role-to-assume': third }))
    expect(tags.code).toBe('ERR_REFUSED')
  })

  test.each<[unknown, RegExp, Record<string, unknown>?]>([
    [[], /has no entry/],
    [['deploy'], /item 1 of chained-roles is a name/],
    [[second, { 'external-id': 'x1' }], /item 2 of chained-roles has no role/],
    [[{ role: second, name: 'x' }], /name is unknown/],
    [[{ role: second, 'external-id': 'a b' }], /external-id must look like/],
    [[5], /must be an ARN or a map/],
    [[second], /more than 3600/, { 'role-duration-seconds': '2h' }],
  ])('%j is an error of the inputs', async (chain, message, more = {}) => {
    const error = await catchError(() => run({ 'chained-roles': chain, ...more }))
    expect([error.code, error.message]).toEqual(['ERR_INPUT', expect.stringMatching(message)])
    expect(sent()).toEqual([])
  })
})

describe('a refusal', () => {
  const refused = async (token: Record<string, unknown>) => {
    lab.setRules({ aws: { roles: [] }, token })
    return catchError(() => run({}))
  }
  const offered = (details: readonly string[]) => {
    const at = details.findIndex((line) => line.startsWith('The condition'))
    return at < 0 ? undefined : (JSON.parse(`{${details.slice(at + 1).join('\n')}}`) as unknown)
  }

  test('offers a condition that fits the token', async () => {
    const { details } = await refused({ environment: 'production' })
    const issuer = lab.services.issuer.host
    const values = {
      [`${issuer}:aud`]: 'sts.amazonaws.com',
      [`${issuer}:sub`]: 'repo:octo-org/octo-repo:environment:production',
    }
    expect(offered(details)).toEqual({ Condition: { StringEquals: values } })
  })
})

test('which identity takes part is said where the job has no permission to use its own', async () => {
  const { context } = await run(
    {},
    {
      ACTIONS_ID_TOKEN_REQUEST_URL: '',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: '',
      AWS_ACCESS_KEY_ID: user['access-key-id'],
      AWS_SECRET_ACCESS_KEY: user['secret-access-key'],
    },
  )
  expect(context.lines.join('\n')).toMatch(/warning: .*id-token: write is missing/)
  expect(sent().map(({ Action }) => Action)).toEqual(['AssumeRole'])
})

test('keys are not in anything that is printed', async () => {
  const { credentials, context } = await run({ 'role-to-assume': '', ...keys })
  expect(credentials.env.AWS_SECRET_ACCESS_KEY).toBeInstanceOf(Secret)
  expect(JSON.stringify([credentials, context.lines])).not.toContain('lab/secret')
  expect(credentials.unset).toEqual(['AWS_SESSION_TOKEN'])
})

test('use-existing-credentials needs no permission for ID tokens where they do', async () => {
  const session = await run({})
  const reveal = (name: string) => (session.credentials.env[name] as Secret).reveal()
  lab.clearRequests()
  const { credentials } = await run(
    { 'use-existing-credentials': 'true' },
    {
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: '',
      AWS_ACCESS_KEY_ID: reveal('AWS_ACCESS_KEY_ID'),
      AWS_SECRET_ACCESS_KEY: reveal('AWS_SECRET_ACCESS_KEY'),
      AWS_SESSION_TOKEN: reveal('AWS_SESSION_TOKEN'),
    },
  )
  expect(Object.keys(credentials.env)).toEqual(['AWS_REGION', 'AWS_DEFAULT_REGION'])
  expect(sent().map(({ Action }) => Action)).toEqual(['GetCallerIdentity'])
})
