import { expect, test } from '@jest/globals'
import type { Claims } from '../../src/core/jwt.ts'
import { offerPolicy } from '../../src/trust/offer.ts'

const iss = 'https://token.actions.githubusercontent.com'
const aud = 'sts.amazonaws.com'

const offer = (claims: Claims) => offerPolicy({ cloud: 'aws' }, { iss, aud, ...claims })
function parsed(lines: readonly string[]): unknown {
  const at = lines.findIndex((line) => line.startsWith('The condition'))
  return at < 0 ? undefined : JSON.parse(`{${lines.slice(at + 1).join('\n')}}`)
}

test.each([
  'repo:octo-org/octo-repo:ref:refs/heads/main',
  'repo:octo-org/octo-repo:environment:production',
  'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
  'repo:octo-org/octo-repo:environment:a b',
])('of %s, the condition is the very subject', (sub) => {
  expect(parsed(offer({ sub }))).toEqual({
    Condition: {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': aud,
        'token.actions.githubusercontent.com:sub': sub,
      },
    },
  })
})

test.each([
  'repo:octo-org/octo-repo:environment:*',
  'repo:octo-org/octo-repo:environment:a?',
  'repo:octo-org/octo-repo:environment:${aws:username}',
  'repo:octo-org/octo-repo:environment:"}, "Bool": {',
  'repo:octo-org/octo-repo:environment:a\nb',
  'repo:octo-org/octo-repo:environment:\u202eb',
  '',
])('%j is never offered', (sub) => {
  const lines = offer({ sub })
  expect(parsed(lines)).toBeUndefined()
  expect(lines.join()).toContain('No policy is offered')
})

test.each([
  ['http://127.0.0.1:4000', '127.0.0.1:4000:sub'],
  ['https://gitlab.example.com', 'gitlab.example.com:sub'],
  ['http://gitlab.example.com', undefined],
  ['gitlab.example.com', undefined],
])('of the issuer %s the key is %s', (issuer, key) => {
  const lines = offer({ iss: issuer, sub: 'repo:octo-org/octo-repo:ref:refs/heads/main' })
  if (key === undefined)
    expect(lines.join()).toContain('AWS accepts only issuers with an https URL')
  else expect(lines.join('\n')).toContain(`"${key}": "repo:octo-org`)
})

test.each<Claims>([
  { sub: 'repo:octo-org/octo-repo:pull_request' },
  { sub: 'repo:octo-org/octo-repo:environment:staging', event_name: 'pull_request' },
  { sub: 'repo:octo-org/octo-repo:pull_request:job_workflow_ref:x' },
  { sub: 'repo:octo-org/octo-repo:ref:refs/pull/7/merge' },
])('nothing is offered for the pull request of %j', (claims) => {
  const requests = [
    { cloud: 'aws' },
    { cloud: 'azure', clientId: 'c' },
    { cloud: 'gcp', pool: 'p', serviceAccount: 'a@b', role: 'r' },
  ] as const
  for (const request of requests) {
    const lines = offerPolicy(request, { iss, aud, ...claims })
    expect(lines).toEqual([expect.stringMatching(/^No policy is offered: .* pull request/)])
  }
})

test('Azure and Google: the credential and the grant', () => {
  const claims = { iss, aud, sub: 'repo:o/r:ref:refs/heads/main', repository: 'o/r' }
  const azure = offerPolicy({ cloud: 'azure', clientId: 'c-1' }, claims)
  expect(JSON.parse(azure[1] ?? '')).toEqual({
    name: 'repo-o-r-ref-refs-heads-main-oidc',
    issuer: iss,
    subject: claims.sub,
    audiences: [aud],
  })
  expect(azure[3]).toContain('--id c-1 --parameters credential.json')
  const request = { pool: 'projects/1/p', serviceAccount: 'a@b.c', role: 'roles/x' } as const
  const gcp = offerPolicy({ cloud: 'gcp', ...request }, claims)
  expect(gcp.filter((line) => line.startsWith('  '))).toEqual([
    "  gcloud iam service-accounts add-iam-policy-binding 'a@b.c' --role=roles/x --member='principal://iam.googleapis.com/projects/1/p/subject/repo:o/r:ref:refs/heads/main'",
    "  gcloud iam service-accounts add-iam-policy-binding 'a@b.c' --role=roles/x --member='principalSet://iam.googleapis.com/projects/1/p/attribute.repository/o/r'",
  ])
})

test.each<Claims>([
  { iss: 'http://192.0.2.1:9', sub: 'x' },
  { iss: 'https://evil"x', sub: 'x' },
])('%j has an issuer that no policy can name', (claims) => {
  expect(parsed(offer(claims))).toBeUndefined()
})

test('a token without a subject has no condition', () => {
  expect(offerPolicy({ cloud: 'aws' }, { iss, aud })).toEqual([])
})
