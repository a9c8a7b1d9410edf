import { expect, test } from '@jest/globals'
import type { Exchanger } from '../../src/core/types.ts'
import { ownInputs } from '../../src/exchangers/own-inputs.ts'
import { exchangers } from '../../src/exchangers/registry.ts'

const loaded: Exchanger[] = []
// One after another: jest's module loader trips over parallel imports that share a module.
for (const load of Object.values(exchangers)) loaded.push((await load()).default)

test('each exchanger is registered under its own name', () => {
  expect(loaded.map(({ name }) => name)).toEqual(Object.keys(exchangers))
})

test('every required input identifies its exchanger, and no two share one', () => {
  const identifying = Object.values(ownInputs).flat()
  expect(new Set(identifying).size).toBe(identifying.length)
  for (const { name, inputs, takesParameters } of loaded) {
    if (takesParameters) continue
    const own: readonly string[] = ownInputs[name as keyof typeof ownInputs]
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...own]))
    const required = Object.entries(inputs).filter(([, spec]) => spec.required)
    expect(own).toEqual(expect.arrayContaining(required.map(([input]) => input)))
  }
})

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
