import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..')

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/errors.md',
]
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)

/** Phrases that read as translated, with plain English for each. */
const phrases: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/pass(?:es)? by (?:itself|themselves)/i, 'transient'],
  [/\b(?:is|are) tried again\b/i, 'is retried'],
  [/\bto be had\b/i, 'available'],
  [/\b(?:is|are|be) told\b/i, 'is set, identified or reported'],
  [/\btold (?:by|to)\b/i, 'set, identified or reported by'],
  [/\bwhoever\b/i, 'anyone who'],
  [/\banew\b/i, 'again, new'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bwhatever becomes of\b/i, 'even if … fails'],
  [/\b(?:is|are) given (?:both|twice)\b/i, 'cannot be combined, is repeated'],
  [/\bof one's own\b/i, 'your own'],
  [/\bis not said\b/i, 'is missing'],
  [/\bfor nobody\b/i, 'is empty'],
  [/\bin the words of\b/i, 'as … calls it'],
  [/\bno such thing\b/i, 'invalid'],
]

test.each([...pages, ...sources])('%s reads as plain English', (file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const found = lines.flatMap((line, index) =>
    phrases
      .filter(([phrase]) => phrase.test(line))
      .map(([phrase, instead]) => `${index + 1}: ${phrase.source} → ${instead}`),
  )
  expect(found).toEqual([])
})
