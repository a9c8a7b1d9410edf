import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Env } from '../../src/core/types.ts'
import github from '../../src/sources/github.ts'
import { createTokenSupply, findSource } from '../../src/step/tokens.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { type Answer, faults, startServer } from '../helpers/server.ts'
import { makeToken } from '../helpers/token.ts'

const requestToken = 'request-token-of-the-job'

function environment(url: string): Env {
  return {
    GITHUB_ACTIONS: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  }
}

async function mint(url: string, audience: string | undefined) {
  using context = createTestContext({ env: environment(url), http: { requestTimeoutMs: 1000 } })
  const supply = createTokenSupply(await findSource(context), audience, context)
  const { token } = await supply.get()
  return { token: token.reveal(), context }
}

describe('asks for a token', () => {
  test.each([
    ['?api-version=2.0', 'sts.amazonaws.com', '/id?api-version=2.0&audience=sts.amazonaws.com'],
    ['', 'api://Azure AD', '/id?audience=api%3A%2F%2FAzure+AD'],
    ['?audience=old&x=1', 'new', '/id?audience=new&x=1'],
    ['?api-version=2.0', undefined, '/id?api-version=2.0'],
  ])('with %j and the audience %j', async (query, audience, path) => {
    const token = makeToken({ aud: audience ?? 'https://github.com/octo-org' })
    await using server = await startServer({ body: { count: 1, value: token } })
    const result = await mint(new URL(`/id${query}`, server.url).href, audience)
    expect(result.token).toBe(token)
    expect(server.seen.map((request) => request.path)).toEqual([path])
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${requestToken}`)
    expect(result.context.masked).toContain(token)
    expect(result.context.masked).toContain(requestToken)
  })
})

describe('heals', () => {
  const good = { body: { value: makeToken() } }
  test.each<[string, Answer]>([
    ['503', faults.unavailable],
    ['500', { status: 500 }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['a reset', faults.reset],
    ['silence', faults.silent],
    ['a truncated answer', faults.truncated],
    ['a page', faults.html],
    ['nothing', faults.empty],
    ['{}', faults.emptyJson],
    [
      'a job that has only begun',
      { status: 403, body: { message: "Can't issue ID_TOKEN for job in 'Pending' state." } },
    ],
  ])('after %s', async (_what, fault) => {
    await using server = await startServer(fault, good)
    expect((await mint(server.url.href, 'sts.amazonaws.com')).token).toBe(good.body.value)
    expect(server.seen).toHaveLength(2)
  })
})

describe('fails at once', () => {
  test.each<[string, Answer, string, RegExp]>([
    ['401', { status: 401, body: { message: 'no' } }, 'ERR_TOKEN_REQUEST', /answered 401: no$/],
    ['403', { status: 403, body: { message: 'no' } }, 'ERR_TOKEN_REQUEST', /answered 403: no$/],
    ['404', { status: 404 }, 'ERR_TOKEN_REQUEST', /answered 404$/],
    [
      'another audience',
      { body: { value: makeToken({ aud: ['other'] }) } },
      'ERR_TOKEN_AUDIENCE',
      /audience is other, expected sts.amazonaws.com/,
    ],
    ['no JWT', { body: { value: 'opaque' } }, 'ERR_TOKEN_MALFORMED', /1 dot-separated parts/],
  ])('on %s', async (_what, answer, code, message) => {
    await using server = await startServer(answer)
    const error = await catchError(() => mint(server.url.href, 'sts.amazonaws.com'))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(server.seen).toHaveLength(1)
  })

  test('on a redirect, which gets neither token', async () => {
    await using other = await startServer({ body: { value: makeToken() } })
    await using server = await startServer({ status: 302, headers: { location: other.url.href } })
    expect(await catchError(() => mint(server.url.href, undefined))).toMatchObject({
      code: 'ERR_RESPONSE',
    })
    expect(other.seen).toEqual([])
  })

  test('on a request URL over http to another host', async () => {
    expect(await catchError(() => mint('http://example.com/id', undefined))).toMatchObject({
      code: 'ERR_ENDPOINT',
    })
  })
})

describe('without the variables', () => {
  const event = (content: object) => {
    const file = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
    writeFileSync(file, JSON.stringify(content))
    return file
  }
  const pullRequest = (head: object | null) => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event({
      pull_request: { head: { repo: head }, base: { repo: { full_name: 'o/r' } } },
    }),
  })

  test.each<[string, Env, RegExp]>([
    ['a job without the permission', { GITHUB_ACTIONS: 'true' }, /id-token: write/],
    ['one that lacks the token', { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }, /id-token: write/],
    [
      'a pull request of the repository',
      pullRequest({ full_name: 'o/r', fork: false }),
      /id-token: write/,
    ],
    [
      'a pull request from a fork',
      pullRequest({ full_name: 'someone/r', fork: true }),
      /pull request from a fork/,
    ],
    [
      "a job of Forgejo's",
      { GITHUB_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' },
      /enable-openid-connect: true/,
    ],
    ['a pull request from a deleted fork', pullRequest(null), /pull request from a fork/],
  ])('%s is told what to do', async (_what, env, hint) => {
    const error = await catchError(() => github.open(createTestContext({ env }), {}))
    expect(error.code).toBe('ERR_TOKEN_PERMISSION')
    expect(error.hint).toMatch(hint)
  })

  test('anywhere else this source is not here', async () => {
    expect(github.open(createTestContext({ env: {} }), {})).toBeUndefined()
    expect(await catchError(() => findSource(createTestContext({ env: {} })))).toMatchObject({
      code: 'ERR_NO_SOURCE',
    })
  })
})

test('a token is minted anew after half of its life, and kept before', async () => {
  let now = new Date()
  const exp = Math.floor(now.getTime() / 1000) + 300
  await using server = await startServer({ body: { value: makeToken({ exp }) } })
  using context = createTestContext({ env: environment(server.url.href), now: () => now })
  const supply = createTokenSupply(await findSource(context), 'sts.amazonaws.com', context)
  await supply.get()
  now = new Date(now.getTime() + 140_000)
  await supply.get()
  expect(server.seen).toHaveLength(1)
  now = new Date(now.getTime() + 20_000)
  await supply.get()
  expect(server.seen).toHaveLength(2)
  supply.renew()
  await supply.get()
  expect(server.seen).toHaveLength(3)
})
