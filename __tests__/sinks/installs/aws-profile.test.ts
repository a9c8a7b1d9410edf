import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import awsProfile from '../../../src/sinks/installs/aws-profile.ts'
import { editSection, findSection, leadTo } from '../../../src/sinks/installs/ini-section.ts'
import { catchError } from '../../helpers/context.ts'

let home: string
const keys = { aws_access_key_id: 'ASIA1', aws_secret_access_key: 's+/=', aws_session_token: 't' }
const data = { profile: 'dev', region: 'eu-west-1', overwrite: 'false', ...keys }
const written =
  '[dev]\naws_access_key_id = ASIA1\naws_secret_access_key = s+/=\naws_session_token = t\n'

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'oidc-exchange-profile-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const place = () => ({ env: { HOME: home, RUNNER_TEMP: home } })
const file = (name: 'config' | 'credentials') => join(home, '.aws', name)
const read = (name: 'config' | 'credentials') =>
  existsSync(file(name)) ? readFileSync(file(name), 'utf8') : undefined
function put(name: 'config' | 'credentials', text: string) {
  mkdirSync(join(home, '.aws'), { recursive: true })
  writeFileSync(file(name), text, { mode: 0o644 })
}
async function install(changes: Record<string, string> = {}) {
  const planned = await awsProfile.plan({ ...data, ...changes }, place())
  await planned.apply()
  return planned.state
}

describe.each<[string, string]>([
  ['no file', ''],
  ['an ordinary file', '[default]\nregion = x\n'],
  ['no line end', '[default]\nregion = x'],
  ['empty lines at the end', '[default]\nregion = x\n\n\n'],
  ['CRLF', '[default]\r\nregion = x\r\n'],
  [
    'comments, nested settings, odd spaces',
    '# a\n\n[ profile x ] ; b\ns3 =\n  c = 1\n\n   \n; end',
  ],
  ['no section', 'stray = 1\n'],
  ['bytes that are not ASCII', '[profile ä]\nregion = ü\n'],
])('beside %s', (what, text) => {
  test('a profile is added and taken away again, to the byte', async () => {
    if (what !== 'no file') put('config', text)
    const state = await install()
    expect(read('config')?.startsWith(text)).toBe(true)
    expect(read('config')?.replace(/\r/g, '')).toMatch(/\[profile dev\]\nregion = eu-west-1\n$/)
    expect(read('credentials')).toBe(written)
    expect(await awsProfile.undo(state, place())).toBe(
      'Removed the profile dev, or restored its earlier text',
    )
    expect(read('config')).toBe(what === 'no file' ? undefined : text)
    expect(read('credentials')).toBeUndefined()
    expect(readdirSync(home)).toEqual(what === 'no file' ? [] : ['.aws'])
  })

  test('two profiles are taken away in either order', async () => {
    if (what !== 'no file') put('config', text)
    const states = [await install(), await install({ profile: 'two' })]
    for (const state of states) await awsProfile.undo(state, place())
    expect(read('config')?.trimEnd() ?? '').toBe(text.trimEnd())
    const again = [await install(), await install({ profile: 'two' })]
    for (const state of again.reverse()) await awsProfile.undo(state, place())
    expect(read('config') ?? '').toBe(read('config') === undefined ? '' : text)
  })
})

test('files are for their owner only, also those that were open to others', async () => {
  put('config', '[a]\n')
  await install()
  expect([
    statSync(file('config')).mode & 0o777,
    statSync(file('credentials')).mode & 0o777,
  ]).toEqual([0o600, 0o600])
})

test('what sends tools elsewhere is taken out of a profile that is overwritten, and comes back', async () => {
  const config =
    '[profile dev]\nrole_arn = arn\nsource_profile = x\n# keep\ns3 =\n  a = 1\nregion = y\nregion = z\n'
  const credentials = '[dev]\naws_access_key_id = old\naws_security_token = old\nmfa_serial = m\n'
  put('config', config)
  put('credentials', credentials)
  const state = await install({ overwrite: 'true' })
  expect(read('config')).toBe('[profile dev]\n# keep\ns3 =\n  a = 1\nregion = eu-west-1\n')
  expect(read('credentials')).toBe(
    '[dev]\naws_secret_access_key = s+/=\naws_session_token = t\naws_access_key_id = ASIA1\nmfa_serial = m\n',
  )
  const outer = state
  const inner = await install({ overwrite: 'true', region: 'eu-west-2' })
  await awsProfile.undo(inner, place())
  expect([read('config'), read('credentials')]).toEqual([config, credentials])
  expect(await awsProfile.undo(outer, place())).toBeUndefined()
  expect([read('config'), read('credentials')]).toEqual([config, credentials])
})

test('what a later step changed stays, and the log says so', async () => {
  const state = await install()
  const changed = `${read('credentials')}x = y\n`
  writeFileSync(file('credentials'), changed)
  expect(await awsProfile.undo(state, place())).toContain('a later step changed it')
  expect(read('credentials')).toBe(changed)
  expect(read('config')).toBeUndefined()
})

