import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { OidcError } from '../../src/core/errors.ts'
import { type Cloud, clouds } from '../../src/trust/judgement.ts'
import { readPolicies } from '../../src/trust/policies.ts'
import type { TrustTarget } from '../../src/trust/write/target.ts'
import { writePolicy } from '../../src/trust/write.ts'
import { runs } from '../helpers/fuzz.ts'
import { githubClaims, now } from './claims.ts'

const names = {
  account: '123456789012',
  projectNumber: '123456789012',
  serviceAccount: 'deploy@lab.iam.gserviceaccount.com',
  name: 'ci-deploy',
}

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/)
/** Text with what would be a wildcard, a variable, a quote or a segment somewhere. */
const text = fc
  .string({ unit: fc.constantFrom(...'abZ09-_./:*?${}\'"\\,|&%@ é'), minLength: 1, maxLength: 16 })
  .map((value) => value.trim().replace(/ {2,}/g, ' '))
  .filter((value) => value !== '' && !value.startsWith('::'))
const id = fc.integer({ min: 1, max: 999_999 }).map(String)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const targets: fc.Arbitrary<TrustTarget> = fc
  .record({
    repository: fc.tuple(name, name).map((parts) => parts.join('/')),
    ids: optional(fc.tuple(id, id)),
    environment: optional(text),
    ref: optional(text.map((value) => `refs/heads/${value}`)),
    event: fc.constantFrom(undefined, undefined, 'push', 'workflow_dispatch', 'pull_request'),
    workflow: optional(
      name.map((value) => `octo-org/shared/.github/workflows/${value}.yml@refs/tags/v1`),
    ),
  })
  .map(({ ids, ...rest }) => ({ ...rest, ownerId: ids?.[0], repositoryId: ids?.[1] }))

/** The policy, or nothing where the cloud can't be that exact and says so. */
function policyFor(cloud: Cloud, target: TrustTarget) {
  try {
    const { documents } = writePolicy(cloud, target, names)
    return readPolicies(
      cloud,
      documents.map((document, index) => ({ name: `${index}`, document })),
    )[0]
  } catch (error) {
    if (error instanceof OidcError && error.code === 'ERR_INPUT') return undefined
    throw error
  }
}

/** The job that a target describes, in one form of the subject. */
function jobOf(target: TrustTarget, form: 'legacy' | 'immutable'): Record<string, unknown> {
  const event = target.event ?? 'push'
  return {
    'subject-form': form,
    repository: target.repository,
    repository_id: target.repositoryId ?? '74',
    repository_owner_id: target.ownerId ?? '65',
    event_name: event,
    ...(target.ref !== undefined && { ref: target.ref }),
    ...(target.environment !== undefined && { environment: target.environment }),
    ...(target.workflow !== undefined && { job_workflow_ref: target.workflow }),
  }
}

/** Jobs that differ in one thing that the target names. */
function strangersOf(target: TrustTarget, job: Record<string, unknown>): Record<string, unknown>[] {
  const [owner = '', repository = ''] = target.repository.split('/')
  const swapCase = (value: string) =>
    value.replace(/[a-z]/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    )
  const repositories = [
    `${owner}-evil/${repository}`,
    `evil-${owner}/${repository}`,
    `${owner}/${repository}2`,
  ]
  const cased = swapCase(target.repository)
  if (cased !== target.repository) repositories.push(cased)
  const changes: Record<string, unknown>[] = repositories.map((one) => ({ repository: one }))
  if (target.environment !== undefined) {
    changes.push({ environment: `${target.environment}2` }, { environment: null })
    changes.push({ environment: `x:environment:${target.environment}` })
  }
  if (target.ref !== undefined && !(target.event === 'pull_request')) {
    changes.push({ ref: `${target.ref}2` }, { ref: 'refs/tags/v1' }, { ref: 'refs/heads/*' })
  }
  if (target.event !== undefined) changes.push({ event_name: 'pull_request_target' })
  const named = target.ref !== undefined && target.environment === undefined
  if (named && target.event !== 'pull_request') changes.push({ event_name: 'pull_request' })
  if (target.workflow !== undefined) {
    changes.push({ job_workflow_ref: target.workflow.replace('@refs/tags/v1', '@refs/heads/main') })
  }
  return changes
    .map((change) => ({ ...job, ...change }))
    .filter((one) => JSON.stringify(one) !== JSON.stringify(job))
}

