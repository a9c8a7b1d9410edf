import { describe, expect, test } from '@jest/globals'
import { compileGlob } from '../../src/verify/glob.ts'
import {
  azureDevOps,
  bitbucket,
  buildkite,
  createVerifier,
  github,
  gitlab,
  google,
  type Issuer,
  kubernetes,
  oidc,
  type Policy,
  type Rule,
} from '../../src/verify/index.ts'
import { catchError } from '../helpers/context.ts'
import { audience, createKey, jobClaims, outcome, signWith } from './issuer.ts'

const key = createKey('k')
const keys = { keys: [key.jwk] }
const githubIssuer = github({ keys })
const verifierFor = (policy: Policy, issuer: Issuer = githubIssuer) =>
  createVerifier({ issuers: [issuer], audience, policy })
const mint = (changes: Readonly<Record<string, unknown>> = {}) => signWith(key, jobClaims(changes))
const judge = (policy: Policy, changes: object = {}, issuer: Issuer = githubIssuer) =>
  outcome(verifierFor(policy, issuer), mint({ iss: issuer.issuer, ...changes }))

describe('globs', () => {
  test.each<[string, string, boolean]>([
    ['a', 'a', true],
    ['a', 'ab', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'abc', true],
    ['*', 'a/b', false],
    ['*', 'a:b', false],
    ['**', 'a/b:c', true],
    ['a*c', 'abbbc', true],
    ['a*c', 'ab/c', false],
    ['a**c', 'ab/:c', true],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a?c', 'ac', false],
    ['?', '😀', true],
    ['a\\*c', 'a*c', true],
    ['a\\*c', 'abc', false],
    ['a\\?', 'a?', true],
    ['a.c', 'abc', false],
    ['repo:octo-org/*', 'repo:octo-org/x', true],
    ['repo:octo-org/*', 'repo:octo-org/x:ref:refs/heads/main', false],
    ['repo:octo-org/*:ref:refs/heads/*', 'repo:octo-org/x:ref:refs/heads/main', true],
    ['repo:octo-org/*:ref:refs/heads/*', 'repo:octo-org/x:ref:refs/heads/a/b', false],
    ['repo:octo-org/*:**', 'repo:octo-org/x:ref:refs/heads/a/b', true],
    ['**/b*/c', 'a/b/x/bc/c', true],
    ['**a*b', 'xa/yab', true],
    ['*a*b', 'aXaXb', true],
    ['**:*:x', 'a:b:c:x', true],
    ['**x**y', 'axbxc', false],
    ['refs/heads/release-*', 'refs/heads/release-1', true],
    ['refs/heads/*', 'refs/heads/', true],
  ])('%j on %j: %j', (pattern, text, fits) => {
    expect(compileGlob(pattern).matches(text)).toBe(fits)
  })

  test('take no exponential time', () => {
    const glob = compileGlob(`${'**a*'.repeat(12)}b`)
    expect(glob.matches('a'.repeat(1500))).toBe(false)
  })

  test('take a time that grows with the text, and not with its square', () => {
    const glob = compileGlob('refs/heads/**v*-rc')
    const startedAt = performance.now()
    for (let i = 0; i < 20; i++) {
      expect(glob.matches(`refs/heads/${'v'.repeat(12_000)}`)).toBe(false)
    }
    // Going back to each v takes 300 ms and more for one.
    expect(performance.now() - startedAt).toBeLessThan(1500)
  })
})

