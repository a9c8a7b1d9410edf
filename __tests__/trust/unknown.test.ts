import { describe, expect, test } from '@jest/globals'
import { explainJudgement, renderExplanation } from '../../src/trust/explain.ts'
import type { Cloud } from '../../src/trust/judgement.ts'
import { readPolicies } from '../../src/trust/policies.ts'
import { writePolicy } from '../../src/trust/write.ts'
import { githubClaims, issuer, key, now, trustPolicy } from './claims.ts'

const names = {
  account: '123456789012',
  projectNumber: '1',
  serviceAccount: 'deploy@lab.iam.gserviceaccount.com',
}
const target = {
  repository: 'octo-org/octo-repo',
  ref: 'refs/heads/main',
  repositoryId: '74',
  workflow: 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main',
}
const missing = { repository_id: '--repository-id', repository_owner_id: '--owner-id' }

function explain(cloud: Cloud, document: unknown, given: Readonly<Record<string, unknown>>) {
  const [policy] = readPolicies(cloud, [{ name: 'policy', document }])
  const ids = { repository_id: undefined, repository_owner_id: undefined }
  const claims = { ...githubClaims(), aud: policy?.audiences[0], ...ids, ...given }
  const judgement = policy?.judge(claims, { now, missing })
  if (judgement === undefined) throw new Error('no policy')
  return explainJudgement(judgement, claims)
}

describe.each<[Cloud]>([['aws'], ['gcp'], ['azure'], ['vault']])('%s', (cloud) => {
  const [document] = writePolicy(cloud, target, names).documents

  test('an id that no flag gives is unknown, and names its flag', () => {
    const { verdict, checks } = explain(cloud, document, {})
    expect(verdict).toBe('undecided')
    const open = checks.filter(({ reason }) => reason === 'claim-not-given')
    expect(open.map(({ why }) => why)).toEqual([expect.stringContaining('give --repository-id')])
    expect(checks.some(({ outcome }) => outcome === 'fail')).toBe(false)
  })

  test('an id that is given decides', () => {
    expect(explain(cloud, document, { repository_id: '74' }).verdict).toBe('accepted')
    expect(explain(cloud, document, { repository_id: '75' }).verdict).toBe('refused')
  })

  test('another mismatch refuses all the same', () => {
    expect(explain(cloud, document, { sub: 'repo:x/y:pull_request' }).verdict).toBe('refused')
  })
})

test.each<[Cloud, unknown, string]>([
  [
    'aws',
    trustPolicy({ StringEquals: { [`${key}:sub`]: githubClaims().sub } }),
    `accepted by AWS if the account has an OIDC provider for ${key}`,
  ],
  [
    'gcp',
    {
      name: 'projects/1/locations/global/workloadIdentityPools/p/providers/q',
      oidc: { issuerUri: issuer },
      attributeMapping: { 'google.subject': 'assertion.sub' },
      attributeCondition: 'has(assertion.sub)',
    },
    'accepted by Google Cloud if the identity has a grant',
  ],
])('%s: an acceptance names what it depends on', (cloud, document, title) => {
  expect(renderExplanation(explain(cloud, document, {}))).toContain(title)
})
