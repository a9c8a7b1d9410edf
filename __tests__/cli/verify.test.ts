import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { verifyCommand } from '../../src/cli/verify.ts'
import { createKey, signWith } from '../verify/issuer.ts'

/** What it prints, and the message of what it throws. */
async function run(...args: readonly string[]): Promise<readonly [output: string, error: string]> {
  const stdout = new PassThrough()
  const command = verifyCommand({ env: {}, stdout, stderr: stdout })
  command.exitOverride().configureOutput({ writeErr: () => undefined })
  const error = await command.parseAsync(args, { from: 'user' }).then(
    () => '',
    (error: Error) => error.message,
  )
  stdout.end()
  return [await text(stdout), error]
}

test.each(['day 5', '2026-01-31T12:00', '31.1.2026', '1.5', ''])(
  'a time that can be read in several ways is none: %j',
  async (time) => {
    const [output, error] = await run('x', '--audience', 'x', '--at', time)
    expect([output, error]).toEqual(['', expect.stringMatching(/must be a date/)])
  },
)

test.each(['2026-01-31T12:00:00Z', '2026-01-31T12:00:00+01:00', '2026-01-31', '1790000000'])(
  'a time is one: %s',
  async (time) => {
    expect((await run('x', '--audience', 'x', '--at', time))[1]).toMatch(/1 of 1 checks failed/)
  },
)

test('what could not be checked is not counted as failed, and no claims are announced where there are none', async () => {
  const token = signWith(createKey('k'), { iss: 'https://x.example', aud: 'x', sub: 's' })
  const [output, error] = await run(token, '--audience', 'x')
  expect(output.match(/^fail/gm)).toHaveLength(2)
  expect(output.match(/^skip/gm)).toHaveLength(2)
  expect(error).toMatch(/^2 of \d+ checks failed$/)
  expect((await run('x', '--audience', 'x'))[0]).toMatch(/^fail {2}form {2}.*\n$/)
})
