import { expect, test } from '@jest/globals'
import { githubSubjectForms, isPullRequest } from '../../src/core/github.ts'

const repo = 'repo:octo-org/octo-repo'

test.each([
  [{ sub: `${repo}:pull_request` }, true],
  [{ sub: `${repo}:pull_request:job_workflow_ref:octo-org/x/.github/workflows/a.yml@v1` }, true],
  [{ sub: `${repo}:ref:refs/pull/7/merge` }, true],
  [{ sub: `${repo}:environment:staging`, event_name: 'pull_request' }, true],
  [{ sub: `${repo}:ref:refs/heads/main`, event_name: 'pull_request_target' }, true],
  [{ sub: 'repository_id:74', ref: 'refs/pull/7/merge' }, true],
  [{ sub: `${repo}:environment:pull_request`, event_name: 'push' }, false],
  [{ sub: `${repo}:environment:pull_request` }, false],
  [{ sub: `${repo}:ref:refs/heads/pull_request_fix`, event_name: 'push' }, false],
  [{ sub: `${repo}:ref:refs/heads/main`, event_name: 'push', ref: 'refs/heads/main' }, false],
  [{}, false],
])('%j is for a pull request: %s', (claims, expected) => {
  expect(isPullRequest(claims)).toBe(expected)
})

test('a subject has its other form only when the ids are known', () => {
  const ids = { repository_owner_id: '65', repository_id: '74' }
  const sub = `${repo}:ref:refs/heads/main`
  const long = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main'
  expect(githubSubjectForms({ sub, ...ids })).toEqual([sub, long])
  expect(githubSubjectForms({ sub: long })).toEqual([long, sub])
  expect(githubSubjectForms({ sub })).toEqual([sub])
  expect(githubSubjectForms({ sub: 'x', ...ids })).toEqual(['x'])
})
