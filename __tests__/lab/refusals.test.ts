import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { OidcError } from '../../src/core/errors.ts'
import {
  defaultClientId,
  defaultProvider,
  defaultRoleArn,
  defaultTenantId,
  type Lab,
  type LabRules,
  startLab,
} from '../../src/lab/index.ts'
import { exchange, type ProviderName } from '../../src/library/exchange.ts'
import type { ProviderInputs } from '../../src/library/provider-types.ts'

// A refusal without the policy at hand leads to the one line to change: each test takes the line that is printed, puts
// it into the policy, and is let in.

let lab: Lab
beforeAll(async () => {
  lab = await startLab()
})
afterAll(() => lab.close())
beforeEach(() => lab.setRules({}))

const options = () => ({ env: lab.env, onSecret: () => undefined })
const issuer = 'https://token.actions.githubusercontent.com'
const older = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const newer = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'
const newRepository: LabRules = { token: { 'subject-form': 'immutable' } }

/** What is printed when an exchange is refused. */
async function refusalOf<P extends ProviderName>(provider: P, inputs: ProviderInputs[P]) {
  const error = await exchange(provider, inputs, options()).catch((reason: unknown) => reason)
  if (!(error instanceof OidcError)) throw new Error(`It was not refused: ${String(error)}`)
  expect(error.code).toBe('ERR_REFUSED')
  return error.details.join('\n')
}

/** The subject that a rule must name, as the refusal tells it for a rule in GitHub's older form. */
function renamed(printed: string, subject: string): string {
  const [, wanted] =
    new RegExp(`A rule for ${subject} must name (\\S+) instead`).exec(printed) ?? []
  return wanted ?? subject
}

test('AWS: the subject of the older form gives way to the one that is named', async () => {
  const rules = (subject: string): LabRules => ({
    ...newRepository,
    aws: {
      roles: [
        {
          arn: defaultRoleArn,
          'trust-policy': {
            Version: '2012-10-17',
            Statement: {
              Effect: 'Allow',
              Action: 'sts:AssumeRoleWithWebIdentity',
              Principal: {
                Federated: `arn:aws:iam::123456789012:oidc-provider/${issuer.slice(8)}`,
              },
              Condition: { StringEquals: { [`${issuer.slice(8)}:sub`]: subject } },
            },
          },
        },
      ],
    },
  })
  const inputs = { 'role-to-assume': defaultRoleArn, 'aws-region': 'eu-central-1' }
  lab.setRules(rules(older))
  const printed = await refusalOf('aws', inputs)
  expect(printed).toContain('AWS compares these claims')
  lab.setRules(rules(renamed(printed, older)))
  expect(renamed(printed, older)).toBe(newer)
  expect((await exchange('aws', inputs, options())).identity).toContain(
    defaultRoleArn.split('/')[1],
  )
})

test('Google: the part of the condition is printed', async () => {
  const rules = (condition: string): LabRules => ({
    google: {
      providers: [
        {
          name: defaultProvider,
          definition: {
            oidc: { issuerUri: issuer },
            attributeMapping: { 'google.subject': 'assertion.sub' },
            attributeCondition: condition,
          },
        },
      ],
    },
  })
  const inputs = { workload_identity_provider: defaultProvider }
  lab.setRules(rules("assertion.sub == 'repo:octo-org/octo-repo:environment:production'"))
  const printed = await refusalOf('gcp', inputs)
  const [line = ''] = /^ +assertion\.sub == .*$/m.exec(printed) ?? []
  lab.setRules(rules(line.trim()))
  expect(await exchange('gcp', inputs, options())).toBeDefined()
})

test("Azure: the credential's subject is named in the form of this repository", async () => {
  const rules = (subject: string): LabRules => ({
    ...newRepository,
    azure: {
      applications: [
        {
          client: defaultClientId,
          tenant: defaultTenantId,
          'federated-credentials': [
            { name: 'main', issuer, subject, audiences: ['api://AzureADTokenExchange'] },
          ],
        },
      ],
    },
  })
  const inputs = { 'client-id': defaultClientId, 'tenant-id': defaultTenantId }
  lab.setRules(rules(older))
  const printed = await refusalOf('azure', inputs)
  lab.setRules(rules(renamed(printed, older)))
  expect(await exchange('azure', inputs, options())).toBeDefined()
})

describe('Vault: the member of the role is printed', () => {
  const role = { role_type: 'jwt', user_claim: 'sub', bound_audiences: ['the-audience'] }
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['a bound claim', { bound_claims: { ref: 'refs/heads/release' } }],
    ['the subject', { bound_subject: older.replace('main', 'release') }],
    ['the audience', { bound_audiences: ['another'] }],
  ])('%s', async (_, wrong) => {
    const rules = (definition: object): LabRules => ({
      vault: { roles: [{ name: 'ci', definition }] },
    })
    const inputs = { url: new URL(lab.services.exchange).origin, role: 'ci' }
    const ask = () => exchange('vault', inputs, { ...options(), audience: 'the-audience' })
    lab.setRules(rules({ ...role, ...wrong }))
    const error = await ask().catch((reason: unknown) => reason)
    const printed = error instanceof OidcError ? error.details.join('\n') : String(error)
    const [line = ''] = /^ +("bound_\w+": .*)$/m.exec(printed) ?? []
    lab.setRules(rules({ ...role, ...(JSON.parse(`{${line}}`) as object) }))
    expect(await ask()).toBeDefined()
  })
})
