import { describe, expect, test } from '@jest/globals'
import { checkToldVariable, checkVariableName } from '../../src/sinks/variable-names.ts'
import { catchError } from '../helpers/context.ts'

test.each([
  'API_ACCESS_TOKEN',
  'AWS_ACCESS_KEY_ID',
  'NODE_AUTH_TOKEN',
  '_x',
  'GOOGLE_APPLICATION_CREDENTIALS',
])('%s may be set', (name) => {
  expect(() => checkVariableName(name)).not.toThrow()
})

test.each([
  'PATH',
  'Path',
  'LD_PRELOAD',
  'DYLD_INSERT_LIBRARIES',
  'NODE_OPTIONS',
  'BASH_ENV',
  'PYTHONPATH',
  'PYTHONSTARTUP',
  'GIT_SSH_COMMAND',
  'https_proxy',
  'HTTP_PROXY',
  'GITHUB_TOKEN',
  'GITHUB_ENV',
  'RUNNER_TEMP',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'INPUT_PROVIDER',
  'STATE_isPost',
  'JAVA_TOOL_OPTIONS',
  'MAVEN_OPTS',
  'PERL5OPT',
  'RUBYOPT',
  'IFS',
  'ENV',
  'NPM_CONFIG_REGISTRY',
])('%s may not, because it changes how later steps run', async (name) => {
  expect(await catchError(() => checkVariableName(name))).toMatchObject({ code: 'ERR_INPUT' })
})

test.each(['', '1A', 'A B', 'A=B', 'A\nB', 'Ä', 'A-B', 'A<<B', '__proto__\u0000', 'x'.repeat(300)])(
  '%j is no name',
  async (name) => {
    expect(await catchError(() => checkVariableName(name))).toMatchObject({ code: 'ERR_INPUT' })
  },
)

describe('a name that an answer has chosen', () => {
  test.each([
    'DB_PASSWORD',
    'USER',
    'GOOD',
    'GOOGLE_API_KEY',
    'FEATUREFLAGS',
    'DOCKER_USERNAME',
    'DOCKER_PASSWORD',
    'CARGO_REGISTRY_TOKEN',
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
  ])('may be %s', (name) => {
    expect(() => checkToldVariable(name, 'vault')).not.toThrow()
  })

  test.each([
    'PATH',
    'node_options',
    'LD_PRELOAD',
    'BASHOPTS',
    'SHELLOPTS',
    'PS4',
    'PSModulePath',
    'OPENSSL_CONF',
    'DOTNET_gcServer',
    'GOFLAGS',
    'GOPROXY',
    'MAKEFLAGS',
    'CGO_CFLAGS',
    'RUSTC_WRAPPER',
    'CARGO_BUILD_RUSTC',
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
    'no-name',
  ])('may not be %s', async (name) => {
    const error = await catchError(() => checkToldVariable(name, 'vault'))
    expect(error).toMatchObject({ code: 'ERR_RESPONSE', hint: expect.stringContaining('| NAME') })
    expect(error.message).toMatch(/^vault/)
  })
})