describe.each(clouds)('what is written for %s', (cloud) => {
  test('accepts its own jobs and refuses all others', () => {
    let written = 0
    fc.assert(
      fc.property(targets, (target) => {
        const policy = policyFor(cloud, target)
        if (policy === undefined) return
        written++
        const hasIds = target.ownerId !== undefined
        for (const form of hasIds ? (['legacy', 'immutable'] as const) : (['legacy'] as const)) {
          const verdictOf = (job: Readonly<Record<string, unknown>>) =>
            policy.judge(githubClaims(job, policy.audiences[0]), { now }).verdict
          const job = jobOf(target, form)
          expect(verdictOf(job)).toBe('accepted')
          for (const stranger of strangersOf(target, job)) {
            expect([stranger, verdictOf(stranger)]).toEqual([stranger, 'refused'])
          }
        }
      }),
      // Azure can be that exact less often than the others; what is not written costs nothing.
      runs(cloud === 'azure' ? 400 : 150),
    )
    expect(written).toBeGreaterThan(10)
  })

  test('without ids the immutable form is refused, and with ids another id is', () => {
    const target = { repository: 'o/r', ref: 'refs/heads/main' }
    const immutable = jobOf({ ...target, ownerId: '1', repositoryId: '2' }, 'immutable')
    const judge = (one: TrustTarget, job: Readonly<Record<string, unknown>>) => {
      const policy = policyFor(cloud, one)
      return policy?.judge(githubClaims(job, policy.audiences[0]), { now }).verdict
    }
    expect(judge(target, immutable)).toBe('refused')
    const known = { ...target, ownerId: '1', repositoryId: '2' }
    expect(judge(known, immutable)).toBe('accepted')
    expect(judge(known, { ...immutable, repository_id: '3' })).toBe('refused')
    expect(judge(known, { ...immutable, repository_owner_id: '3' })).toBe('refused')
  })

  test.each<[string, Partial<TrustTarget>, string]>([
    ['no jobs', {}, 'Which jobs of the repository?'],
    ['only an event', { event: 'push' }, 'Which jobs of the repository?'],
    ['no repository', { repository: 'o' }, '--repo must look like'],
    [
      'a pattern of repositories',
      { repository: 'o/*', ref: 'refs/heads/main' },
      '--repo must look like',
    ],
    ['a short ref', { ref: 'main' }, '--ref must start with refs/'],
    ['a pattern of refs', { ref: 'refs/heads/*' }, '--ref has a * or ?'],
    [
      'a branch of a pull request',
      { ref: 'refs/heads/main', event: 'pull_request' },
      'never for another ref',
    ],
    ["a pull request's ref", { ref: 'refs/pull/7/merge' }, 'give --event pull_request'],
    [
      'an issuer without https',
      { ref: 'refs/heads/main', issuer: 'http://x' },
      '--issuer must start with',
    ],
    ['a short workflow', { workflow: 'deploy.yml' }, '--workflow must look like'],
    ['an id that is none', { ref: 'refs/heads/main', ownerId: 'o' }, 'Ids are numbers'],
    [
      'the newer form without ids',
      { ref: 'refs/heads/main', subjectForm: 'immutable' },
      'give --owner-id',
    ],
    ['a line break', { environment: 'a\nb' }, 'characters that do not print'],
    ['nothing as a name', { environment: '' }, 'A value is empty'],
  ])('%s is refused', (_, target, message) => {
    const whole = { repository: 'o/r', ...target }
    expect(() => writePolicy(cloud, whole, names)).toThrow(message)
  })
})

test.each<[Cloud, Partial<TrustTarget>, string]>([
  ['aws', { event: 'push' }, "AWS can't compare event_name"],
  ['azure', { event: 'push' }, "Azure can't compare event_name"],
  ['azure', { environment: 'prod' }, "Azure can't compare ref"],
])('%s can not be as exact as asked for, and says so', (cloud, target, message) => {
  const whole = { repository: 'o/r', ref: 'refs/heads/main', ...target }
  expect(() => writePolicy(cloud, whole, names)).toThrow(message)
})

