import { describe, expect, test } from '@jest/globals'
import type { Cloud } from '../../src/trust/judgement.ts'
import { lintRules } from '../../src/trust/lint/finding.ts'
import { renderSarif } from '../../src/trust/lint/sarif.ts'
import { lintPolicy } from '../../src/trust/lint.ts'
import { writePolicy } from '../../src/trust/write.ts'
import { issuer, key, providerArn, trustPolicy } from './claims.ts'

const rulesOf = (cloud: Cloud, document: unknown) =>
  lintPolicy(cloud, document).flatMap(({ rule }) => (/^required/.test(rule) ? [] : rule))

const aws = (condition: Readonly<Record<string, unknown>>, more = {}) =>
  trustPolicy(
    {
      ...condition,
      StringEquals: {
        [`${key}:aud`]: 'sts.amazonaws.com',
        [`${key}:repository_id`]: '74',
        ...(condition.StringEquals as object),
      },
    },
    more,
  )
const bare = (condition: Readonly<Record<string, unknown>>) => trustPolicy(condition)
const like = (value: string) => aws({ StringLike: { [`${key}:sub`]: value } })

const gcp = (attributeCondition: string | undefined, more = {}) => ({
  name: 'projects/1/locations/global/workloadIdentityPools/p/providers/q',
  oidc: { issuerUri: issuer },
  attributeMapping: { 'google.subject': 'assertion.sub' },
  ...(attributeCondition !== undefined && { attributeCondition }),
  ...more,
})
const azure = (subject: string, more = {}) => [
  { issuer, subject, audiences: ['api://AzureADTokenExchange'], ...more },
]
const flexible = (value: string) =>
  azure('', { claimsMatchingExpression: { value, languageVersion: 1 } })
const vault = (bound_claims: object, more = {}) => ({
  role_type: 'jwt',
  user_claim: 'sub',
  bound_audiences: ['a'],
  bound_claims: { repository_id: '74', ...bound_claims },
  ...more,
})
const glob = { bound_claims_type: 'glob' }

