import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Env, SourceParameters } from '../../src/core/types.ts'
import { variableFor } from '../../src/sources/gitlab.ts'
import { createTokenSupply, findSource } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { makeToken } from '../helpers/token.ts'

const folder = mkdtempSync(join(tmpdir(), 'given-'))
const mine = makeToken({ aud: 'mine' })
const listed = makeToken({ aud: ['others', 'mine'] })
const others = makeToken({ aud: 'other' })
const expired = makeToken({ aud: 'mine', exp: 1_700_000_000 })

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function mint(env: Env, parameters: SourceParameters = {}, audience: string | null = 'mine') {
  using context = createTestContext({ env })
  const source = await findSource(context, 'auto', parameters)
  const { token } = await createTokenSupply(source, audience ?? undefined, context).get()
  return { source: source.name, token: token.reveal(), masked: context.masked }
}

describe('a token that lies ready is given', () => {
  test.each<[string, Env, SourceParameters, string, string]>([
    ['from a file', {}, { file: write('mine', `${mine}\n`) }, 'file', mine],
    ['from a variable', { MY_TOKEN: mine }, { variable: 'MY_TOKEN' }, 'env', mine],
    ['from a variable, to several', { A: listed }, { variable: 'A' }, 'env', listed],
    ['by GitLab', { GITLAB_CI: 'true', MINE_ID_TOKEN: mine }, {}, 'gitlab', mine],
    [
      'by GitLab under any name',
      { GITLAB_CI: 'true', AWS_ID_TOKEN: others, DEPLOY_ID_TOKEN: listed },
      {},
      'gitlab',
      listed,
    ],
    ['by Bitbucket', { BITBUCKET_STEP_OIDC_TOKEN: mine }, {}, 'bitbucket', mine],
    [
      'by HCP Terraform, under a tag',
      { TFC_WORKLOAD_IDENTITY_TOKEN: others, TFC_WORKLOAD_IDENTITY_TOKEN_X: mine },
      {},
      'terraform-cloud',
      mine,
    ],
    ['by Spacelift', { SPACELIFT_OIDC_TOKEN: mine }, {}, 'spacelift', mine],
    ['by Vercel', { VERCEL_OIDC_TOKEN: mine }, {}, 'vercel', mine],
    [
      "by CircleCI, for the organization's own audience",
      { CIRCLECI: 'true', CIRCLE_OIDC_TOKEN_V2: mine },
      {},
      'circleci',
      mine,
    ],
    ['by EKS', { AWS_WEB_IDENTITY_TOKEN_FILE: write('irsa', mine) }, {}, 'kubernetes', mine],
    [
      'by AKS, of several files',
      {
        AWS_WEB_IDENTITY_TOKEN_FILE: write('aws', others),
        AZURE_FEDERATED_TOKEN_FILE: write('azure', listed),
      },
      {},
      'kubernetes',
      listed,
    ],
    [
      'from where the job says, before any system that is here',
      { GITLAB_CI: 'true', MINE_ID_TOKEN: listed, A: mine },
      { variable: 'A' },
      'env',
      mine,
    ],
  ])('%s', async (_what, env, parameters, source, token) => {
    const result = await mint(env, parameters)
    expect(result).toMatchObject({ source, token })
    expect(result.masked).toContain(token)
  })

  test('also where no audience is asked for, when there is one only', async () => {
    expect((await mint({ BITBUCKET_STEP_OIDC_TOKEN: others }, {}, null)).token).toBe(others)
  })

  test('anew, because a file may be renewed', async () => {
    const path = write('renewed', expired)
    using context = createTestContext({ env: {} })
    const supply = createTokenSupply(
      await findSource(context, 'file', { file: path }),
      'mine',
      context,
    )
    expect(await catchError(() => supply.get())).toMatchObject({ code: 'ERR_TOKEN_EXPIRED' })
    writeFileSync(path, mine)
    expect((await supply.get()).token.reveal()).toBe(mine)
  })
})

