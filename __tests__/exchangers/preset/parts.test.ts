import { describe, expect, test } from '@jest/globals'
import { decodeToken } from '../../../src/core/jwt.ts'
import { Secret } from '../../../src/core/secret.ts'
import { fillRequest } from '../../../src/exchangers/preset/fill-request.ts'
import { fillUrl } from '../../../src/exchangers/preset/fill-url.ts'
import { pickFrom, readExpiry } from '../../../src/exchangers/preset/pick.ts'
import { parsePreset } from '../../../src/exchangers/preset/preset-file.ts'
import {
  type Fillable,
  fillJson,
  fillText,
  placeholdersOf,
} from '../../../src/exchangers/preset/scope.ts'
import { parseJson, readErrorBody, statesError } from '../../../src/http/reply.ts'
import { catchError } from '../../helpers/context.ts'
import { makeToken } from '../../helpers/token.ts'

const scopeOf = (values: Readonly<Record<string, Fillable>>) => (name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined

describe('a value in a URL stays in its place', () => {
  test.each<[string, Record<string, string>, string]>([
    ['https://x.example/a/{v}', { v: 'b' }, 'https://x.example/a/b'],
    ['https://x.example/a/{v}/c', { v: 'b/../..' }, 'https://x.example/a/b%2F..%2F../c'],
    ['https://x.example/a/{v}', { v: '?x=1#y' }, 'https://x.example/a/%3Fx%3D1%23y'],
    ['https://x.example/a/{v}', { v: '@octo/app' }, 'https://x.example/a/@octo%2Fapp'],
    ['https://x.example/a/{v}', { v: '%2e%2e' }, 'https://x.example/a/%252e%252e'],
    ['https://x.example/a/{v}', { v: 'ü "' }, 'https://x.example/a/%C3%BC%20%22'],
    ['https://x.example/{+v}/c', { v: '/a/b c/' }, 'https://x.example/a/b%20c/c'],
    ['{+v}/token', { v: 'https://x.example/base/' }, 'https://x.example/base/token'],
    ['{+v}', { v: 'https://x.example' }, 'https://x.example/'],
    ['{+v}/t', { v: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080/t'],
    ['https://{v}.example.com/t', { v: 'Octo' }, 'https://octo.example.com/t'],
  ])('%s with %j', (template, values, expected) => {
    expect(fillUrl(template, scopeOf(values)).href).toBe(expected)
  })

  test.each<[string, Record<string, string>, string]>([
    ['https://x.example/a/{v}', { v: '..' }, 'ERR_INPUT'],
    ['https://x.example/a/{v}', { v: '.' }, 'ERR_INPUT'],
    ['https://x.example/a/{v}', { v: '' }, 'ERR_INPUT'],
    ['https://x.example/a/{v}', { v: '\ud800' }, 'ERR_INPUT'],
    ['https://x.example/a/{v}', {}, 'ERR_INPUT'],
    ['https://x.example/{+v}', { v: 'a/../../b' }, 'ERR_INPUT'],
    ['https://x.example/{+v}', { v: 'a//b' }, 'ERR_INPUT'],
    ['https://{v}/t', { v: 'x.example@evil.example' }, 'ERR_INPUT'],
    ['https://{v}/t', { v: 'evil.example/x' }, 'ERR_INPUT'],
    ['https://{v}.example.com/t', { v: 'evil.example#' }, 'ERR_INPUT'],
    ['https://{v}.example.com/t', { v: 'evil.example:443' }, 'ERR_INPUT'],
    ['{+v}/t', { v: 'https://u:p@x.example' }, 'ERR_ENDPOINT'],
    ['{+v}/t', { v: 'https://x.example/?a=b' }, 'ERR_ENDPOINT'],
    ['{+v}/t', { v: 'https://x.example/#a' }, 'ERR_ENDPOINT'],
    ['{+v}/t', { v: 'file:///etc/passwd' }, 'ERR_ENDPOINT'],
    ['{+v}/t', { v: 'x.example' }, 'ERR_ENDPOINT'],
  ])('%s with %j is refused', async (template, values, code) => {
    expect((await catchError(() => fillUrl(template, scopeOf(values)))).code).toBe(code)
  })
})

describe('templates', () => {
  const scope = scopeOf({
    a: 'A',
    n: 5,
    yes: true,
    list: ['x', 'y'],
    s: new Secret('{a}'),
    m: { k: 1 },
  })

  test.each([
    ['{a}-{n}', 'A-5'],
    ['{list}', 'x,y'],
    ['{s}', '{a}'],
    ['{missing} {a}', undefined],
    ['{ a } {}', '{ a } {}'],
    ['{__proto__}', '{__proto__}'],
  ])('%s is %j', (template, expected) => {
    expect(fillText(template, scope)).toBe(expected)
  })

  test('JSON keeps types, and leaves out what has no value', () => {
    const template = {
      n: '{n}',
      yes: '{yes}',
      list: '{list}',
      m: '{m}',
      text: 'n={n}',
      gone: '{missing}',
      deep: { gone: { gone: '{missing}' }, empty: {} },
      items: ['{a}', '{missing}', 3],
    }
    expect(fillJson(template, scope)).toEqual({
      n: 5,
      yes: true,
      list: ['x', 'y'],
      m: { k: 1 },
      text: 'n=5',
      deep: { empty: {} },
      items: ['A', 3],
    })
  })

  test('a request repeats the fields of a list and leaves out what has no value', () => {
    const request = fillRequest(
      {
        url: 'https://x.example/t',
        query: { list: '{list}', gone: '{missing}' },
        form: { list: '{list}', map: '{m}', a: '{a}&b=c' },
        headers: { 'X-A': '{a}', 'X-Gone': '{missing}' },
        basic: ['{a}', '{missing}'],
      },
      scope,
    )
    expect(request.url.search).toBe('?list=x&list=y')
    expect(request.body).toBe('list=x&list=y&map=%7B%22k%22%3A1%7D&a=A%26b%3Dc')
    expect(request.headers).toEqual({
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-A': 'A',
      Authorization: 'Basic QTo=',
    })
  })

  test.each(['x\r\nEvil: 1', 'x\ny', 'x\u0000'])('a header takes no %j', async (value) => {
    const error = await catchError(() =>
      fillRequest({ url: 'https://x.example/', headers: { 'X-A': '{v}' } }, scopeOf({ v: value })),
    )
    expect(error.code).toBe('ERR_INPUT')
  })

  test('added headers cannot take the place of the request’s own', () => {
    const template = { url: 'https://x.example/', bearer: '{a}', moreHeaders: 'h' }
    const values = scopeOf({ a: 'A', h: { authorization: 'Bearer evil', 'X-More': '1' } })
    expect(fillRequest(template, values).headers).toMatchObject({
      Authorization: 'Bearer A',
      'X-More': '1',
    })
    expect(fillRequest(template, values).headers).not.toHaveProperty('authorization')
  })
})

test.each([
  ['a.b', '{"a":{"b":"x"}}', 'x'],
  ['a.0', '{"a":[7]}', '7'],
  ['a', '{"a":""}', undefined],
  ['a', '{"a":{"b":1}}', undefined],
  ['constructor.name', '{}', undefined],
  ['$body', ' \n', undefined],
  ['$body', 'text', 'text'],
  ['$header:X-Token', '', 'from-header'],
  ['$xml:Key', '<a><Key>x&lt;&amp;</Key><Key>y</Key></a>', 'x<&'],
  ['$xml:Key', '<a><Keys>x</Keys></a>', undefined],
  ['$xml:Key', '<a><Key><b>x</b></Key></a>', undefined],
])('pickFrom %s of %j is %j', (path, body, expected) => {
  const json = body.startsWith('{') ? JSON.parse(body) : undefined
  const reply = { status: 200, headers: { 'x-token': 'from-header' }, body }
  expect(pickFrom(reply, json, path)).toBe(expected)
})

describe('a preset file', () => {
  const good = `title: Mine
parameters:
  url: { description: The URL., required: true }
steps:
  - url: '{+url}/token'
    json: { jwt: '{token}' }
    pick: { access-token: token }
env:
  MINE: '{access-token}'
`

  test('in YAML and in JSON is the same', async () => {
    const yaml = await parsePreset('./x.yml', good)
    expect(yaml.summary).toBe('Gets a credential from Mine.')
    expect(await parsePreset('./x.json', JSON.stringify(yaml, null, 2))).toEqual(yaml)
  })

  test.each<[string, string, string]>([
    ['not YAML', 'title: [', './x.yml:1:9 '],
    ['nothing', '', './x.yml:1:1 the preset: must be a map'],
    ['no title', 'steps: []', './x.yml:1:1 the preset: title is missing'],
    [
      'a typing error',
      `${good}expire: { in: a }\n`,
      './x.yml:10:1 expire is not known; did you mean expires?',
    ],
    ['a wrong type', good.replace('title: Mine', 'title: 5'), './x.yml:1:8 title: must be text'],
    [
      'a method that is none',
      good.replace('    json:', '    method: FETCH\n    json:'),
      './x.yml:6:13 steps.0.method: must be one of GET, POST, PUT, DELETE',
    ],
    [
      'a placeholder for nothing',
      good.replace("'{token}'", "'{tokn}'"),
      './x.yml:6:18 steps.0.json.jwt: {tokn} is neither a parameter nor an earlier pick',
    ],
    [
      'an address that is not https',
      good.replace("'{+url}/token'", 'http://x.example/token'),
      './x.yml:5:10 steps.0.url: must begin with https:// or with a parameter',
    ],
    [
      'an address that goes on with the host',
      good.replace("'{+url}/token'", "'{+url}.x.example/token'"),
      './x.yml:5:10 steps.0.url: needs a slash after {+url}',
    ],
    [
      'a host that a value goes on with',
      good.replace("'{+url}/token'", "'https://x.example{url}'"),
      './x.yml:5:10 steps.0.url: needs a slash before {url}',
    ],
    [
      'a variable that an answer names',
      good.replace('MINE:', "'{access-token}':"),
      './x.yml:9:3 {access-token} is not a parameter; an answer cannot name variables',
    ],
    [
      'a parameter that is a shared input',
      good.replace('  url: {', '  audience: { description: A. }\n  url: {'),
      './x.yml:3:3 audience is reserved',
    ],
    [
      'a file that is not there',
      good.replace("'{access-token}'\n", '{ file: f }\n'),
      './x.yml:9:9 env.MINE: f is not in files',
    ],
    [
      'a placeholder without quotes',
      good.replace("'{token}'", '{token}'),
      './x.yml:6:18 {token} without quotes is a map in YAML; put the whole text into quotes',
    ],
    [
      'an address without quotes',
      good.replace("'{+url}/token'", '{+url}/token'),
      './x.yml:5:10 {+url} without quotes is a map in YAML; put the whole text into quotes',
    ],
    [
      'a header that only the client makes',
      good.replace('    json:', '    headers: { Host: x.example }\n    json:'),
      './x.yml:6:16 headers cannot set Host',
    ],
    [
      'a header with a space in its name',
      good.replace('    json:', "    headers: { 'X A': x }\n    json:"),
      "./x.yml:6:16 headers has a name that is not a header's: X A",
    ],
    [
      'an output with a name that none can have',
      `${good}outputs:\n  "a\\nb": { description: A., value: x }\n`,
      './x.yml:11:3 the name does not have the required form',
    ],
    [
      'a secret that would be printed',
      `${good}identity: me {access-token}\n`,
      './x.yml:10:11 identity: {access-token} is secret, and the identity is printed',
    ],
    [
      'a revocation that holds more than texts',
      `${good}revoke:\n  url: '{+url}/revoke'\n  json: { a: { b: '{access-token}' } }\n`,
      './x.yml:12:14 revoke.json.a: must be text',
    ],
    [
      'a revocation by the ID token',
      `${good}revoke:\n  url: '{+url}/revoke'\n  bearer: '{token}'\n`,
      './x.yml:10:1 {token}, the ID token, has expired when this is sent',
    ],
    [
      'a parameter that is not required',
      good.replace('required: true', 'required: false'),
      './x.yml:3:43 parameters.url.required: must be true',
    ],
    ['a code of its own', `${good}extension: vault\n`, './x.yml:10:1 extension is not known'],
  ])('with %s tells line and column', async (_what, text, message) => {
    const error = await catchError(() => parsePreset('./x.yml', text))
    expect(error.code).toBe('ERR_INPUT')
    expect(error.message).toContain(message)
  })

  test('tells all mistakes at once', async () => {
    const error = await catchError(() => parsePreset('./x.yml', 'titel: x\nsteps: 5\n'))
    expect(error.message).toMatch(
      /3 mistakes:[\s\S]*title is missing[\s\S]*titel is not known[\s\S]*steps: must be a list/,
    )
  })

  test('with a bomb of aliases is refused', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`,
    )
    const error = await catchError(() =>
      parsePreset('./x.yml', `a0: &a0 [x]\n${rows.join('\n')}\n`),
    )
    expect(error.code).toBe('ERR_INPUT')
  })
})

describe('a claim of a JWT in an answer', () => {
  const token = makeToken({ aud: 'x', sub: 'jfac@01h/users/ci-bot' })
  const reply = (body: object) => ({ status: 200, headers: {}, body: JSON.stringify(body) })
  const found = (body: object) => pickFrom(reply(body), body, '$jwt:access_token:sub')

  test('is found, and its last part by a placeholder', () => {
    const subject = found({ access_token: token })
    expect(subject).toBe('jfac@01h/users/ci-bot')
    expect(fillText('{subject.last}', () => subject)).toBe('ci-bot')
  })

  test.each([[{ access_token: 'opaque' }], [{}], [{ access_token: 5 }]])('is not in %j', (body) => {
    expect(found(body)).toBeUndefined()
  })
})

describe('the worst megabyte', () => {
  const size = 1_000_000
  const worst = [
    '<AccessKeyId>'.repeat(size / 13),
    '<AccessKeyId '.repeat(size / 13),
    `${'<AccessKeyId '.repeat(size / 13)}>`,
    `<AccessKeyId>${'x'.repeat(size)}`,
    `<AccessKeyId ${' '.repeat(size)}`,
    '<'.repeat(size),
    '&amp'.repeat(size / 4),
    ' '.repeat(size),
    '{'.repeat(size),
    '['.repeat(size),
    `{"a":"${'\\"'.repeat(size / 2)}"}`,
    '<Error><Message>'.repeat(size / 16),
    `<Message>${'</Message'.repeat(size / 9)}`,
    '.'.repeat(size),
    'eyJ'.repeat(size / 3),
  ]

  /** Work in square time takes minutes here, work in linear time some milliseconds. */
  test.each(worst.map((body) => [`${body.slice(0, 20)}…`, body] as const))(
    '%s is read in linear time',
    (_, body) => {
      const reply = { status: 400, headers: {}, body }
      const json = parseJson(body)
      for (const path of ['$xml:AccessKeyId', '$body', 'a', '$jwt:a:b', '$header:X']) {
        pickFrom(reply, json, path)
      }
      readErrorBody(body)
      statesError(body)
      readExpiry(body, new Date())
      placeholdersOf(body)
      decodesTo(body)
    },
    20_000,
  )
})

function decodesTo(text: string): unknown {
  try {
    return decodeToken(text)
  } catch {
    return undefined
  }
}
