import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { explainCommand } from '../../src/cli/explain.ts'
import { lintCommand } from '../../src/cli/lint.ts'
import { trustCommand } from '../../src/cli/trust.ts'
import { codeOf, messageOf } from '../../src/core/errors.ts'
import { makeToken } from '../helpers/token.ts'
import { key, trustPolicy } from './claims.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trust-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += String(chunk)
    done()
  }
}

const commands = { explain: explainCommand, trust: trustCommand, lint: lintCommand }

/** What a command prints, and the code of the error that it ends with. */
function run(name: keyof typeof commands, ...args: readonly string[]) {
  return runPiped('', name, ...args)
}

/** The same with something piped in. */
async function runPiped(input: string, name: keyof typeof commands, ...args: readonly string[]) {
  const [stdout, stderr] = [new Sink(), new Sink()]
  const command = commands[name]({ env: {}, stdin: Readable.from([input]), stdout, stderr })
  command.exitOverride().configureOutput({ writeErr: (text) => void stderr.write(text) })
  let code: string | undefined
  let message = ''
  try {
    await command.parseAsync([...args], { from: 'user' })
  } catch (error) {
    code = codeOf(error)
    message = messageOf(error)
  }
  return { out: stdout.text, err: stderr.text, code, message }
}

function write(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}

const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const role = (name = 'role.json', sub = main) =>
  write(name, trustPolicy({ StringEquals: { [`${key}:sub`]: sub } }))
const job = ['--from-github', 'octo-org/octo-repo']
const ids = ['--owner-id', '65', '--repository-id', '74']