test('a profile that is there is an error before anything is written', async () => {
  put('credentials', '[dev] ; mine\n')
  const error = await catchError(() => install())
  expect([error.code, error.hint]).toEqual(['ERR_PUBLISH', expect.stringContaining('overwrite')])
  expect(readdirSync(join(home, '.aws'))).toEqual(['credentials'])
})

test.each(['credentials', 'config'] as const)(
  'a link in the place of %s is not followed',
  async (name) => {
    put(name === 'config' ? 'credentials' : 'config', '')
    const target = join(home, 'target')
    writeFileSync(target, 'precious')
    symlinkSync(target, file(name))
    const error = await catchError(() => install())
    expect([error.code, error.message]).toEqual([
      'ERR_PUBLISH',
      expect.stringContaining('symbolic link'),
    ])
    expect(readFileSync(target, 'utf8')).toBe('precious')
  },
)

test('nothing was applied, so nothing is undone', async () => {
  const planned = await awsProfile.plan(data, place())
  expect(await awsProfile.undo(planned.state, place())).toBeUndefined()
})

test('a value with a line end never gets into a file', async () => {
  const error = await catchError(() => install({ aws_session_token: 't\n[default]\nrole_arn = x' }))
  expect(error.message).toMatch(/aws_session_token does not fit/)
  expect(read('credentials')).toBeUndefined()
})

test('a profile that renews itself holds no keys', async () => {
  const { aws_access_key_id: _, aws_secret_access_key: _s, aws_session_token: _t, ...rest } = data
  const planned = await awsProfile.plan({ ...rest, credential_process: '"node" x' }, place())
  await planned.apply()
  expect(read('config')).toBe('[profile dev]\ncredential_process = "node" x\nregion = eu-west-1\n')
  expect(read('credentials')).toBeUndefined()
})

describe('sections', () => {
  test.each<[string, string, string | undefined]>([
    ['[a]\nb=c\n', 'a', '[a]\nb=c\n'],
    ['[a]\nb=c\n\n# x\n[d]\n', 'a', '[a]\nb=c\n'],
    ['[profile "a b"]\nb=c', 'profile a b', '[profile "a b"]\nb=c'],
    ['#[a]\n', 'a', undefined],
    ['[ab]\n', 'a', undefined],
    ['[profile a]\n', 'a', undefined],
  ])('of %j, %s is %j', (text, heading, expected) => {
    const found = findSection(text, heading)
    expect(found === undefined ? undefined : text.slice(found.start, found.end)).toBe(expected)
  })

  test('nested settings of a key that goes go too, and no others', () => {
    expect(
      editSection('[a]\nsso_session =\n  x = 1\ns3 =\n  y = 2\n', { r: '1' }, ['sso_session']),
    ).toBe('[a]\nr = 1\ns3 =\n  y = 2\n')
  })

  test.each([
    ['', ''],
    ['a', '\n\n'],
    ['a\n', '\n'],
    ['a\n\n', ''],
    ['a\r\n', '\r\n'],
  ])('after %j comes %j', (text, lead) => {
    expect(leadTo(text)).toBe(lead)
  })
})

describe('several runners of one user', () => {
  const job = (id: string) => ({ env: { HOME: home, RUNNER_TEMP: `/runner-${id}` } })
  const start = async (id: string, changes: Record<string, string> = {}) => {
    const planned = await awsProfile.plan(
      { ...data, aws_access_key_id: `ASIA${id}`, ...changes },
      job(id),
    )
    await planned.apply()
    return { undo: () => awsProfile.undo(planned.state, job(id)) }
  }

  test.each(['A first', 'B first'])('leave no keys of one another, post %s', async (order) => {
    const [a, b] = [await start('A'), await start('B')]
    expect(read('credentials')).toContain('ASIAB')
    for (const step of order === 'A first' ? [a, b] : [b, a]) await step.undo()
    expect(readdirSync(home)).toEqual([])
  })

  test('replace what a killed job left, and restore the text from before it', async () => {
    put('config', '[profile dev]\nregion = mine\n')
    await start('killed', { overwrite: 'true' })
    const next = await start('next')
    expect(read('config')).toContain('region = eu-west-1')
    await next.undo()
    expect(read('config')).toBe('[profile dev]\nregion = mine\n')
    expect(readdirSync(join(home, '.aws'))).toEqual(['config'])
  })

  test('keep to the rule within one job', async () => {
    await start('A')
    expect((await catchError(() => start('A'))).message).toContain('exists in')
  })

  test('many at once leave nothing', async () => {
    for (let round = 0; round < 18; round++) {
      const steps = await Promise.all(['A', 'B', 'C'].map((id) => start(id, { profile: id })))
      await Promise.all(steps.map((step) => step.undo()))
      expect(readdirSync(home)).toEqual([])
    }
  })

  test('are not stopped by the lock of a process that was killed', async () => {
    put('config', '')
    const lock = join(home, '.aws', '.oidc-exchange.lock')
    writeFileSync(lock, '')
    utimesSync(lock, 1, 1)
    await (await start('A')).undo()
    expect(readdirSync(join(home, '.aws'))).toEqual(['config'])
  })
})