describe('a rule', () => {
  const own: Rule = { repository: 'octo-org/octo-repo' }
  test.each<[string, Policy, object, string]>([
    ['by repository', own, {}, 'accepted'],
    ['by another repository', own, { repository: 'octo-org/other' }, 'ERR_POLICY'],
    ['by a repository in other letters', { repository: 'Octo-Org/Octo-Repo' }, {}, 'accepted'],
    [
      'by a repository that only folds to it',
      { repository: 'kelvin/x' },
      { repository: '\u212Aelvin/x' },
      'ERR_POLICY',
    ],
    ['by a repository the token lacks', own, { repository: undefined }, 'ERR_POLICY'],
    ['by all repositories of an owner', { repository: 'octo-org/*' }, {}, 'accepted'],
    [
      'by an owner with a longer name',
      { repository: 'octo-org/*' },
      { repository: 'octo-org-evil/x' },
      'ERR_POLICY',
    ],
    ['by id', { repositoryId: '74' }, {}, 'accepted'],
    ['by owner', { owner: 'octo-org' }, {}, 'accepted'],
    ['by owner id', { ownerId: ['1', '65'] }, {}, 'accepted'],
    ['by another owner id', { ownerId: ['1', '6'] }, {}, 'ERR_POLICY'],
    ['by ref', { ...own, ref: 'refs/heads/main' }, {}, 'accepted'],
    [
      'by another ref',
      { ...own, ref: 'refs/heads/main' },
      { ref: 'refs/heads/mainx' },
      'ERR_POLICY',
    ],
    ['by a ref in capitals', { ...own, ref: 'refs/heads/Main' }, {}, 'ERR_POLICY'],
    [
      'by environment',
      { ...own, environment: 'production' },
      { environment: 'Production' },
      'accepted',
    ],
    ['by an environment the job has not', { ...own, environment: '*' }, {}, 'ERR_POLICY'],
    [
      'by workflow',
      { workflow: 'octo-org/octo-repo/.github/workflows/deploy.yml@**' },
      {},
      'accepted',
    ],
    [
      'by reusable workflow',
      { owner: 'octo-org', jobWorkflow: 'octo-org/*/.github/workflows/deploy.yml@refs/heads/main' },
      {},
      'accepted',
    ],
    ['by event', { ...own, event: ['push', 'release'] }, { event_name: 'schedule' }, 'ERR_POLICY'],
    [
      'by runner',
      { ...own, runnerEnvironment: 'github-hosted' },
      { runner_environment: 'self-hosted' },
      'ERR_POLICY',
    ],
    [
      'by any claim',
      { ...own, claims: { ref_protected: 'true' } },
      { ref_protected: 'true' },
      'accepted',
    ],
    [
      'by a claim that is no text',
      { ...own, claims: { n: 7, b: true, s: '8' } },
      { n: 7, b: true, s: 8 },
      'accepted',
    ],
    ['by a number, given text', { ...own, claims: { n: 7 } }, { n: '7' }, 'ERR_POLICY'],
    [
      'by an element of a list',
      { ...own, claims: { groups: 'admins' } },
      { groups: ['x', 'admins'] },
      'accepted',
    ],
    ['by a pointer', { ...own, claims: { '/a~1b/0': 'x' } }, { 'a/b': ['x'] }, 'accepted'],
    ['by a pointer to a claim', { claims: { '/repository': 'Octo-Org/*' } }, {}, 'accepted'],
    [
      'by a pointer to an address that is not verified',
      { ...own, claims: { '/email': 'a@b.c' } },
      { email: 'a@b.c', email_verified: false },
      'ERR_POLICY',
    ],
    [
      'by a pointer that leads nowhere',
      { ...own, claims: { '/constructor/name': 'Object' } },
      {},
      'ERR_POLICY',
    ],
    ['by an inherited name', { ...own, claims: { toString: '**' } }, {}, 'ERR_POLICY'],
    ['by an object', { ...own, claims: { a: '**' } }, { a: { b: 1 } }, 'ERR_POLICY'],
    [
      'by a check of its own',
      { ...own, check: ({ actor }) => actor === 'x' },
      { actor: 'x' },
      'accepted',
    ],
    [
      'by a check that throws',
      {
        ...own,
        check: () => {
          throw new Error('no')
        },
      },
      {},
      'ERR_POLICY',
    ],
    ['by the second of two', [{ repository: 'a/b' }, own], {}, 'accepted'],
    ['by anyone', { anyone: true }, { repository: 'evil/evil' }, 'accepted'],
    ['from a pull request', own, { event_name: 'pull_request' }, 'accepted'],
    ["from outsiders' pull requests", own, { event_name: 'pull_request_target' }, 'ERR_POLICY'],
    [
      "from outsiders' pull requests, by a wildcard",
      { ...own, event: '*' },
      { event_name: 'pull_request_target' },
      'ERR_POLICY',
    ],
    [
      "from outsiders' pull requests, by name",
      { ...own, event: 'pull_request_target' },
      { event_name: 'pull_request_target' },
      'accepted',
    ],
    ...['workflow_run', 'issue_comment', 'issues', 'discussion', 'fork', 'pull_request_review'].map(
      (event_name): [string, Policy, object, string] => [
        `from ${event_name}`,
        own,
        { event_name },
        'ERR_POLICY',
      ],
    ),
    [
      'from workflow_run, by name',
      { ...own, event: ['push', 'workflow_run'] },
      { event_name: 'workflow_run' },
      'accepted',
    ],
    [
      'by reusable workflow alone, confirmed',
      {
        jobWorkflow: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
        anyCaller: true,
      },
      {},
      'accepted',
    ],
    [
      "from outsiders' pull requests, for anyone",
      { anyone: true },
      { event_name: 'pull_request_target' },
      'ERR_POLICY',
    ],
  ])('lets in or not %s', async (_, policy, changes, code) => {
    expect(await judge(policy, changes)).toBe(code)
  })

  const short = 'repo:octo-org/octo-repo:environment:prod'
  const long = 'repo:octo-org@65/octo-repo@74:environment:prod'
  test.each<[string, string, object, string]>([
    [short, short, {}, 'accepted'],
    [short, long, {}, 'accepted'],
    [long, short, {}, 'accepted'],
    [long, long, {}, 'accepted'],
    [long, short, { repository_id: '75' }, 'ERR_POLICY'],
    [long, short, { repository_id: undefined }, 'ERR_POLICY'],
    [long, long.replace('@74', '@75'), {}, 'ERR_POLICY'],
    ['repo:octo-org/*:environment:prod', long, {}, 'accepted'],
    [short, 'repo:octo-org@65/octo-repo:environment:prod', {}, 'ERR_POLICY'],
    [short, 'repo:octo-org@evil/octo-repo@74:environment:prod', {}, 'ERR_POLICY'],
    [short, 'x:repo:octo-org@65/octo-repo@74:environment:prod', {}, 'ERR_POLICY'],
    [
      'repo:octo-org/octo-repo:environment:*',
      'repo:octo-org/octo-repo:environment:a:b',
      {},
      'ERR_POLICY',
    ],
  ])(
    'on the subject %s and a token with %s gives its verdict',
    async (subject, sub, changes, code) => {
      expect(await judge({ subject }, { sub, ...changes })).toBe(code)
    },
  )

  test('of another issuer knows no GitHub subjects, and other claims by the same field', async () => {
    const lab = gitlab({ url: 'https://gitlab.example.com', keys })
    expect(
      await judge({ subject: short.replace('repo:', 'project_path:') }, { sub: long }, lab),
    ).toBe('ERR_POLICY')
    expect(
      await judge(
        { repository: 'g/p', ref: 'refs/heads/*' },
        { project_path: 'g/p', ref_path: 'refs/heads/x', ref: 'x' },
        lab,
      ),
    ).toBe('accepted')
    expect(await judge({ repository: 'g/p' }, { project_path: 'G/P' }, lab)).toBe('ERR_POLICY')
    const pipelines = azureDevOps({ organizationId: 'a-b', keys })
    const run = {
      sub: 'p://octo-org/octo-project/deploy',
      ...{ org_id: 'a-b', prj_id: 'c-d', def_id: '7', rpo_ref: 'refs/heads/main' },
    }
    const connection = { sub: 'sc://octo-org/octo-project/production' }
    const project = { subject: 'p://octo-org/octo-project/*', ref: 'refs/heads/main' }
    expect(await judge(project, run, pipelines)).toBe('accepted')
    expect(await judge(project, connection, pipelines)).toBe('ERR_POLICY')
    expect(await judge({ claims: { prj_id: 'c-d' } }, run, pipelines)).toBe('accepted')
    expect(await judge({ subject: connection.sub }, connection, pipelines)).toBe('accepted')
    const steps = bitbucket({ workspace: 'w', keys })
    const step = { sub: '{a}:{b}', repositoryUuid: '{a}', stepUuid: '{b}', branchName: 'main' }
    expect(await judge({ repositoryId: '{a}', ref: 'main' }, step, steps)).toBe('accepted')
    expect(await judge({ repositoryId: '{a}', ref: 'other' }, step, steps)).toBe('ERR_POLICY')
    const cluster = kubernetes({ issuer: 'https://cluster.example', keys })
    const claims = { sub: 'system:serviceaccount:ci:deploy', 'kubernetes.io': { namespace: 'ci' } }
    expect(await judge({ owner: 'ci' }, claims, cluster)).toBe('accepted')
    expect(await judge({ subject: 'system:serviceaccount:ci:*' }, claims, cluster)).toBe('accepted')
    expect(
      await judge(
        { claims: { email: 'a@b.c' } },
        { email: 'a@b.c', email_verified: false },
        google({ keys }),
      ),
    ).toBe('ERR_POLICY')
  })
})