describe('explain', () => {
  test('accepts', async () => {
    const { out, code } = await run('explain', 'aws', '--policy', role(), ...job)
    expect(code).toBeUndefined()
    expect(out).toContain('accepted by AWS')
    expect(out).toContain('give --owner-id and --repository-id')
  })

  test('judges both forms and several policies, and fails when one refuses', async () => {
    const args = ['--policy', role(), role('other.json', 'x'), ...job, ...ids, '--json']
    const { out, code } = await run('explain', 'aws', ...args)
    expect(code).toBe('ERR_REFUSED')
    const { isAccepted, judgements } = JSON.parse(out)
    expect(isAccepted).toBe(false)
    expect(judgements.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      ...['accepted', 'refused', 'refused', 'refused'],
    ])
  })

  test.each<[string, readonly string[], string | undefined]>([
    ['one form', ['--subject-form', 'legacy'], undefined],
    ['the other form', ['--subject-form', 'immutable', ...ids], 'ERR_REFUSED'],
    ['the other form without ids', ['--subject-form', 'immutable'], 'ERR_INPUT'],
    ['another ref', ['--ref', 'refs/heads/x'], 'ERR_REFUSED'],
    ['a short ref', ['--ref', 'main'], 'ERR_INPUT'],
    ['an environment', ['--environment', 'prod'], 'ERR_REFUSED'],
    ['a pull request', ['--event', 'pull_request'], 'ERR_REFUSED'],
    [
      'pull_request_target, whose subject is the branch',
      ['--event', 'pull_request_target'],
      undefined,
    ],
    ['a workflow', ['--workflow', 'deploy.yml'], undefined],
    ['a date', ['--at', '2026-11-22T12:00:00Z'], undefined],
    ['another issuer', ['--issuer', 'https://gitlab.com'], 'ERR_REFUSED'],
    ['a form that is none', ['--subject-form', 'new'], 'commander.invalidArgument'],
    ['a time that is none', ['--at', 'soon'], 'ERR_INPUT'],
  ])('%s', async (_, flags, code) => {
    expect((await run('explain', 'aws', '--policy', role(), ...job, ...flags)).code).toBe(code)
  })

  test('reads a token, without printing its signature, and claims', async () => {
    const token = makeToken({ iat: 1, exp: 2 })
    const file = write('token', `${token}\n`)
    const late = await run('explain', 'aws', '--policy', role(), '--token', file)
    expect(late.code).toBe('ERR_REFUSED')
    expect(late.out).toContain('it expired')
    const inTime = await run('explain', 'aws', '--policy', role(), '--token', file, '--at', 'issue')
    expect(inTime.code).toBeUndefined()
    for (const part of token.split('.')) expect(late.out + inTime.out).not.toContain(part)
    const claims = write('claims.json', { iss: `https://${key}`, sub: main, aud: 'x' })
    const { code } = await run('explain', 'aws', '--policy', role(), '--claims', claims)
    expect(code).toBeUndefined()
  })

  test('reads a token, claims or a policy that is piped in, once for all policies', async () => {
    const [first, second] = [role(), role('other.json', 'x')]
    const token = makeToken({ sub: main })
    const judged = await runPiped(
      `${token}\n`,
      'explain',
      'aws',
      '--policy',
      first,
      second,
      '--token',
      '-',
      '--json',
    )
    expect(judged.code).toBe('ERR_REFUSED')
    expect(JSON.parse(judged.out).judgements).toMatchObject([
      { verdict: 'accepted' },
      { verdict: 'refused' },
    ])
    const claims = JSON.stringify({ iss: `https://${key}`, sub: main, aud: 'x' })
    expect(
      (await runPiped(claims, 'explain', 'aws', '--policy', first, '--claims', '-')).code,
    ).toBeUndefined()
    const policy = JSON.stringify(trustPolicy({ StringEquals: { [`${key}:sub`]: main } }))
    const { out, code } = await runPiped(policy, 'explain', 'aws', '--policy', '-', ...job)
    expect([code, out]).toEqual([
      undefined,
      expect.stringContaining('standard input, repo:octo-org'),
    ])
    expect((await runPiped(policy, 'lint', 'aws', '-')).out).toContain('-:')
  })

  test.each<[string, string, readonly string[]]>([
    ['nothing piped in', '', ['--token', '-']],
    ['no token', 'x', ['--token', '-']],
    ['no claims', '[]', ['--claims', '-']],
    ['no JSON', '{', ['--claims', '-']],
    ['too much', 'x'.repeat(1_000_001), ['--claims', '-']],
  ])('what is piped in is no use: %s', async (_, input, args) => {
    const { code } = await runPiped(input, 'explain', 'aws', '--policy', role(), ...args)
    expect(['ERR_INPUT', 'ERR_TOKEN_MALFORMED']).toContain(code)
  })

  test('the standard input is read for one file only', async () => {
    const { code } = await runPiped('{}', 'explain', 'aws', '--policy', '-', '--claims', '-')
    expect(code).toBe('ERR_INPUT')
  })

  test('the provider beside the policy makes the audience known', async () => {
    const provider = write('provider.json', { Url: key, ClientIDList: ['other'] })
    const { out, code } = await run(
      'explain',
      'aws',
      '--policy',
      role(),
      provider,
      ...job,
      '--audience',
      'x',
    )
    expect(code).toBe('ERR_REFUSED')
    expect(out).toContain('InvalidIdentityToken: Incorrect token audience')
    expect(out).toContain('audience: other')
  })

  test('says which audience it took from the policy, where a job must ask for it', async () => {
    const credential = (audience: string) =>
      write('credential.json', { issuer: `https://${key}`, subject: main, audiences: [audience] })
    const explain = (audience: string, ...args: readonly string[]) =>
      run(
        'explain',
        'azure',
        '--policy',
        credential(audience),
        ...job,
        ...ids,
        '--subject-form',
        'legacy',
        ...args,
      )
    expect((await explain('mine')).out).toContain("the job's step must say audience: mine\n")
    expect(JSON.parse((await explain('mine', '--json')).out).notes).toHaveLength(1)
    expect((await explain('mine', '--audience', 'mine')).out).not.toContain('taken from the policy')
    expect((await explain('api://AzureADTokenExchange')).out).not.toContain('taken from the policy')
  })

  test('what depends on more is not accepted', async () => {
    const policy = write('ip.json', trustPolicy({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }))
    const args = ['aws', '--policy', policy, ...job]
    expect((await run('explain', ...args)).code).toBe('ERR_REFUSED')
    expect(
      (await run('explain', ...args, '--context', 'aws:SourceIp=10.1.1.1')).code,
    ).toBeUndefined()
    expect((await run('explain', ...args, '--context', 'aws:SourceIp')).code).toBe('ERR_INPUT')
  })

  test('reads YAML, as gcloud prints it', async () => {
    const policy = write(
      'provider.yaml',
      `attributeCondition: assertion.repository_owner == 'octo-org'
attributeMapping:
  google.subject: assertion.sub
name: projects/1/locations/global/workloadIdentityPools/p/providers/q
oidc:
  issuerUri: https://${key}
state: ACTIVE
`,
    )
    expect((await run('explain', 'gcp', '--policy', policy, ...job)).code).toBeUndefined()
  })

  test.each<[string, string, string, string]>([
    [
      'a comment in JSON',
      'aws',
      '{\n  // a role\n  "Statement": []\n}',
      ':2: JSON has no comments',
    ],
    [
      'a comment at the end of a line',
      'aws',
      '{\n  "Version": "2012-10-17", // new\n  "Statement": []\n}',
      ':2: JSON has no comments',
    ],
    ['a comment before JSON', 'aws', '// a role\n{ "Statement": [] }', ':1: JSON has no comments'],
    [
      'a table for people',
      'vault',
      'Key   Value\n---   -----\nbound_subject  x\n',
      'vault read -format=json',
    ],
    [
      'a resource as Terraform shows it',
      'aws',
      'resource "aws_iam_role" "x" {\n  name = "x"\n}\n',
      'aws iam get-role',
    ],
    ["Terraform's state", 'gcp', '{"terraform_version":"1.9.0","values":{}}', "Terraform's state"],
    ['a list of roles', 'aws', '[{"RoleName":"x"}]', 'aws iam get-role'],
    ['another document', 'aws', '{"Roles":[]}', 'has no Statement'],
    ['nothing', 'azure', '', 'is empty'],
  ])('what is no policy, and where to get one: %s', async (_, cloud, text, message) => {
    const file = write('no-policy', text)
    for (const args of [
      ['explain', cloud, '--policy', file, ...job],
      ['lint', cloud, file],
    ]) {
      const [name, ...rest] = args as [keyof typeof commands, ...string[]]
      const ended = await run(name, ...rest)
      expect([ended.code, ended.message]).toEqual(['ERR_INPUT', expect.stringContaining(message)])
      expect(ended.message).toContain(file)
    }
  })

  test("a role with its document as text, as IAM's own answers have it", async () => {
    const policy = JSON.stringify(trustPolicy({ StringEquals: { [`${key}:sub`]: main } }))
    for (const text of [policy, encodeURIComponent(policy)]) {
      const file = write('encoded.json', { Role: { AssumeRolePolicyDocument: text } })
      expect((await run('explain', 'aws', '--policy', file, ...job)).code).toBeUndefined()
    }
    const broken = write('broken.json', { AssumeRolePolicyDocument: '%' })
    expect((await run('explain', 'aws', '--policy', broken, ...job)).code).toBe('ERR_INPUT')
  })

  test.each<[string, () => readonly string[]]>([
    ['no token', () => ['--policy', role()]],
    ['a token and a job', () => ['--policy', role(), ...job, '--token', 'x']],
    ['no such file', () => ['--policy', join(folder, 'none'), ...job]],
    ['a file that is no policy', () => ['--policy', write('x.json', '[1'), ...job]],
    ['a provider alone', () => ['--policy', write('p.json', { Url: 'x' }), ...job]],
    ['a repository that is none', () => ['--policy', role(), '--from-github', 'octo']],
    ['claims that are none', () => ['--policy', role(), '--claims', write('l.json', '[]')]],
  ])('misuse: %s', async (_, args) => {
    expect((await run('explain', 'aws', ...args())).code).toBe('ERR_INPUT')
  })
})

