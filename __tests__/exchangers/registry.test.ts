import { expect, test } from '@jest/globals'
import type { Exchanger } from '../../src/core/types.ts'
import { exchangers } from '../../src/exchangers/registry.ts'

const loaded: Exchanger[] = []
// One after another: jest's module loader trips over parallel imports that share a module.
for (const { load } of Object.values(exchangers)) loaded.push((await load()).default)

test('each exchanger is registered under its own name', () => {
  expect(loaded.map(({ name }) => name)).toEqual(Object.keys(exchangers))
})

test.each(Object.entries(exchangers))(
  '%s is identified by inputs of its own only',
  (name, entry) => {
    const own = loaded.find((exchanger) => exchanger.name === name)
    const others = loaded.filter((exchanger) => exchanger.name !== name)
    expect(Object.keys(own?.inputs ?? {})).toEqual(expect.arrayContaining([...entry.identifiedBy]))
    const foreign = others.flatMap((other) => Object.keys(other.inputs))
    expect(entry.identifiedBy.filter((input) => foreign.includes(input))).toEqual([])
    const required = Object.entries(own?.inputs ?? {}).filter(([, spec]) => spec.required)
    expect(entry.identifiedBy).toEqual(expect.arrayContaining(required.map(([input]) => input)))
  },
)

test.each(loaded.map((exchanger) => [exchanger.name, exchanger] as const))(
  '%s describes itself in sentences',
  (_, { summary, inputs, outputs }) => {
    const texts = [
      summary,
      ...[inputs, outputs].flatMap((specs) =>
        Object.values(specs).map(({ description }) => description),
      ),
    ]
    for (const text of texts) expect(text).toMatch(/^[A-Z][^\n]+\.$/)
  },
)