test.each<[string, Policy, RegExp, Issuer?]>([
  ['identifies nobody', {}, /identifies nobody/],
  ['names only a branch', { ref: 'refs/heads/main' }, /identifies nobody/],
  [
    'names only a display name',
    { claims: { workflow: 'deploy', actor: 'octocat' } },
    /identifies nobody/,
  ],
  [
    'names only a reusable workflow',
    { jobWorkflow: 'octo-org/x/.github/workflows/deploy.yml@refs/heads/main' },
    /names only a reusable workflow/,
  ],
  [
    'names only a configuration file',
    { claims: { ci_config_ref_uri: 'gitlab.com/a/b//.gitlab-ci.yml@refs/heads/main' } },
    /names only a reusable workflow/,
    gitlab({ keys }),
  ],
  ['names any repository', { repository: '**' }, /wildcard in place of a name/],
  ['names any owner', { repository: '*/octo-repo' }, /wildcard in place of a name/],
  ['names a beginning of an owner', { repository: 'octo*/x' }, /wildcard in place of a name/],
  ['names a beginning of an owner, among others', { repository: ['a/b', 'octo*/x'] }, /wildcard/],
  ['has a wildcard for an owner', { owner: 'octo-*' }, /wildcard/],
  ['has a wildcard for an id', { repositoryId: '7*' }, /wildcard/],
  ['has a wildcard subject', { subject: 'repo:*/*:**' }, /wildcard/],
  ['has a wildcard in a subject of the owner', { subject: 'repo:octo-org*/x:**' }, /wildcard/],
  ['has a typing error', { repositry: 'a/b' } as never, /did you mean repository\?/],
  ['has a claim among the fields', { ref_protected: 'true' } as never, /unknown field/],
  ['has a number for a text', { repositoryId: 74 } as never, /repositoryId takes a string.*quote/],
  ['has a map for a text', { claims: { ref: { a: 1 } } } as never, /a string or a list of strings/],
  ['is no rule', ['octo-org/octo-repo'] as never, /object of conditions/],
  ['has an empty condition', { repository: [] }, /is empty/],
  ['has an empty pattern', { repository: '' }, /is empty/],
  [
    'is for an issuer that is not there',
    { issuer: 'https://x.example', owner: 'o' },
    /is not one of the issuers/,
  ],
  [
    'has a field that the issuer has not',
    { repository: 'a/b' },
    /no repository; use claims/,
    buildkite({ keys }),
  ],
  [
    'names only a pipeline',
    { claims: { pipeline_slug: 'deploy' } },
    /identifies nobody/,
    buildkite({ keys }),
  ],
  [
    'names only circumstances',
    { environment: 'prod' },
    /identifies nobody/,
    oidc('https://x.example', { keys }),
  ],
  [
    'names only circumstances, by pointers',
    { claims: { '/environment': 'prod', '/event_name': 'push' } },
    /identifies nobody/,
    oidc('https://x.example', { keys }),
  ],
])('a policy that %s is refused', (_, policy, message, issuer = githubIssuer) => {
  expect(() => verifierFor(policy, issuer)).toThrow(TypeError)
  expect(() => verifierFor(policy, issuer)).toThrow(message)
})