describe('trust', () => {
  test('writes what explain accepts', async () => {
    const args = ['--repo', 'octo-org/octo-repo', '--environment', 'prod', ...ids]
    const { out, err, code } = await run('trust', 'aws', ...args, '--account', '123456789012')
    expect(code).toBeUndefined()
    expect(err).toContain('aws iam create-role')
    expect(err).not.toContain('gh api')
    const policy = write('written.json', out)
    const explained = await run(
      'explain',
      'aws',
      '--policy',
      policy,
      ...job,
      '--environment',
      'prod',
      ...ids,
    )
    expect(explained.code).toBeUndefined()
  })

  const aws = ['aws', '--account', '123456789012'] as const
  const gcp = ['gcp', '--project-number', '1', '--service-account', 'a@b.c'] as const
  test.each<[string, readonly string[], string]>([
    ['--ref', [...aws, '--ref', 'refs/tags/v1'], 'repo:octo-org/octo-repo:ref:refs/tags/v1'],
    ['--event', [...aws, '--event', 'pull_request'], 'repo:octo-org/octo-repo:pull_request'],
    [
      '--workflow, by its file',
      [...aws, '--workflow', 'x.yml', '--ref', 'refs/tags/v1'],
      'octo-org/octo-repo/.github/workflows/x.yml@refs/tags/v1',
    ],
    [
      '--workflow, whole',
      [...aws, '--workflow', 'o/r/.github/workflows/x.yml@refs/heads/a'],
      '"o/r/.github/workflows/x.yml@refs/heads/a"',
    ],
    [
      '--subject-form',
      [...aws, '--ref', 'refs/heads/a', ...ids, '--subject-form', 'immutable'],
      '"repo:octo-org@65/octo-repo@74:ref:refs/heads/a"',
    ],
    ['--audience', [...aws, '--ref', 'refs/heads/a', '--audience', 'mine'], ':aud": "mine"'],
    [
      '--issuer',
      [...aws, '--ref', 'refs/heads/a', '--issuer', 'https://ghes.example/_services/token'],
      'oidc-provider/ghes.example/_services/token',
    ],
    ['--partition', [...aws, '--ref', 'refs/heads/a', '--partition', 'aws-cn'], 'arn:aws-cn:iam'],
    [
      "China's audience",
      [...aws, '--ref', 'refs/heads/a', '--partition', 'aws-cn'],
      ':aud": "sts.amazonaws.com.cn"',
    ],
    [
      '--name',
      [...aws, '--ref', 'refs/heads/a', '--name', 'ci', '--format', 'terraform'],
      'resource "aws_iam_role" "ci"',
    ],
    [
      '--pool and --provider',
      [...gcp, '--ref', 'refs/heads/a', '--pool', 'pool', '--provider', 'gh-1'],
      'workloadIdentityPools/pool/providers/gh-1',
    ],
    [
      '--token-policy',
      ['vault', '--ref', 'refs/heads/a', '--token-policy', 'p', 'q'],
      '"token_policies": [\n    "p",\n    "q"\n  ]',
    ],
    [
      '--mount',
      ['vault', '--ref', 'refs/heads/a', '--mount', 'gh', '--format', 'terraform'],
      'backend           = "gh"',
    ],
  ])('%s', async (_, args, expected) => {
    const { out, code } = await run('trust', ...args, '--repo', 'octo-org/octo-repo')
    expect([code, out]).toEqual([undefined, expect.stringContaining(expected)])
  })

  test('what is written for China is what explain takes a job there to ask for', async () => {
    const args = [...aws, '--repo', 'octo-org/octo-repo', '--ref', 'refs/heads/main']
    const { out } = await run('trust', ...args, '--partition', 'aws-cn')
    const file = write('china.json', out)
    expect((await run('explain', 'aws', '--policy', file, ...job)).code).toBeUndefined()
    expect((await run('trust', ...args, '--partition', 'China')).code).toBe('ERR_INPUT')
  })

  test('a role by a name that IAM would not take', async () => {
    const args = [...aws, '--repo', 'o/r', '--ref', 'refs/heads/a', '--name', "a'b"]
    expect((await run('trust', ...args)).code).toBe('ERR_INPUT')
  })

  test('the document form of Google is what explain reads', async () => {
    const names = ['--project-number', '1', '--service-account', 'a@b.c', '--format', 'document']
    const { out } = await run(
      'trust',
      'gcp',
      '--repo',
      'octo-org/octo-repo',
      '--ref',
      'refs/heads/main',
      ...names,
    )
    const file = write('gcp.yaml', out)
    const explained = await run('explain', 'gcp', '--policy', file, ...job)
    expect(explained.code).toBeUndefined()
    expect(explained.out).toContain('names it')
    expect((await run('lint', 'gcp', file)).code).toBeUndefined()
    const open = out
      .replace(/"condition": .*/, '')
      .replace(
        /"principal:.*"/,
        '"principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/github/*"',
      )
    const { out: found } = await run('lint', 'gcp', write('open.yaml', open))
    const line = open.split('\n').findIndex((one) => one.includes('principalSet://')) + 1
    expect(found).toContain(`open.yaml:${line}: warning:`)
  })

  test('says that it takes the older form only', async () => {
    const { err } = await run('trust', 'azure', '--repo', 'o/r', '--ref', 'refs/heads/main')
    expect(err).toContain("gh api repos/o/r --jq '.owner.id, .id'")
  })

  test('is never broader than it was asked to be', async () => {
    const args = ['--repo', 'o/r', '--ref', 'refs/heads/main', '--event', 'push']
    const { out, code } = await run('trust', 'azure', ...args)
    expect([out, code]).toEqual(['', 'ERR_INPUT'])
  })
})

describe('lint', () => {
  test('says file, line, rule and fix', async () => {
    const policy = write('lint.json', trustPolicy({ StringLike: { [`${key}:sub`]: 'repo:octo*' } }))
    const { out, code } = await run('lint', 'aws', policy)
    expect(code).toBe('ERR_REFUSED')
    expect(out).toMatch(
      /lint\.json:12: error: repo:octo\* accepts other owners: .* \(any-owner\)\n {2}Write the owner/,
    )
    const sarif = await run('lint', 'aws', policy, '--format', 'sarif')
    expect(JSON.parse(sarif.out).runs[0].results[0].locations[0]).toMatchObject({
      physicalLocation: { region: { startLine: 12 } },
    })
  })

  test('notes alone are no failure', async () => {
    const condition = { StringEquals: { [`${key}:sub`]: main, [`${key}:aud`]: 'a' } }
    const { out, code } = await run('lint', 'aws', write('note.json', trustPolicy(condition)))
    expect(code).toBeUndefined()
    expect(out).toContain('note: ')
  })

  test('a file that is no policy is misuse', async () => {
    expect((await run('lint', 'aws', write('none.json', {}))).code).toBe('ERR_INPUT')
  })
})