describe('it is told what to do', () => {
  test.each<[string, Env, SourceParameters, string, RegExp]>([
    ['no file', {}, { file: join(folder, 'gone') }, 'ERR_TOKEN_REQUEST', /Check token-file/],
    ['an empty file', {}, { file: write('empty', '\n') }, 'ERR_TOKEN_REQUEST', /is empty/],
    ['no variable', {}, { variable: 'NOT_SET' }, 'ERR_TOKEN_REQUEST', /NOT_SET is not set/],
    ['no JWT', { A: 'opaque' }, { variable: 'A' }, 'ERR_TOKEN_MALFORMED', /./],
    ['another audience', { A: others }, { variable: 'A' }, 'ERR_TOKEN_AUDIENCE', /audience/],
    ['an old one', { A: expired }, { variable: 'A' }, 'ERR_TOKEN_EXPIRED', /job started/],
    [
      'GitLab without id_tokens',
      { GITLAB_CI: 'true' },
      {},
      'ERR_TOKEN_REQUEST',
      /id_tokens:\n {4}MINE_ID_TOKEN:\n {6}aud: mine/,
    ],
    [
      'GitLab with others',
      { GITLAB_CI: 'true', A_ID_TOKEN: others, B_ID_TOKEN: others },
      {},
      'ERR_TOKEN_AUDIENCE',
      /aud: mine/,
    ],
    ['Bitbucket', { BITBUCKET_BUILD_NUMBER: '1' }, {}, 'ERR_TOKEN_PERMISSION', /oidc: true/],
    [
      'HCP Terraform',
      { TFC_WORKLOAD_IDENTITY_TOKEN: others },
      {},
      'ERR_TOKEN_AUDIENCE',
      /TFC_WORKLOAD_IDENTITY_AUDIENCE/,
    ],
    ['Spacelift', { SPACELIFT_OIDC_TOKEN: others }, {}, 'ERR_TOKEN_AUDIENCE', /set audience/],
    ['Vercel', { VERCEL_OIDC_TOKEN: others }, {}, 'ERR_TOKEN_AUDIENCE', /vercel\.com/],
    [
      'a pod without the file',
      { AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'gone') },
      {},
      'ERR_TOKEN_REQUEST',
      /volume/,
    ],
  ])('%s', async (_what, env, parameters, code, hint) => {
    const error = await catchError(() => mint(env, parameters))
    expect(error.code).toBe(code)
    expect(error.hint ?? error.message).toMatch(hint)
    expect(`${error.message}${error.hint}`).not.toContain('eyJ')
  })
})

test.each([
  ['some-audience', 'SOME_AUDIENCE_ID_TOKEN'],
  ['11 other audience', '_1_OTHER_AUDIENCE_ID_TOKEN'],
  ['http://test.audience', 'HTTP___TEST_AUDIENCE_ID_TOKEN'],
  ['sts.amazonaws.com', 'STS_AMAZONAWS_COM_ID_TOKEN'],
  ['sigstore', 'SIGSTORE_ID_TOKEN'],
])("GitLab's variable for %j is %s", (audience, name) => {
  expect(variableFor(audience)).toBe(name)
})

describe('where nothing is here', () => {
  test('it is said what was looked for', async () => {
    const none = await catchError(() => mint({}))
    expect(none).toMatchObject({ code: 'ERR_NO_SOURCE', hint: expect.stringMatching(/gitlab/) })
    using context = createTestContext({ env: {} })
    const named = await catchError(() => findSource(context, 'gitlab'))
    expect(named.hint).toMatch(/GITLAB_CI/)
    expect(await catchError(() => findSource(context, 'gitlb'))).toMatchObject({
      code: 'ERR_INPUT',
      hint: 'Is gitlab meant?',
    })
  })

  test('a system that is here but broken is not passed over for the next', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITLAB_CI: 'true', MINE_ID_TOKEN: mine }
    expect(await catchError(() => mint(env))).toMatchObject({ code: 'ERR_TOKEN_PERMISSION' })
  })
})