const samples: readonly (readonly [Cloud, string, unknown, readonly string[]])[] = [
  [
    'aws',
    'a whole subject',
    aws({ StringEquals: { [`${key}:sub`]: 'repo:o/r:environment:prod' } }),
    [],
  ],
  ['aws', 'nothing', bare({}), ['no-subject', 'no-audience']],
  ['aws', 'an audience alone', bare({ StringEquals: { [`${key}:aud`]: 'a' } }), ['no-subject']],
  [
    'aws',
    'a subject alone',
    bare({ StringEquals: { [`${key}:sub`]: 'repo:o/r:environment:p' } }),
    ['no-audience', 'names-not-ids'],
  ],
  [
    'aws',
    'the newer form',
    bare({ StringEquals: { [`${key}:aud`]: 'a', [`${key}:sub`]: 'repo:o@1/r@2:environment:p' } }),
    [],
  ],
  ['aws', 'an owner without a slash', like('repo:octo*'), ['any-owner']],
  ['aws', 'any owner', like('*:environment:prod'), ['any-owner']],
  ['aws', 'any repository', like('repo:*/r:*'), ['any-owner']],
  ['aws', 'an owner', like('repo:octo/*'), ['open-context']],
  ['aws', 'a repository', like('repo:o/r:*'), ['open-context']],
  ['aws', 'a repository of the newer form', like('repo:o@*/r@*:*'), ['open-context']],
  ['aws', 'any environment', like('repo:o/r:environment:*'), ['any-environment']],
  ['aws', 'pull requests', like('repo:o/r*:pull_request'), ['pull-request']],
  ['aws', 'branches that begin alike', like('repo:o/r:ref:refs/heads/main*'), ['any-branch']],
  ['aws', 'branches', like('repo:o/r:ref:refs/heads/release/*'), []],
  ['aws', 'no pattern', like('repo:o/r:environment:prod'), ['needless-pattern']],
  [
    'aws',
    'a pattern in StringEquals',
    aws({ StringEquals: { [`${key}:sub`]: 'repo:o/r:*' } }),
    ['literal-wildcard'],
  ],
  [
    'aws',
    'a pattern of another claim',
    aws({ StringEquals: { [`${key}:ref`]: 'refs/heads/*' } }),
    ['literal-wildcard'],
  ],
  [
    'aws',
    'pull requests in StringEquals',
    aws({ StringEquals: { [`${key}:sub`]: 'repo:o/r:pull_request' } }),
    ['pull-request'],
  ],
  [
    'aws',
    'ForAllValues',
    aws({ 'ForAllValues:StringEquals': { [`${key}:sub`]: 'repo:o/r:environment:p' } }),
    ['for-all-values', 'open-context'],
  ],
  [
    'aws',
    'IfExists',
    aws({ StringEqualsIfExists: { [`${key}:sub`]: 'repo:o/r:environment:p' } }),
    ['if-exists', 'open-context'],
  ],
  [
    'aws',
    'a claim that is not exposed',
    aws({ StringEquals: { [`${key}:repository_owner`]: 'octo-org' } }),
    ['unknown-claim', 'open-context'],
  ],
  [
    'aws',
    'such a claim in a Deny',
    aws({ StringNotEquals: { [`${key}:event_name`]: 'push' } }, { Effect: 'Deny' }),
    ['unknown-claim'],
  ],
  [
    'aws',
    'the actor',
    aws({ StringEquals: { [`${key}:actor`]: 'octocat' } }),
    ['weak-claim', 'open-context'],
  ],
  [
    'aws',
    'the workflow by name',
    aws({ StringEquals: { [`${key}:workflow`]: 'deploy' } }),
    ['weak-claim', 'open-context'],
  ],
  [
    'aws',
    'a workflow of a branch',
    aws({
      StringEquals: { [`${key}:job_workflow_ref`]: 'o/r/.github/workflows/a.yml@refs/heads/main' },
    }),
    ['mutable-workflow'],
  ],
  [
    'aws',
    'a workflow of a tag',
    aws({
      StringEquals: { [`${key}:job_workflow_ref`]: 'o/r/.github/workflows/a.yml@refs/tags/v1' },
    }),
    [],
  ],
  ['aws', 'everyone', aws({}, { Principal: '*' }), ['everyone']],
  ['aws', 'a service', trustPolicy({}, { Principal: { Service: 'ec2.amazonaws.com' } }), []],
  ['aws', 'a provider', { Url: key, ClientIDList: [] }, []],
  [
    'gcp',
    'a subject and an id',
    gcp("assertion.repository_id == '74' && assertion.sub == 'repo:o/r:environment:p'"),
    [],
  ],
  ['gcp', 'no condition', gcp(undefined), ['no-subject']],
  ['gcp', 'a condition on the event', gcp("assertion.event_name == 'push'"), ['no-subject']],
  ['gcp', 'a name', gcp("assertion.repository == 'o/r'"), ['names-not-ids', 'open-context']],
  [
    'gcp',
    'an owner without a slash',
    gcp("assertion.repository_id != '' && assertion.repository.startsWith('octo')"),
    ['any-owner'],
  ],
  [
    'gcp',
    'a part',
    gcp("assertion.repository_id != '' && assertion.sub.contains('octo/repo')"),
    ['unanchored-match', 'stranger'],
  ],
  [
    'gcp',
    'a pattern without ends',
    gcp("assertion.repository_id != '' && assertion.sub.matches('repo:o/.*')"),
    ['unanchored-match', 'open-context'],
  ],
  [
    'gcp',
    'a pattern with ends',
    gcp("assertion.repository_id != '' && assertion.sub.matches('^repo:o/r:environment:p$')"),
    [],
  ],
  [
    'gcp',
    'a *',
    gcp("assertion.repository_id != '' && assertion.sub == 'repo:o/r:*'"),
    ['literal-wildcard'],
  ],
  ['gcp', 'an expression that is none', gcp('assertion.sub = 1'), ['broken-expression']],
  ['gcp', 'another variable', gcp("claims.sub == 'a'"), ['broken-expression']],
  [
    'gcp',
    'a mapping that is none',
    gcp("assertion.repository_id == '74'", { attributeMapping: { 'google.subject': 'sub' } }),
    ['broken-expression'],
  ],
  [
    'gcp',
    'the whole pool',
    {
      bindings: [
        {
          role: 'r',
          members: [
            'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/*',
          ],
        },
      ],
    },
    ['whole-pool'],
  ],
  [
    'gcp',
    'the actor as member',
    {
      bindings: [
        {
          role: 'r',
          members: [
            'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/attribute.actor/me',
          ],
        },
      ],
    },
    ['weak-claim'],
  ],
  ['azure', 'the newer form', azure('repo:o@1/r@2:environment:p'), []],
  ['azure', 'the older form', azure('repo:o/r:environment:p'), ['names-not-ids']],
  ['azure', 'a pattern', azure('repo:o@1/r@2:*'), ['literal-wildcard']],
  [
    'azure',
    'a slash',
    azure('repo:o@1/r@2:environment:p', { issuer: `${issuer}/` }),
    ['issuer-slash'],
  ],
  ['azure', 'pull requests', azure('repo:o@1/r@2:pull_request'), ['pull-request']],
  [
    'azure',
    'an open expression',
    flexible("claims['sub'] matches 'repo:o@1/r@2:*'"),
    ['open-context'],
  ],
  [
    'azure',
    'a claim',
    flexible("claims['sub'] eq 'repo:o@1/r@2:environment:p' and claims['actor'] eq 'a'"),
    ['unknown-claim'],
  ],
  [
    'azure',
    'a workflow alone',
    flexible("claims['job_workflow_ref'] eq 'o/r/a.yml@refs/tags/v1'"),
    ['no-subject'],
  ],
  ['vault', 'an id and a ref', vault({ ref: 'refs/heads/main' }), []],
  ['vault', 'an id alone', vault({}), ['open-context']],
  ['vault', 'nothing', vault({}, { bound_claims: {} }), ['no-subject']],
  [
    'vault',
    'a name',
    vault({}, { bound_claims: { repository: 'o/r' } }),
    ['open-context', 'names-not-ids'],
  ],
  ['vault', 'a * in text', vault({ ref: 'refs/heads/*' }), ['literal-wildcard']],
  ['vault', 'a * as subject', vault({}, { bound_subject: 'repo:o/r:*' }), ['literal-wildcard']],
  ['vault', 'a glob of owners', vault({ sub: 'repo:octo*' }, glob), ['any-owner']],
  ['vault', 'a glob of a repository', vault({ sub: 'repo:o/r:*' }, glob), ['open-context']],
  [
    'vault',
    'a workflow of a branch',
    vault({ job_workflow_ref: 'o/r/a.yml@refs/heads/main' }),
    ['mutable-workflow'],
  ],
  ['vault', 'no audience', vault({}, { bound_audiences: [] }), ['open-context', 'no-audience']],
  [
    'vault',
    'an owner that is a pattern',
    vault({ repository_owner: 'o*', ref: 'x' }, glob),
    ['any-owner'],
  ],
  ['vault', 'any namespace', vault({ namespace_path: '*', ref: 'x' }, glob), ['any-owner']],
  [
    'vault',
    'a reusable workflow alone',
    vault({}, { bound_claims: { job_workflow_ref: 'o/r/a.yml@refs/tags/v1' } }),
    ['no-subject'],
  ],
  ['aws', 'an id alone', aws({}), ['open-context']],
  [
    'aws',
    "an owner's id alone",
    bare({ StringEquals: { [`${key}:aud`]: 'a', [`${key}:repository_owner_id`]: '1' } }),
    ['open-context'],
  ],
  [
    'aws',
    'a reusable workflow alone',
    bare({
      StringEquals: { [`${key}:aud`]: 'a', [`${key}:job_workflow_ref`]: 'o/r/a.yml@refs/tags/v1' },
    }),
    ['no-subject'],
  ],
  [
    'aws',
    'a workflow without a ref',
    aws({ StringEquals: { [`${key}:job_workflow_ref`]: 'deploy' } }),
    ['mutable-workflow'],
  ],
  [
    'aws',
    'repositories that begin alike',
    like('repo:o/r*:ref:refs/heads/main'),
    ['any-repository'],
  ],
  [
    'aws',
    'every repository of an owner, by id',
    like('repo:o@1/*:environment:prod'),
    ['any-repository'],
  ],
  ['aws', 'any letter in an owner', like('repo:o?/r:ref:refs/heads/main'), ['any-owner']],
  ['aws', 'environments that begin alike', like('repo:o/r:environment:prod*'), ['any-environment']],
  ['aws', 'a context that fits pull requests', like('repo:o/r:pull*'), ['open-context']],
  ['aws', 'a context that does not', like('repo:o/r:*:environment:prod'), []],
  [
    'aws',
    'any project of a group on GitLab',
    like('project_path:g/*:ref_type:branch:ref:main'),
    ['any-repository'],
  ],
  [
    'aws',
    'any workspace of an organization',
    like('organization:o:project:*:workspace:*:run_phase:*'),
    ['any-repository'],
  ],
  ['aws', 'any phase of a workspace', like('organization:o:project:p:workspace:w:run_phase:*'), []],
  ['aws', "any project of GitLab's", like('project_path:*'), ['any-owner']],
  [
    'aws',
    "any organization of HCP Terraform's",
    like('organization:*:project:p:workspace:w:run_phase:*'),
    ['any-owner'],
  ],
  [
    'aws',
    'a key of another issuer',
    aws({ StringEquals: { 'gitlab.com:sub': 'x', [`${key}:ref`]: 'x' } }),
    ['unknown-claim'],
  ],
  [
    'aws',
    'NotPrincipal',
    trustPolicy({}, { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::1:root' } }),
    ['everyone'],
  ],
  [
    'gcp',
    'a condition that is always true',
    gcp("assertion.repository_owner_id == '1' || true"),
    ['stranger'],
  ],
  ['gcp', 'everybody but one', gcp("assertion.repository_id != '1'"), ['stranger']],
  ['gcp', 'a claim that everybody has', gcp('has(assertion.repository_id)'), ['stranger']],
  [
    'gcp',
    'what everybody may be',
    gcp(
      "assertion.repository_id != '' && assertion.repository_visibility == 'private' && assertion.environment == 'prod'",
    ),
    ['stranger'],
  ],
  [
    'gcp',
    'a reusable workflow alone',
    gcp(
      "assertion.job_workflow_ref.startsWith('o/r/a.yml@refs/tags/') && assertion.repository_id != ''",
    ),
    ['stranger'],
  ],
  [
    'gcp',
    'an actor, mapped',
    gcp("attribute.who == 'octocat' && assertion.repository_id == '1'", {
      attributeMapping: { 'google.subject': 'assertion.sub', 'attribute.who': 'assertion.actor' },
    }),
    ['weak-claim'],
  ],
  ['vault', "the method's configuration", { jwks_url: 'https://x' }, []],
]

describe('finds', () => {
  test.each(samples)('%s: %s', (cloud, _, document, rules) => {
    expect(rulesOf(cloud, document)).toEqual(rules)
  })

  test('every rule has a sample', () => {
    const found = new Set(samples.flatMap(([, , , rules]) => rules))
    expect([...found].toSorted()).toEqual(
      Object.keys(lintRules)
        .filter((rule) => !/^required/.test(rule))
        .toSorted(),
    )
  })
})

test.each<[Cloud]>([['aws'], ['gcp'], ['azure'], ['vault']])(
  'nothing in what is written for %s',
  (cloud) => {
    const target = {
      repository: 'o/r',
      environment: 'prod',
      ownerId: '1',
      repositoryId: '2',
      subjectForm: 'immutable',
    } as const
    const names = { account: '123456789012', projectNumber: '1', serviceAccount: 'a@b.c' }
    const workflow = 'o/r/.github/workflows/x.yml@refs/heads/main'
    for (const more of [{}, { workflow }]) {
      const { documents } = writePolicy(cloud, { ...target, ...more }, names)
      expect(documents.flatMap((document) => rulesOf(cloud, document))).toEqual([])
    }
  },
)

test('says where', () => {
  const role = { Role: { Arn: 'a', AssumeRolePolicyDocument: like('repo:octo*') } }
  expect(lintPolicy('aws', role)[0]?.path).toEqual([
    ...[
      'Role',
      'AssumeRolePolicyDocument',
      'Statement',
      0,
      'Condition',
      'StringLike',
      `${key}:sub`,
    ],
  ])
  expect(providerArn).toContain(key)
})

test('SARIF has rules, levels, messages and places', () => {
  const finding = { ...lintPolicy('aws', like('repo:octo*'))[0], file: './a b/role.json', line: 7 }
  expect(renderSarif([finding as never], '1.2.3')).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'oidc-exchange', version: '1.2.3' } },
        results: [
          {
            ruleId: 'any-owner',
            ruleIndex: Object.keys(lintRules).indexOf('any-owner'),
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'a%20b/role.json' },
                  region: { startLine: 7 },
                },
              },
            ],
          },
        ],
      },
    ],
  })
})
