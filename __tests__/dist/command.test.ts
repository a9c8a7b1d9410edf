import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  defaultClientId,
  defaultProvider,
  defaultRoleArn,
  defaultTenantId,
  type Lab,
  startLab,
} from '../../src/lab/index.ts'
import { makeToken } from '../helpers/token.ts'
import { runCommand } from './command.ts'
import { bundle } from './job.ts'

let lab: Lab
const folder = mkdtempSync(join(tmpdir(), 'command-'))
const role = ['--role-to-assume', defaultRoleArn, '--aws-region', 'eu-central-1']

beforeAll(async () => {
  lab = await startLab()
})
beforeEach(() => lab.setRules({}))
afterAll(() => lab.close())

describe('token', () => {
  test('prints the token alone', async () => {
    const run = await runCommand(['token', 'api'], { env: lab.env })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
  })

  test('decodes it, as the issuer wrote it', async () => {
    const run = await runCommand(['token', '--decode', 'api'], { env: lab.env })
    const [header = '', claims = '', end] = run.stdout.split('\n')
    expect(JSON.parse(header)).toMatchObject({ alg: 'RS256' })
    expect(JSON.parse(claims)).toMatchObject({ aud: 'api', repository: 'octo-org/octo-repo' })
    expect(end).toBe('')
  })

  test('prints JSON, with the token or without', async () => {
    const run = await runCommand(['token', 'api', '--json'], { env: lab.env })
    expect(JSON.parse(run.stdout)).toMatchObject({
      source: 'github',
      token: expect.stringMatching(/^eyJ/),
      claims: { aud: 'api' },
      expiresAt: expect.stringMatching(/Z$/),
    })
    const decoded = await runCommand(['token', 'api', '--json', '--decode'], { env: lab.env })
    expect(decoded.stdout).not.toMatch(/eyJ[\w-]+\.eyJ/)
  })

  test('masks it in a GitHub job, away from standard output', async () => {
    const run = await runCommand(['token', 'api'], { env: { ...lab.env, GITHUB_ACTIONS: 'true' } })
    expect(run.stderr).toContain(`::add-mask::${run.stdout.trim()}\n`)
  })

  test('tells with -v where it comes from, and with -vv what was looked at', async () => {
    const run = await runCommand(['token', 'api', '-v'], { env: lab.env })
    expect(run.stderr).toBe('oidc-exchange: The ID token comes from github\n')
    const more = await runCommand(['token', 'api', '-vv'], {
      env: { GITLAB_CI: 'true', API_ID_TOKEN: makeToken({ aud: 'api' }) },
    })
    expect(more.stderr).toMatch(/github: not found .*\n.*gitlab: found /)
    expect(`${run.stderr}${more.stderr}`).not.toContain('eyJ')
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['where there is none', {}, /^oidc-exchange: No ID token source found\n.*gitlab/],
    ['without the permission', { GITHUB_ACTIONS: 'true' }, /may not request.*\n.*\n.*permissions:/],
    ['of a dead endpoint', { ...dead(), GITHUB_ACTIONS: 'true' }, /127\.0\.0\.1:9/],
  ])('is an error of a few lines %s, and no word on standard output', async (_what, env, text) => {
    const run = await runCommand(['token', 'api', '--retry-max-attempts', '1'], { env })
    expect([run.exitCode, run.stdout]).toEqual([1, ''])
    expect(run.stderr).toMatch(text)
    expect(run.stderr).not.toMatch(/ {4}at /)
  })
})

function dead(): Record<string, string> {
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  }
}

describe('sources and providers', () => {
  test('tell what is here, and why the others are not', async () => {
    const run = await runCommand(['sources'], { env: { ...lab.env, GITLAB_CI: 'true' } })
    expect(run.stdout).toMatch(/^github +found and used /m)
    expect(run.stdout).toMatch(/^gitlab +found, but github comes first$/m)
    expect(run.stdout).toMatch(/^windmill +not found: requires the variables WM_TOKEN/m)
    const broken = await runCommand(['sources', '--json'], { env: { GITHUB_ACTIONS: 'true' } })
    expect(JSON.parse(broken.stdout)).toContainEqual(
      expect.objectContaining({
        name: 'github',
        state: 'broken',
        isAsked: true,
        hint: expect.stringMatching(/permissions:/),
      }),
    )
    expect(JSON.parse((await runCommand(['providers', '--json'])).stdout)).toContainEqual(
      expect.objectContaining({
        name: 'aws',
        inputs: expect.objectContaining({ 'role-to-assume': expect.anything() }),
      }),
    )
    expect((await runCommand(['providers'])).stdout).toMatch(/^gcp +\S.*\.$/m)
  })
})

const onPosix = process.platform === 'win32' ? describe.skip : describe

