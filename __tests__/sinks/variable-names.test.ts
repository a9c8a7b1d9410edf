import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  checkVariableName,
  portableEntries,
  refuseAnswersName,
} from '../../src/sinks/variable-names.ts'
import { catchError } from '../helpers/context.ts'

const takeovers = [
  'PATH',
  'Path',
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'DYLD_INSERT_LIBRARIES',
  'NODE_OPTIONS',
  'BASH_ENV',
  'BASH_FUNC_ls%%',
  'PYTHONPATH',
  'PYTHONSTARTUP',
  'JAVA_TOOL_OPTIONS',
  'PERL5OPT',
  'RUBYOPT',
  'IFS',
  'ENV',
  'PS4',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]

describe("a name of the author's choice", () => {
  test.each([
    'API_ACCESS_TOKEN',
    'AWS_ACCESS_KEY_ID',
    'SSH_PRIVATE_KEY',
    'SSH_KEY',
    'GITHUB_TOKEN',
    'GITHUB_PAT',
    'GIT_TOKEN',
    'NPM_CONFIG_REGISTRY',
    'NODE_ENV',
    'NODE_AUTH_TOKEN',
    'MAVEN_OPTS',
    'RUNNER_TOKEN',
    'CI',
    'STATE_CODE',
    'HTTPS_PROXY',
    '_x',
    'my-name',
    'my.name',
    '1name',
    'my name',
    '测试',
  ])('may be %s', (name) => {
    expect(() => checkVariableName(name)).not.toThrow()
  })

  test.each(takeovers)('is not %s, by which a later step is taken over', async (name) => {
    const error = await catchError(() => checkVariableName(name))
    expect(error).toMatchObject({ code: 'ERR_INPUT' })
    expect(error.message).toMatch(/is not set, because .{15}/)
  })

  test.each(['', ' ', 'A ', 'A=B', 'A\nB', 'A<<B', '__proto__', 'A\u0000', 'x'.repeat(300)])(
    'is not %j, which no file of the runner can hold',
    async (name) => {
      const error = await catchError(() => checkVariableName(name))
      expect(error).toMatchObject({ code: 'ERR_INPUT', hint: expect.stringMatching(/letters/) })
    },
  )

  test('is portable for shells and dotenv files', async () => {
    expect(portableEntries({ A: '1', _b2: '2' })).toEqual([
      ['A', '1'],
      ['_b2', '2'],
    ])
    for (const name of ['my-name', 'my name', 'a;ls', '1name', '测试']) {
      const error = await catchError(() => portableEntries({ [name]: '' }))
      expect(error.hint).toMatch(/--format json/)
    }
  })
})

describe("a name of an answer's choice", () => {
  test.each([
    'DB_PASSWORD',
    'USER',
    'GOOD',
    'GOOGLE_API_KEY',
    'FEATUREFLAGS',
    'DOCKER_USERNAME',
    'CARGO_REGISTRIES_MINE_TOKEN',
    'UV_PUBLISH_TOKEN',
    'VAULT_TOKEN',
    'AWS_ACCESS_KEY_ID',
    'AWS_REGION',
    'AZURE_CLIENT_ID',
    'ARM_CLIENT_SECRET',
    'TF_VAR_db',
    'CLOUDSDK_AUTH_ACCESS_TOKEN',
    'REDIS_URL',
    'R2_BUCKET',
    'SSH_PRIVATE_KEY',
    'accessKey',
    'GITHUB_TOKEN',
    'GITHUB_PAT',
    'RUNNER_TOKEN',
    '1ST',
    '测试',
  ])('may be %s', (name) => {
    expect(refuseAnswersName(name)).toBeUndefined()
  })

  test.each([
    ...takeovers,
    'node_options',
    'https_proxy',
    'HTTP_PROXY',
    'GIT_SSH_COMMAND',
    'MAVEN_OPTS',
    'NPM_CONFIG_REGISTRY',
    'PSModulePath',
    'OPENSSL_CONF',
    'DOTNET_gcServer',
    'GOFLAGS',
    'GOPROXY',
    'MAKEFLAGS',
    'CGO_CFLAGS',
    'RUSTC_WRAPPER',
    'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER',
    'PIP_INDEX_URL',
    'UV_DEFAULT_INDEX',
    'NUGET_PACKAGES_DIR',
    'DOCKER_HOST',
    'KUBECONFIG',
    'AWS_ENDPOINT_URL_S3',
    'AWS_CONFIG_FILE',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_CONFIG',
    'AZURE_CONFIG_DIR',
    'TF_CLI_ARGS_apply',
    'VAULT_ADDR',
    'SUDO_ASKPASS',
    'GHA_ENDPOINT_OVERRIDE_sts',
    'GITHUB_SHA',
    'RUNNER_TEMP',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'BASE_INTERNAL_URL',
    'INLINE_SESSION_POLICY',
    'no=name',
  ])('may not be %s', (name) => {
    expect(refuseAnswersName(name)).toMatch(/^[A-Za-z-]+ \w+/)
  })
})

/** Reads that are harmless: a credential for a later step, which acts as the author of the secret either way, and a region. */
const harmless = /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|REGION|DEFAULT_REGION)$/

/** Texts in capitals that are no names of variables. */
const otherTexts = /^(?:ERR_|SIG|E[A-Z]{3,}$|(?:GET|POST|PUT|DELETE|MY_ID_TOKEN)$)/

test('no name that this tool reads may be chosen by an answer', () => {
  const root = new URL('../../src/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    // The demo writes the variables of a job that it plays.
    .filter(
      (file) =>
        file.endsWith('.ts') && !/^(?:cli\/demo|lab\/|trust\/|exchangers\/presets)/.test(file),
    )
  const open = new Map<string, string>()
  let reads = 0
  for (const file of files) {
    const text = readFileSync(new URL(file, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    const direct = [...text.matchAll(/\b(?:env|variables)\??\.([A-Z]\w+)|\benv\['(\w+)'\]/g)]
    const destructured = [...text.matchAll(/const \{([^}]+)\} = [^\n]*\benv\b/g)].flatMap(
      ([, names = '']) => names.split(','),
    )
    const computed = /\benv\[|\benv: '/.test(text)
      ? [...text.matchAll(/['`]([A-Z][A-Z0-9_]{3,})(?:\$\{[^`]*)?['`]/g)]
      : []
    const names = [
      ...[...direct, ...computed].map(([, dotted, quoted]) => dotted ?? quoted ?? ''),
      ...destructured.map((name) => name.split(':')[0]?.trim() ?? ''),
    ].filter((name) => /^[A-Z]/.test(name))
    for (const name of names) {
      reads += 1
      if (harmless.test(name) || otherTexts.test(name)) continue
      if (refuseAnswersName(name) === undefined) open.set(name, file)
    }
  }
  expect(reads).toBeGreaterThan(100)
  expect(Object.fromEntries(open)).toEqual({})
})
