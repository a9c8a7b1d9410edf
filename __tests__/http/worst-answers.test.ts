import { describe, expect, test } from '@jest/globals'
import { OidcError } from '../../src/core/errors.ts'
import { decodeToken, describeClaims } from '../../src/core/jwt.ts'
import { escapeMarkdown, quoteForeign, redactTokens, safeForLog } from '../../src/core/text.ts'
import { pickFrom, readExpiry } from '../../src/exchangers/preset/pick.ts'
import {
  checkStatus,
  readErrorBody,
  readJson,
  readRetryAfter,
  statesError,
} from '../../src/http/reply.ts'
import { pickAccessToken } from '../../src/http/request.ts'
import { readFirstToken } from '../../src/sources/spiffe/messages.ts'
import { createTestContext } from '../helpers/context.ts'

/** The largest answer that the HTTP client reads. */
const size = 1024 * 1024
const fill = (text: string) => text.repeat(Math.ceil(size / text.length)).slice(0, size)
const now = new Date()
const reply = (body: string, status = 200) => ({ status, headers: {}, body })

/** Each has made a regular expression somewhere take the square of its length. */
const worst: readonly (readonly [string, string])[] = [
  ['open elements', fill('<Message>')],
  ['open errors', fill('<Error><Code>')],
  ['spaces', fill(' ')],
  ['line ends', fill('\n')],
  ['colons', fill(':')],
  ['colons and spaces', fill(': ')],
  ['signs of commands', fill('##[')],
  ['number signs', fill('#')],
  ['characters that do not print', fill('\u200b\u034f')],
  ['beginnings of tokens', fill('eyJ-')],
  ['beginnings of tokens in a word', fill('eyJaaaaaa')],
  ['tokens', fill('eyJabcdef.a ')],
  ['words with dots', fill('a.')],
  ['slashes', fill('/')],
  ['open lists', fill('[')],
  ['a list', `[${fill('1,')}1]`],
  ['open objects', fill('{"a":')],
  ['digits', fill('9')],
  ['backslashes', fill('\\')],
]

/** Ignores the errors of this tool, which these answers deserve. */
function attempt(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof OidcError)) throw error
  }
}

const parsers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['readErrorBody', readErrorBody],
  [
    'readErrorBody in JSON',
    (text) => readErrorBody(JSON.stringify({ error: text, message: text })),
  ],
  [
    'readErrorBody in XML',
    (text) => readErrorBody(`<Code>${text}</Code><Message>${text}</Message>`),
  ],
  ['statesError', statesError],
  ['readJson', (text) => readJson(reply(text), 'It', now)],
  ['checkStatus', (text) => checkStatus(reply(text, 400), 'It', now)],
  [
    'readRetryAfter',
    (text) => readRetryAfter({ ...reply(''), headers: { 'retry-after': text } }, now),
  ],
  [
    'pickAccessToken',
    (text) => pickAccessToken({ access_token: 'x', expires_in: text }, createTestContext()),
  ],
  [
    'pickFrom',
    (text) =>
      ['$body', '$xml:Message', 'a.b'].map((path) => pickFrom(reply(text), undefined, path)),
  ],
  ['readExpiry', (text) => readExpiry(text, now)],
  ['decodeToken', (text) => decodeToken(`${text}.${text}.${text}`)],
  ['describeClaims', (text) => describeClaims({ iss: text, sub: [text] })],
  ['quoteForeign', (text) => quoteForeign(text)],
  ['redactTokens', redactTokens],
  ['safeForLog', safeForLog],
  ['escapeMarkdown', escapeMarkdown],
  ['the SPIFFE agent', (text) => readFirstToken(Buffer.from(text))],
]

// The suite's time limit is what fails: a parser that takes the square of 1 MB needs minutes.
describe.each(parsers)('%s takes the worst answers', (_name, parse) => {
  test.each(worst)('%s', (_what, text) => {
    expect(() => attempt(() => parse(text))).not.toThrow()
  })
})
