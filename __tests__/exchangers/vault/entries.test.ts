import { describe, expect, test } from '@jest/globals'
import {
  isExpression,
  namesOf,
  normalize,
  parseCertificates,
  parseSecrets,
} from '../../../src/exchangers/vault/entries.ts'
import { checkExpressions, keysOf, select } from '../../../src/exchangers/vault/select.ts'
import { catchError } from '../../helpers/context.ts'

describe('a line of secrets', () => {
  test.each<[string, string, string, string, string]>([
    ['test key', 'test', 'key', 'KEY', 'key'],
    ['test key|testName', 'test', 'key', 'testName', 'testName'],
    ['test  key  |  NAME', 'test', 'key', 'NAME', 'NAME'],
    ['/cubbyhole/foo zip | MY_KEY', '/cubbyhole/foo', 'zip', 'MY_KEY', 'MY_KEY'],
    ['a "other-Secret-dash"', 'a', 'other-Secret-dash', 'OTHERSECRETDASH', 'otherSecretdash'],
    ['kv/b db-password', 'kv/b', 'db-password', 'DBPASSWORD', 'dbpassword'],
    ['a key.value', 'a', 'key.value', 'KEY__VALUE', 'key__value'],
    ['a "key.value"', 'a', 'key.value', 'KEY__VALUE', 'key__value'],
    ['a a.b.c', 'a', 'a.b.c', 'A__B__C', 'a__b__c'],
    ['a `a.b`', 'a', '`a.b`', 'A__B', 'a__b'],
    ['a list.of[0]', 'a', 'list.of[0]', 'LIST__OF0', 'list__of0'],
    ['测试 测试', '测试', '测试', '测试', '测试'],
    ['a * | APP_', 'a', '*', 'APP_', 'APP_'],
    ['a **', 'a', '**', '', ''],
  ])('%s', (text, path, selector, variable, output) => {
    expect(parseSecrets(text)).toEqual([{ path, selector, variable, output }])
  })

  test('is one of several, separated by semicolons, with empty ones between', () => {
    expect(
      parseSecrets('first a;\n second b;\n ;third c | SOME_C;').map(({ path }) => path),
    ).toEqual(['first', 'second', 'third'])
    expect(parseSecrets(' ; ')).toEqual([])
  })

  test.each<[string, RegExp]>([
    ['path', /path key \| NAME/],
    ['path key extra', /path key \| NAME/],
    ['path key |', /path key \| NAME/],
    ['|testName', /path key \| NAME/],
    ['path ""', /path key \| NAME/],
    ['path $sum(a.b)', /an expression without a name/],
    ['path list[0].x', /an expression without a name/],
    ['path "-"', /has no name/],
  ])('%s is refused', async (text, message) => {
    const error = await catchError(() => parseSecrets(text))
    expect(error).toMatchObject({ code: 'ERR_INPUT' })
    expect(error.message).toMatch(message)
  })
})

test.each<[string, string, string, string, string]>([
  ['*', '', 'secret.foo.bar', 'SECRET__FOO__BAR', 'secret__foo__bar'],
  ['*', 'GROUP_', 'secret', 'GROUP_SECRET', 'GROUP_secret'],
  ['*', 'group-', 'other-Secret dash', 'GROUPOTHERSECRETDASH', 'groupotherSecretdash'],
  ['**', '', 'fooBar', 'fooBar', 'fooBar'],
  ['**', 'my_', 'a/b', 'my_ab', 'my_ab'],
])('every key with %s | %s: %s is called %s', (selector, prefix, key, variable, output) => {
  const entry = { path: 'p', selector, variable: prefix, output: prefix }
  expect(namesOf(entry, key)).toEqual({ variable, output })
})

test('a name has letters, digits and underscores of every script', () => {
  expect(normalize('a.b-c d/é"测')).toBe('a__bcdé测')
})