onPosix('exec', () => {
  const exec = ['exec', 'aws', ...role, '--']
  const gcp = ['--workload_identity_provider', defaultProvider]
  const azure = ['--tenant-id', defaultTenantId, '--client-id', defaultClientId]

  test('runs a command with the credentials, its streams and its exit code', async () => {
    const script = 'echo "$AWS_ACCESS_KEY_ID"; cat; echo err >&2; exit 7'
    const run = await runCommand([...exec, 'sh', '-c', script], { env: lab.env, stdin: 'in' })
    expect(run.exitCode).toBe(7)
    expect(run.stdout).toMatch(/^ASIA\w+\nin$/)
    expect(run.stderr).toBe('err\n')
  })

  test('masks first', async () => {
    const run = await runCommand([...exec, 'sh', '-c', 'echo "$AWS_SESSION_TOKEN" >&2'], {
      env: { ...lab.env, GITHUB_ACTIONS: 'true' },
    })
    const lines = run.stderr.trim().split('\n')
    expect(lines).toContain(`::add-mask::${lines.at(-1)}`)
  })

  test('takes the files away again', async () => {
    const args = ['exec', 'gcp', '--workload_identity_provider', defaultProvider, '--']
    const run = await runCommand([...args, 'sh', '-c', 'cat "$GOOGLE_APPLICATION_CREDENTIALS"'], {
      env: { ...lab.env, RUNNER_TEMP: folder },
    })
    expect(JSON.parse(run.stdout)).toMatchObject({ type: 'external_account' })
    expect(readdirSync(folder).filter((name) => name.startsWith('oidc-exchange'))).toEqual([])
  })

  test.each<[string, readonly string[], number, RegExp]>([
    ['a command that is not there', ['no-such-command'], 127, /no-such-command: not found/],
    ['one that a signal ended', ['sh', '-c', 'kill -9 $$'], 137, /^$/],
    [
      'none',
      [],
      2,
      /No command given\nPut -- between the flags and the command: oidc-exchange exec aws /,
    ],
  ])('%s', async (_what, command, exitCode, text) => {
    const run = await runCommand([...exec, ...command], { env: lab.env })
    expect(run.exitCode).toBe(exitCode)
    expect(run.stderr).toMatch(text)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('passes %s on', async (signal) => {
    const script = `process.on('${signal}', () => { console.log('got it'); process.exit(3) }); setInterval(() => {}, 1000); console.log('ready')`
    const child = spawn(process.execPath, [bundle, ...exec, process.execPath, '-e', script], {
      env: {
        PATH: process.env.PATH,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...lab.env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      if (output === '') child.kill(signal)
      output += String(chunk)
    })
    const exitCode = await new Promise((resolve) => child.once('close', resolve))
    expect([exitCode, output]).toEqual([3, 'ready\ngot it\n'])
  })

  test.each([
    ['aws', [...role], false],
    ['gcp with a file that holds the URL', gcp, false],
    ['gcp with an executable', [...gcp, '--credential-source', 'executable'], true],
    ['azure for Terraform', azure, true],
  ] as const)(
    'the request token stays only where a tool needs it: %s',
    async (what, flags, isKept) => {
      const provider = what.split(' ')[0] ?? ''
      const script = 'echo "$ACTIONS_ID_TOKEN_REQUEST_TOKEN|$OIDC_EXCHANGE_AWS_SECRET_ACCESS_KEY"'
      const run = await runCommand(['exec', provider, ...flags, '--', 'sh', '-c', script], {
        env: { ...lab.env, RUNNER_TEMP: folder, OIDC_EXCHANGE_AWS_SECRET_ACCESS_KEY: '' },
      })
      expect([run.exitCode, run.stdout]).toEqual([
        0,
        `${isKept ? lab.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN : ''}|\n`,
      ])
    },
  )

  test('secrets that served to get the credentials do not reach the command', async () => {
    const run = await runCommand([...exec, 'sh', '-c', 'echo "[$OIDC_EXCHANGE_CLIENT_KEY]"'], {
      env: { ...lab.env, OIDC_EXCHANGE_CLIENT_KEY: 'hunter2' },
    })
    expect(run.stdout).toBe('[]\n')
  })

  test('no notice of the SDK of AWS is printed, and its switch does not reach the command', async () => {
    const name = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'
    const env = { ...lab.env, [name]: undefined }
    const run = await runCommand([...exec, 'sh', '-c', `echo "[$${name}]"`], { env })
    expect([run.stdout, run.stderr]).toEqual(['[]\n', ''])
  })

  test('runs nothing when there are no credentials', async () => {
    lab.setRules({ aws: { roles: [] } })
    const run = await runCommand([...exec, 'echo', 'ran'], { env: lab.env })
    expect([run.exitCode, run.stdout]).toEqual([1, ''])
  })
})

describe('help and completion', () => {
  test.each([['token'], ['exchange'], ['exec'], ['sources'], ['providers'], ['exchange', 'aws']])(
    '%s has help with an example, and no colours',
    async (...words) => {
      const run = await runCommand([...words, '--help'])
      expect([run.exitCode, run.stderr]).toEqual([0, ''])
      expect(run.stdout).toMatch(/^Usage: oidc-exchange /)
      expect(run.stdout).toMatch(/^Examples:\n {2}\S/m)
      expect(run.stdout).not.toContain('\u001b')
    },
  )

  test('the version', async () => {
    expect((await runCommand(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each([
    'lint',
    'verify',
    'explain',
    'trust',
    'preset',
    'lab',
    'demo',
    'inspect',
    'completion',
  ])('%s has help with an example', async (word) => {
    const run = await runCommand(
      word === 'preset' ? ['preset', 'check', '--help'] : [word, '--help'],
    )
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toMatch(/^Examples?:\n {2}\S/m)
  })

  test('colours follow FORCE_COLOR and NO_COLOR', async () => {
    const colored = await runCommand(['exchange', 'aws', '--help'], { env: { FORCE_COLOR: '1' } })
    expect(colored.stdout).toContain('\u001b[1mUsage:\u001b[0m')
    const failed = await runCommand(['exec'], { env: { FORCE_COLOR: '1' } })
    expect(failed.stderr).toContain('\u001b[31moidc-exchange:\u001b[0m No provider given')
    const plain = await runCommand(['--help'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
    expect(plain.stdout).not.toContain('\u001b')
  })
})

describe('completion', () => {
  const complete = async (words: readonly string[], word: string) =>
    (await runCommand(['complete', `--word=${word}`, '--', ...words])).stdout.trim().split('\n')

  test.each<[readonly string[], string, readonly (string | RegExp)[]]>([
    [[], 'ex', [/^exchange\t\w/, /^exec\t\w/, /^explain\t\w/]],
    [[], 'ke', ['']],
    [[], 'comp', [/^completion\t/]],
    [['exchange'], 'gc', [/^gcp\t\w/]],
    [['exec', '-v', 'aws'], '--role-to', [/^--role-to-assume\t\w/]],
    [['exchange', 'aws', '--format'], 'j', ['json']],
    [['exchange', 'aws', '--format', '='], 'j', ['json']],
    [['token', '--source'], 'git', ['github', 'gitlab']],
    [['token', 'x'], '--dec', [/^--decode\t\w/]],
    [['lint'], 'a', ['aws', 'azure']],
    [['lint', 'aws', '--format'], 's', ['sarif']],
    [['exec', 'aws', '--'], '', ['']],
  ])('after %j, %s gives %j', async (words, word, expected) => {
    const lines = await complete(words, word)
    expect(lines).toHaveLength(expected.length)
    for (const [index, line] of lines.entries())
      expect(line).toEqual(
        expected[index] instanceof RegExp
          ? expect.stringMatching(expected[index])
          : expected[index],
      )
  })

  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s has a script', async (shell) => {
    const { stdout } = await runCommand(['completion', shell])
    expect(stdout).toContain('complete')
    if (shell === 'powershell') return
    const file = join(folder, `completion.${shell}`)
    writeFileSync(file, stdout)
    const { error, status } = spawnSync(shell, ['-n', file])
    // A shell that is not installed cannot judge it.
    if (error === undefined) expect(status).toBe(0)
  })

  onPosix('in a shell', () => {
    const program = join(folder, 'oidc-exchange')
    beforeAll(() => {
      writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`, {
        mode: 0o755,
      })
    })
    const run = (shell: string, script: string) =>
      spawnSync(shell, ['-c', script], {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      })

    test.each([
      ['ex', 'oidc-exchange ex', 'exchange exec explain'],
      ['g', 'oidc-exchange exchange g', 'gcp'],
      ['--role-to', 'oidc-exchange exec aws --role-to', '--role-to-assume'],
    ])('bash offers for %s', async (_word, line, offered) => {
      const { stdout } = await runCommand(['completion', 'bash'])
      const script = `${stdout}\nCOMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _oidc_exchange; echo "\${COMPREPLY[*]}"`
      const { stdout: answer, error } = run('bash', script)
      if (error === undefined) expect(answer.trim()).toBe(offered)
    })

    test('fish offers with descriptions', async () => {
      const { stdout } = await runCommand(['completion', 'fish'])
      const { stdout: answer, error } = run(
        'fish',
        `${stdout}\ncomplete -C 'oidc-exchange exchange gc'`,
      )
      if (error === undefined) expect(answer).toMatch(/^gcp\t\w/m)
    })
  })
})

describe('misuse', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /^Usage: oidc-exchange /],
    ['-v alone', ['-v'], /^Usage: oidc-exchange /],
    ['exec without a provider', ['exec'], /No provider given\nUsage: oidc-exchange exec PROVIDER/],
    [
      'flags in its place',
      ['exchange', '--aws-region', 'x'],
      /provider comes before its flags\nUsage:/,
    ],
    ['an unknown command', ['exchnage'], /[Uu]nknown command 'exchnage'/],
    ['an unknown flag', ['lint', 'aws', '--frmat', 'x'], /[Uu]nknown option '--frmat'/],
    ['all that is missing', ['exchange', 'azure'], /--client-id and --tenant-id are missing/],
    ['a plain name that is missing', ['exchange', 'vault'], /--url is missing/],
    ['a hint in flags', ['exchange', 'aws'], /Set --aws-region to/],
    [
      'a command without --',
      ['exec', 'aws', '--aws-region', 'eu-west-1', 'touch', 'x'],
      /Argument 3 is not a flag, and no -- comes before it\nPut -- between .* exec aws … --aws-region … -- COMMAND/,
    ],
    [
      'a token as a value',
      ['exchange', 'aws', makeToken({})],
      /looks like a token\..*file or on standard input/,
    ],
  ])('%s prints nothing on standard output: exit 2', async (_what, args, text) => {
    const run = await runCommand(args, { env: lab.env })
    expect([run.exitCode, run.stdout]).toEqual([2, ''])
    expect(run.stderr).toMatch(text)
    expect(run.stderr).not.toMatch(/eyJ|\n {4}at /)
  })

  onPosix('-v', () => {
    test.each([
      [['-v', 'exec', 'aws', ...role]],
      [['exec', '-v', 'aws', ...role]],
      [['exec', 'aws', '-v', ...role]],
      [['exec', 'aws', ...role, '--verbose']],
    ])('works anywhere before --: %j', async (args) => {
      const run = await runCommand([...args, '--', 'echo', '-v'], { env: lab.env })
      expect([run.exitCode, run.stdout]).toEqual([0, '-v\n'])
      expect(run.stderr).toContain('oidc-exchange: ')
    })

    test('a reader that has enough ends it quietly', () => {
      const { stderr, stdout } = spawnSync(
        'bash',
        [
          '-c',
          `'${process.execPath}' '${bundle}' providers --json | head -1; echo "\${PIPESTATUS[0]}"`,
        ],
        { encoding: 'utf8' },
      )
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^\[\n(?:141|0)\n$/)
    })
  })
})

describe('inspect', () => {
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.amazonaws.com',
    sub: 'repo:o/r:ref:refs/heads/main',
    repository: 'o/r',
    exp: Math.floor(Date.now() / 1000) - 3 * 3600 - 5,
  }

  test.each([['-'], []])('decodes standard input: %j', async (...words) => {
    const run = await runCommand(['inspect', ...words], { stdin: `${makeToken(claims)}\n` })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
    expect(run.stdout).toMatch(/^Issuer +https:\S+ \(GitHub Actions\)$/m)
    expect(run.stdout).toMatch(/^Job +repository o\/r$/m)
    expect(run.stdout).toMatch(/^Accepted by +aws$/m)
    expect(run.stdout).toMatch(/^Expired +\d{4}-\S+Z, 3 hours ago$/m)
  })

  test('prints JSON, and never an instruction to a runner', async () => {
    const token = makeToken({ ...claims, aud: 'pypi', sub: '\n::error::x ##[error]' })
    const run = await runCommand(['inspect', token, '--json'])
    expect(JSON.parse(run.stdout)).toMatchObject({ issuer: 'GitHub Actions', providers: ['pypi'] })
    const text = await runCommand(['inspect', token])
    expect(text.stdout).not.toMatch(/^::|##\[/m)
    expect((await runCommand(['inspect', 'nonsense'])).exitCode).not.toBe(0)
  })
})

test('token without an audience has the default of the source', async () => {
  const run = await runCommand(['token'], { env: lab.env })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toMatch(/^eyJ/)
})

onPosix('exchange --output', () => {
  test('says what to remove, the files of the credentials included', async () => {
    const output = join(folder, 'gcp.env')
    const args = ['exchange', 'gcp', '--workload_identity_provider', defaultProvider]
    const run = await runCommand([...args, '--output', output], {
      env: { ...lab.env, TMPDIR: folder },
    })
    expect([run.exitCode, run.stdout]).toEqual([0, ''])
    expect(run.stderr).toMatch(
      /^oidc-exchange: Remove these after use: \S+gcp\.env, \S+oidc-exchange-[\w-]+\n$/,
    )
  })
})