test('with several issuers each rule says which it is for, and is for no other', async () => {
  const server = github({ server: 'https://github.example.com', keys })
  const issuers = [githubIssuer, server]
  const base = { issuers, audience }
  expect(() => createVerifier({ ...base, policy: { owner: 'octo-org' } })).toThrow(
    /needs an issuer/,
  )
  // The preset's name is that of both, and the one could make up the other's repositories.
  expect(() =>
    createVerifier({ ...base, policy: { issuer: 'github', owner: 'octo-org' } }),
  ).toThrow(/several issuers are named github; use the URL: https:.* or https:/)
  const policy = [
    { issuer: githubIssuer.issuer, owner: 'octo-org' },
    { issuer: server.issuer, owner: 'corp' },
  ]
  const verifier = createVerifier({ ...base, policy })
  expect(await outcome(verifier, mint())).toBe('accepted')
  expect(await outcome(verifier, mint({ iss: server.issuer }))).toBe('ERR_POLICY')
  expect(await outcome(verifier, mint({ iss: server.issuer, repository_owner: 'corp' }))).toBe(
    'accepted',
  )
})

test('a refusal names the nearest rule, the value, both forms of the subject, and nothing that could break a log', async () => {
  const policy = [
    { name: 'deploys', repository: 'octo-org/octo-repo', environment: 'prod' },
    { name: 'others', repository: 'a/b', ref: 'refs/heads/x' },
  ]
  const error = await catchError(() =>
    verifierFor(policy).verify(mint({ environment: '::error::x\n\u202Ey' })),
  )
  expect(error.message).toBe(
    'The policy does not allow the token: deploys: environment is "::error::x\\n y", expected prod',
  )
  expect(error.details).toEqual(
    expect.arrayContaining([
      "sub in GitHub's other form: repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
      'deploys: environment is "::error::x\\n y", expected prod',
      expect.stringMatching(/^others: repository is "octo-org\/octo-repo", expected a\/b; ref is/),
    ]),
  )
})

test('claims have the types that their presets know', async () => {
  const verifier = createVerifier({
    issuers: [githubIssuer],
    audience,
    policy: { owner: 'octo-org' },
  })
  const claims = await verifier.verify(mint())
  const repository: string | undefined = claims.repository
  expect(repository).toBe('octo-org/octo-repo')
  // @ts-expect-error The event is text.
  claims.event_name satisfies number | undefined
})
