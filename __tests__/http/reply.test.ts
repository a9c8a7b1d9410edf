import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { extractErrorText, readErrorBody, readJson, readRetryAfter } from '../../src/http/reply.ts'
import { catchError } from '../helpers/context.ts'
import { runs } from '../helpers/fuzz.ts'
import { makeToken } from '../helpers/token.ts'

const now = new Date('2026-11-22T12:00:00Z')
const reply = (status: number, body = '', headers: Record<string, string> = {}) => ({
  status,
  headers,
  body,
})

describe('readJson', () => {
  test('returns an object', () => {
    expect(readJson(reply(200, '{"a":1}'), 'STS', now)).toEqual({ a: 1 })
  })

  test.each([
    [reply(503, 'upstream'), 'ERR_SERVICE', true, 'STS answered 503: upstream'],
    [reply(500), 'ERR_SERVICE', true, 'STS answered 500'],
    [reply(429), 'ERR_SERVICE', true, 'STS answered 429'],
    [reply(408), 'ERR_SERVICE', true, 'STS answered 408'],
    [
      reply(403, '{"error":"access_denied"}'),
      'ERR_REFUSED',
      false,
      'STS answered 403: access_denied',
    ],
    [reply(404, '<html>x</html>'), 'ERR_REFUSED', false, 'STS answered 404'],
    [reply(501), 'ERR_SERVICE', false, 'STS answered 501'],
    [reply(200, ''), 'ERR_RESPONSE', true, 'STS answered 200 with nothing'],
    [
      reply(200, '<html>', { 'content-type': 'text/html; charset=utf-8' }),
      'ERR_RESPONSE',
      true,
      'STS answered 200 with text/html instead of a JSON object',
    ],
    [
      reply(200, '[1]'),
      'ERR_RESPONSE',
      true,
      'STS answered 200 with something instead of a JSON object',
    ],
    [
      reply(302, '', { location: 'https://evil.example/x?y' }),
      'ERR_RESPONSE',
      false,
      'STS answered 302, a redirect to evil.example',
    ],
  ])('judges %j', async (answer, code, transient, message) => {
    expect(await catchError(() => readJson(answer, 'STS', now))).toMatchObject({
      code,
      transient,
      message,
    })
  })
})

test.each([
  ['5', 5000],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['-1', undefined],
  ['', undefined],
])('Retry-After %j is %j ms', (value, expected) => {
  expect(readRetryAfter(reply(503, '', { 'retry-after': value }), now)).toBe(expected)
})

test.each([
  ['OAuth', '{"error":"invalid_grant","error_description":"no"}', 'invalid_grant: no'],
  [
    'Google',
    '{"error":{"code":403,"message":"denied","status":"PERMISSION_DENIED"}}',
    'PERMISSION_DENIED: denied',
  ],
  ['Vault', '{"errors":["permission denied"]}', 'permission denied'],
  ['a list of objects', '{"errors":[{"detail":"wrong publisher"}]}', 'wrong publisher'],
  ['a message', '{"message":"Bad credentials"}', 'Bad credentials'],
  ['a description', '{"description":"slow down"}', 'slow down'],
  [
    'XML',
    '<ErrorResponse><Error><Message>Not\nallowed</Message></Error></ErrorResponse>',
    'Not allowed',
  ],
  ['text', 'plain\r\n::error::text', 'plain ::error::text'],
  ['a page', '<!doctype html><title>x</title>', ''],
  ['nothing', '', ''],
  ['a token', `{"message":"bad ${makeToken()}"}`, 'bad [token]'],
])('extractErrorText of %s', (_what, body, expected) => {
  expect(extractErrorText(body)).toBe(expected)
})

test('every error body gives a short code and text', () => {
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.json().map((json) => `<Message>${json}</Message>`),
  )
  fc.assert(
    fc.property(body, (text) => {
      const read = readErrorBody(text)
      expect(read.code.length).toBeLessThanOrEqual(200)
      expect(read.text.length).toBeLessThanOrEqual(500)
    }),
    runs(500),
  )
})
