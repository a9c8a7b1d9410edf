import { expect, test } from '@jest/globals'
import { checkVariableName } from '../../src/sinks/variable-names.ts'
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