test.each<[Cloud, string]>([
  ['aws', '--account: is needed'],
  ['gcp', '--project-number: is needed'],
])('%s needs names', (cloud, message) => {
  expect(() => writePolicy(cloud, { repository: 'o/r', ref: 'refs/heads/a' }, {})).toThrow(message)
})

test.each([
  'https://ghes.example/_services/token',
  'https://token.actions.githubusercontent.com/octo',
  'https://token.actions.octo.ghe.com',
])('AWS: what is written for %s accepts its own jobs', (issuer) => {
  const target = { repository: 'o/r', ownerId: '1', repositoryId: '2', environment: 'prod', issuer }
  const policy = policyFor('aws', target)
  const judge = (job: Readonly<Record<string, unknown>>) => {
    const claims = { ...githubClaims(job, policy?.audiences[0]), iss: issuer }
    return policy?.judge(claims, { now }).verdict
  }
  const job = jobOf(target, 'immutable')
  expect(judge(job)).toBe('accepted')
  for (const stranger of strangersOf(target, job)) expect(judge(stranger)).toBe('refused')
})

test('AWS: where the issuer shows no workflow, none is compared', () => {
  const issuer = 'https://ghes.example/_services/token'
  const workflow = 'o/r/.github/workflows/x.yml@refs/heads/a'
  const target = { repository: 'o/r', environment: 'prod', workflow, issuer }
  expect(() => writePolicy('aws', target, names)).toThrow("AWS can't compare job_workflow_ref")
})

test("flexible credentials go to Graph's beta version", () => {
  const workflow = 'o/r/.github/workflows/x.yml@refs/heads/a'
  const { notes } = writePolicy('azure', { repository: 'o/r', repositoryId: '74', workflow }, names)
  expect(notes.join()).toContain('az rest --method post --url https://graph.microsoft.com/beta/')
})

test('what is offered for a shell or for Terraform is quoted for it', () => {
  const target = { repository: 'o/r', environment: `a'b"c\${d}%{e}$(f)` }
  const { native, terraform } = writePolicy('gcp', target, names)
  expect(native).toContain(`environment:a\\'\\''b"c\${d}%{e}$(f)`)
  expect(terraform).toContain(`environment:a\\\\'b\\"c$\${d}%%{e}$(f)'"`)
  expect(writePolicy('aws', target, names).terraform).toContain(`a'b\\"c$\${$}{d}%%{e}$\${$}(f)"`)
})

test("a subject beyond Google's limit gives way to the repository's id", () => {
  const target = {
    repository: 'o/r',
    environment: 'e'.repeat(130),
    ownerId: '1',
    repositoryId: '2',
  }
  const { native } = writePolicy('gcp', target, names)
  expect(native).toContain('subject/repository_id:2')
  const legacy = { ...target, ownerId: undefined, repositoryId: undefined }
  expect(() => writePolicy('gcp', legacy, names)).toThrow('127 bytes')
})

test.each<[Cloud, string, RegExp]>([
  ['gcp', 'a,https://x', /comma/],
  ['aws', 'file:///etc/passwd', /file:\/\//],
  ['aws', 'fileb://x', /file:\/\//],
])(
  '%s: an audience that the command line reads as something else: %s',
  (cloud, audience, message) => {
    const target = { repository: 'o/r', ref: 'refs/heads/main', audience }
    const names = { account: '123456789012', projectNumber: '1', serviceAccount: 'a@b.c' }
    expect(() => writePolicy(cloud, target, names)).toThrow(message)
  },
)

test.each(['https://gitlab.com', 'https://gitlab.com/', 'https://app.terraform.io'])(
  "%s has other subjects than GitHub's",
  (issuer) => {
    const target = { repository: 'o/r', ref: 'refs/heads/main', issuer }
    for (const cloud of clouds) {
      expect(() => writePolicy(cloud, target, names)).toThrow("are not GitHub's")
    }
  },
)
