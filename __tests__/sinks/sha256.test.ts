import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { sha256 } from '../../src/sinks/sha256.ts'

const reference = (text: string) => createHash('sha256').update(text).digest('hex')

test.each([
  // FIPS 180-4's own examples.
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('of %j', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})

test('of every length around its blocks, and of long and foreign text, as Node has it', () => {
  const texts = Array.from({ length: 200 }, (_, length) => 'x'.repeat(length))
  texts.push('ü€😀'.repeat(100), randomBytes(10_000).toString('latin1'))
  for (const text of texts) expect(sha256(text)).toBe(reference(text))
})
