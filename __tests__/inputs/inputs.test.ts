import { describe, expect, test } from '@jest/globals'
import type { InputSpec } from '../../src/core/types.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { catchError, createTestContext } from '../helpers/context.ts'

const read = (spec: Omit<InputSpec, 'description'>, raw: unknown) =>
  readInputs({ it: { description: 'It.', ...spec } }, () => raw, createTestContext()).then(
    ({ it }) => it as unknown,
  )

describe('accepts', () => {
  test.each<[Omit<InputSpec, 'description'>, unknown, unknown]>([
    [{}, '  text ', 'text'],
    [{}, 12, '12'],
    [{}, '', undefined],
    [{}, '  \n', undefined],
    [{ default: 'd' }, '', 'd'],
    [{ type: 'boolean' }, 'TRUE', true],
    [{ type: 'boolean' }, 'f', false],
    [{ type: 'boolean' }, false, false],
    [{ type: 'integer' }, '12', 12],
    [{ type: 'seconds' }, '900', 900],
    [{ type: 'seconds' }, '900s', 900],
    [{ type: 'seconds' }, '15m', 900],
    [{ type: 'seconds' }, '1h 30m', 5400],
    [{ type: 'seconds' }, 60, 60],
    [{ type: 'list' }, 'a, b\n c,,', ['a', 'b', 'c']],
    [{ type: 'list' }, 'a\\,b, c\\\\,d', ['a,b', 'c\\,d']],
    [{ type: 'list' }, ['a', 2], ['a', '2']],
    [{ type: 'map' }, 'a: 1\nb: [x]', { a: 1, b: ['x'] }],
    [{ type: 'map' }, '{"a": {"b": null}}', { a: { b: null } }],
    [{ choices: ['json', 'form'] }, 'form', 'form'],
    [{ pattern: { test: /^\d{3}$/, example: '123' } }, '456', '456'],
  ])('%j: %j as %j', async (spec, raw, expected) => {
    expect(await read(spec, raw)).toEqual(expected)
  })
})

describe('refuses', () => {
  test.each<[Omit<InputSpec, 'description'>, unknown, string]>([
    [{ required: true }, '', 'it is missing'],
    [{}, { a: 1 }, 'it must be text'],
    [{ type: 'boolean' }, 'on', 'it must be true or false, not "on"'],
    [{ type: 'integer' }, '1.5', 'it must be a whole number, not "1.5"'],
    [{ type: 'integer' }, '0x10', 'it must be a whole number, not "0x10"'],
    [{ type: 'integer', range: [1, 5] }, '6', 'it must be from 1 to 5, not 6'],
    [
      { type: 'seconds' },
      '15 minutes',
      'it must be a length of time such as 900, 15m or 1h 30m, not "15 minutes"',
    ],
    [{ type: 'seconds' }, '-1', 'it must be a length of time such as 900, 15m or 1h 30m, not "-1"'],
    [
      { type: 'seconds', range: [900, 43200] },
      '5m',
      'it must be from 900 to 43200 seconds, not 300',
    ],
    [{ type: 'map' }, 'just text', 'it must be a YAML or JSON map of names to values'],
    [{ type: 'map' }, '[1]', 'it must be a YAML or JSON map of names to values'],
    [
      { choices: ['json', 'form'] },
      'forms',
      'it must be one of json, form, not "forms"; is form meant?',
    ],
    [
      { pattern: { test: /^\d{3}$/, example: '123' } },
      'x\n::error::y',
      'it must look like 123, not "x ::error::y"',
    ],
  ])('%j: %j', async (spec, raw, message) => {
    expect(await catchError(() => read(spec, raw))).toMatchObject({ code: 'ERR_INPUT', message })
  })

  test('bad YAML without repeating what was written', async () => {
    const error = await catchError(() => read({ type: 'map' }, 'key: "hunter2'))
    expect(error.message).toMatch(/^it is not valid YAML: /)
    expect(error.message).not.toContain('hunter2')
  })

  test('everything at once', async () => {
    const specs = {
      a: { description: 'A.', required: true },
      b: { description: 'B.', type: 'integer' },
    } as const
    const error = await catchError(() =>
      readInputs(specs, (name) => (name === 'b' ? 'x' : ''), createTestContext()),
    )
    expect(error.message).toBe(
      '2 inputs are wrong:\n  - a is missing\n  - b must be a whole number, not "x"',
    )
  })
})

test('a secret input is masked', async () => {
  const context = createTestContext()
  const { it } = await readInputs(
    { it: { description: 'It.', type: 'secret' } },
    () => 'hunter2',
    context,
  )
  expect(context.masked).toEqual(['hunter2'])
  expect(`${it}`).toBe('***')
})
