import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { parseDocuments } from '../../src/cli/documents.ts'
import { lintCommand } from '../../src/cli/lint.ts'
import { OidcError } from '../../src/core/errors.ts'
import { policiesWithin } from '../../src/trust/fleet.ts'
import { lintPolicy } from '../../src/trust/lint.ts'
import { issuer, key, trustPolicy } from './claims.ts'

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += String(chunk)
    done()
  }
}

async function lint(...args: readonly string[]) {
  const [stdout, stderr] = [new Sink(), new Sink()]
  try {
    await lintCommand({ env: {}, stdout, stderr }).parseAsync(args, { from: 'user' })
    return { out: stdout.text, err: stderr.text, message: '' }
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
    return { out: stdout.text, err: stderr.text, message: error.message }
  }
}

const open = trustPolicy({ StringLike: { [`${key}:sub`]: 'repo:octo-org/*' } })
const narrow = trustPolicy({
  StringEquals: { [`${key}:aud`]: 'a', [`${key}:sub`]: 'repo:o@1/r@2:environment:p' },
})
const arn = 'arn:aws:iam::123456789012:role/deploy'
const plan = (type: string, values: object) => ({
  terraform_version: '1.9.0',
  planned_values: {
    root_module: {
      child_modules: [{ resources: [{ type, address: `module.ci.${type}.x`, values }] }],
    },
  },
})

test.each([
  ['aws', { Roles: [{ Arn: arn, AssumeRolePolicyDocument: open }] }, arn, 'open-context'],
  [
    'aws',
    {
      RoleDetailList: [
        { Arn: arn, AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(open)) },
      ],
    },
    arn,
    'open-context',
  ],
  [
    'aws',
    plan('aws_iam_role', { assume_role_policy: JSON.stringify(open) }),
    'module.ci.aws_iam_role.x',
    'open-context',
  ],
  [
    'gcp',
    plan('google_iam_workload_identity_pool_provider', {
      attribute_mapping: { 'google.subject': 'assertion.sub' },
      attribute_condition: "assertion.repository.endsWith('/app')",
      oidc: [{ issuer_uri: issuer }],
    }),
    'module.ci.google_iam_workload_identity_pool_provider.x',
    'stranger',
  ],
  [
    'azure',
    plan('azuread_application_federated_identity_credential', {
      display_name: 'ci',
      issuer,
      subject: 'repo:o@1/r@2:pull_request',
      audiences: ['a'],
    }),
    'module.ci.azuread_application_federated_identity_credential.x',
    'pull-request',
  ],
  [
    'vault',
    plan('vault_jwt_auth_backend_role', {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: ['a'],
      bound_claims_type: 'glob',
      bound_claims: { sub: 'repo:o/r:environment:p,*:environment:p' },
    }),
    'module.ci.vault_jwt_auth_backend_role.x',
    'any-owner',
  ],
] as const)('%s: policies within %j', (cloud, document, name, rule) => {
  const [one, ...others] = policiesWithin(cloud, document)
  expect(others).toEqual([])
  expect(one?.name).toBe(name)
  expect(lintPolicy(cloud, one?.document).map((finding) => finding.rule)).toContain(rule)
  // Another cloud's resource is none of its policies.
  const isPlan = 'planned_values' in document
  if (isPlan) expect(policiesWithin(cloud === 'aws' ? 'gcp' : 'aws', document)).toEqual([])
})

test('a folder, one unreadable file in it, and a baseline', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'))
  mkdirSync(join(folder, 'more'))
  writeFileSync(join(folder, 'a.json'), '{ "Statement": ')
  writeFileSync(
    join(folder, 'b.json'),
    JSON.stringify({ Roles: [{ Arn: arn, AssumeRolePolicyDocument: open }] }),
  )
  writeFileSync(join(folder, 'more', 'c.json'), JSON.stringify(narrow))
  const first = await lint('aws', folder)
  expect(first.err).toContain('a.json')
  expect(first.out).toContain(`b.json:1: ${arn}: error: `)
  expect(first.message).toMatch(/need a change\. 1 of the files could not be read\.$/)

  const baseline = join(folder, 'known.txt')
  const file = join(folder, 'b.json')
  writeFileSync(baseline, (await lint('aws', file, '--format', 'json')).out)
  expect(await lint('aws', file, '--baseline', baseline)).toEqual({ out: '', err: '', message: '' })
})

test('--level decides which findings make the exit code 1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-'))
  const file = join(folder, 'role.json')
  writeFileSync(
    file,
    JSON.stringify(trustPolicy({ StringEquals: { [`${key}:sub`]: 'repo:o/r:environment:p' } })),
  )
  const ended = async (...flags: readonly string[]) => (await lint('aws', file, ...flags)).message
  expect(await ended()).toBe('')
  expect(await ended('--level', 'warning')).toBe('1 of 2 findings need a change.')
  expect(await ended('--level', 'note')).toBe('2 of 2 findings need a change.')
})

test('a large document has the lines of its items', async () => {
  const roles = Array.from({ length: 4000 }, (_, index) => ({
    Arn: `${arn}${index}`,
    text: 'x'.repeat(200),
  }))
  const [read] = await parseDocuments(
    JSON.stringify({ Other: [{ a: '{' }], Roles: roles }, null, 2),
    'all',
  )
  // Two lines open the document, three are the other list, and a role has four.
  expect(read?.findLine(['Roles', 0, 'Arn'])).toBe(8)
  expect(read?.findLine(['Roles', 3999])).toBe(8 + 3999 * 4)
  expect(read?.findLine([])).toBe(1)
})