test.each<[string, boolean]>([
  ['key', false],
  ['key[0]', false],
  ['$sum(a)', false],
  ['a-b.c', false],
  ['a.b', false],
  ['`a.b`', false],
  ['a.b[0]', true],
  ['$uppercase(a.b)', true],
  ['`a.b`.c', true],
])('%s is an expression: %s', (selector, expected) => {
  expect(isExpression(selector)).toBe(expected)
})

describe('a selector', () => {
  const data = {
    plain: 'p',
    'with-dash': 'd',
    'a.b': 'dotted',
    'x.y': 'literal',
    x: { y: 'nested', 'not-plain': 1 },
    number: 1,
    yes: true,
    empty: '',
    nothing: null,
    json: { x: 1, y: [2] },
    text: '{"x":1}',
    list: [{ name: 'one' }, { name: 'two' }],
    only: [{ name: 'one' }],
    'key[0]': 'brackets',
  }
  const second = { data: { data, metadata: { version: 3 } }, lease_id: 'x' }
  const first = { data }

  test.each<[string, string | undefined]>([
    ['plain', 'p'],
    ['with-dash', 'd'],
    ['a.b', 'dotted'],
    ['x.y', 'nested'],
    ['`x.y`', 'literal'],
    ['x.not-plain', '1'],
    ['number', '1'],
    ['yes', 'true'],
    ['empty', ''],
    ['nothing', ''],
    ['json', '{"x":1,"y":[2]}'],
    ['json.y', '[2]'],
    ['text', '{"x":1}'],
    ['key[0]', 'brackets'],
    ['list.name', '["one","two"]'],
    ['only.name', 'one'],
    ['json.y[0]', '2'],
    ['$uppercase(x.y)', 'NESTED'],
    ["list[name='two'].name", 'two'],
    ['missing', undefined],
    ['x.missing', undefined],
    ['list.missing', undefined],
    ['x.missing[0]', undefined],
    ['constructor', undefined],
    ['x.__proto__', undefined],
    ['metadata.version', undefined],
    ['lease_id', undefined],
  ])('%s finds %j, in both versions of KV', async (selector, expected) => {
    expect(await select(selector, second)).toBe(expected)
    expect(await select(selector, first)).toBe(expected)
  })

  test('sees only own members, and a text called data is a key like others', async () => {
    expect(keysOf({ data: { data: 'text', other: 'o' } })).toEqual({ data: 'text', other: 'o' })
    expect(keysOf({ data: null })).toEqual({})
    expect(await select('data', { data: { data: 'text' } })).toBe('text')
  })

  test('that fails says so without what it was working on', async () => {
    const error = await catchError(() => select('$number(x.y)', second))
    expect(error).toMatchObject({ code: 'ERR_RESPONSE' })
    expect(error.message).toBe('$number(x.y) could not be evaluated (JSONata D3030)')
  })

  test('that is no JSONata is refused', async () => {
    await checkExpressions(['plain', '[(', 'a.b[0]'])
    const error = await catchError(() => checkExpressions(['a.b[0']))
    expect(error).toMatchObject({ code: 'ERR_INPUT' })
    expect(error.message).toMatch(/a\.b\[0 is not a JSONata expression \(S\d{4}\)/)
  })
})

describe('a line of pki', () => {
  test('has a path and what is sent', () => {
    expect(
      parseCertificates(
        'pki/issue/role {"common_name": "a.example", "ttl": "1h"} ;\n pki/sign/x/ {} ',
      ),
    ).toEqual([
      {
        path: 'pki/issue/role',
        parameters: { common_name: 'a.example', ttl: '1h' },
        prefix: 'role',
      },
      { path: 'pki/sign/x/', parameters: {}, prefix: 'x' },
    ])
  })

  test.each(['pki/issue/role', 'pki/issue/role {', 'pki/issue/role []', 'pki/issue/role "x"'])(
    '%s is refused',
    async (text) => {
      expect((await catchError(() => parseCertificates(text))).message).toMatch(
        /pki: .*common_name/,
      )
    },
  )
})
