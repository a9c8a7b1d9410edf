import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Secret } from '../../src/core/secret.ts'
import type { Credentials, FinishedExchange } from '../../src/core/types.ts'
import { parseFileCommand } from '../../src/lab/runner-log.ts'
import { type JobCommands, type Publication, publish } from '../../src/sinks/github.ts'
import { undo } from '../../src/sinks/github-undo.ts'
import { removeFolder } from '../../src/sinks/private-folder.ts'
import { decodeState, fingerprint } from '../../src/sinks/undo-state.ts'
import { catchError, createTestContext } from '../helpers/context.ts'
import { startServer } from '../helpers/server.ts'

const credentials: Credentials = {
  identity: 'someone',
  env: {
    API_ACCESS_TOKEN: new Secret('hunter2-token'),
    API_URL: 'https://api.example',
    API_FILE: { file: 'credentials.json' },
  },
  outputs: { url: 'https://api.example', token: new Secret('hunter2-token') },
  files: [{ name: 'credentials.json', content: new Secret('{"secret":"hunter2"}') }],
}

function publication(
  changes: Partial<Publication> = {},
  own: Partial<Credentials> = {},
): Publication {
  const finished = {
    credentials: { ...credentials, ...own },
    tookMs: 1,
    plan: {
      label: 'api',
      exchanger: {
        outputs: { token: { description: '', onRequest: true } },
        neutral: { API_URL: 'none' },
      },
    },
  } as unknown as FinishedExchange
  return {
    finished,
    outputPrefix: '',
    environment: true,
    onRequestOutputs: false,
    cleanup: true,
    revoke: true,
    ...changes,
  }
}

/** A runner's folders, and a recorder for what is told to it. */
function createJobFolder() {
  const temp = mkdtempSync(join(tmpdir(), 'sink-'))
  const files = {
    GITHUB_ENV: join(temp, 'env'),
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STATE: join(temp, 'state'),
  }
  for (const file of Object.values(files)) writeFileSync(file, 'EARLIER=1\n')
  const calls: string[] = []
  const state = new Map<string, string>()
  const write = (file: string, name: string, value: string) =>
    writeFileSync(file, `${name}<<END\n${value}\nEND\n`, { flag: 'a' })
  const job: JobCommands = {
    setSecret: (value) => void calls.push(`mask ${value}`),
    saveState(name, value) {
      calls.push(`state ${name}`)
      state.set(name, value)
    },
    exportVariable(name, value) {
      calls.push(`env ${name}`)
      write(files.GITHUB_ENV, name, value)
    },
    setOutput(name, value) {
      calls.push(`output ${name}`)
      write(files.GITHUB_OUTPUT, name, value)
    },
  }
  const env = { ...files, RUNNER_TEMP: temp }
  const read = (name: keyof typeof files) => readFileSync(files[name], 'utf8')
  const folders = () => readdirSync(temp).filter((name) => name.startsWith('oidc-exchange-'))
  return { temp, files, calls, state, job, env, read, folders }
}

describe('publish', () => {
  test('saves the state, then writes files, then variables, then outputs', async () => {
    const { job, env, calls, state, folders, temp, read } = createJobFolder()
    const [published] = await publish(
      [publication()],
      { ...env, API_URL: 'https://before.example' },
      job,
    )
    const kinds = calls.map((call) => call.split(' ')[0])
    expect([...new Set(kinds)]).toEqual(['mask', 'state', 'env', 'output'])
    using context = createTestContext()
    const saved = decodeState(state.get('undo') ?? '', context)
    const [folder = '', keyFolder] = saved.folders
    expect([saved.keyFolder, state.size]).toEqual([keyFolder, 1])
    expect(
      folders()
        .map((name) => join(temp, name))
        .sort(),
    ).toEqual([...saved.folders].sort())
    expect(readFileSync(join(folder, 'credentials.json'), 'utf8')).toBe('{"secret":"hunter2"}')
    if (process.platform !== 'win32') {
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      expect(statSync(join(folder, 'credentials.json')).mode & 0o777).toBe(0o600)
    }
    expect(parseFileCommand(read('GITHUB_ENV'))).toEqual({
      EARLIER: '1',
      API_ACCESS_TOKEN: 'hunter2-token',
      API_URL: 'https://api.example',
      API_FILE: join(folder, 'credentials.json'),
    })
    expect(parseFileCommand(read('GITHUB_OUTPUT'))).toEqual({
      EARLIER: '1',
      url: 'https://api.example',
    })
    expect(published?.variables).toContainEqual({ name: 'API_ACCESS_TOKEN', shown: '***' })
    expect(JSON.stringify(saved)).not.toContain('hunter2')
    expect(calls).toContain(`mask ${state.get('undo')}`)
  })

  test('sets what was asked for on request, prefixed, and no variables where none are wanted', async () => {
    const { job, env, read } = createJobFolder()
    await publish(
      [publication({ outputPrefix: 'api-', environment: false, onRequestOutputs: true })],
      env,
      job,
    )
    expect(parseFileCommand(read('GITHUB_OUTPUT'))).toMatchObject({
      'api-url': 'https://api.example',
      'api-token': 'hunter2-token',
    })
    expect(read('GITHUB_ENV')).toBe('EARLIER=1\n')
  })

  test('empties nothing that another exchange of the step sets', async () => {
    const { job, env, read } = createJobFolder()
    const empty = { env: {}, outputs: {}, files: [], unset: ['API_URL', 'API_REGION'] }
    await publish(
      [publication(), publication({}, empty)],
      { ...env, API_URL: 'https://before.example', API_REGION: 'before' },
      job,
    )
    expect(parseFileCommand(read('GITHUB_ENV'))).toMatchObject({
      API_URL: 'https://api.example',
      API_REGION: '',
    })
  })

  test('masks the earlier value of a secret before it is saved', async () => {
    const { job, env, calls } = createJobFolder()
    await publish([publication()], { ...env, API_ACCESS_TOKEN: 'outer-token' }, job)
    expect(calls.indexOf('mask outer-token')).toBeLessThan(calls.indexOf('state undo'))
    expect(calls).toContain('mask outer-token')
  })

  test.each(['exportVariable', 'setOutput'] as const)(
    'leaves nothing behind when %s fails half-way',
    async (command) => {
      const { job, env, read, folders } = createJobFolder()
      let calls = 0
      const broken: JobCommands = {
        ...job,
        [command](name: string, value: string) {
          if (++calls > 1 || command === 'setOutput') throw new Error('no space left on device')
          job[command](name, value)
        },
      }
      await expect(publish([publication()], env, broken)).rejects.toThrow('no space left')
      expect(read('GITHUB_ENV')).toBe('EARLIER=1\n')
      expect(read('GITHUB_OUTPUT')).toBe('EARLIER=1\n')
      expect(folders()).toEqual([])
    },
  )

  test.each(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'] as const)(
    'says so when there is no %s',
    async (name) => {
      const { job, env } = createJobFolder()
      const error = await catchError(() =>
        publish([publication()], { ...env, [name]: undefined }, job),
      )
      expect(error).toMatchObject({ code: 'ERR_PUBLISH' })
      expect(error.message).toContain(name)
    },
  )

  test('says so when the runner’s temp folder is not there', async () => {
    const { job, env, read } = createJobFolder()
    const error = await catchError(() =>
      publish([publication()], { ...env, RUNNER_TEMP: join(env.RUNNER_TEMP, 'gone') }, job),
    )
    expect(error).toMatchObject({ code: 'ERR_PUBLISH' })
    expect(read('GITHUB_ENV')).toBe('EARLIER=1\n')
  })
})

describe('undo', () => {
  async function undoAfter(
    own: Partial<Credentials>,
    earlier: Record<string, string>,
    later: Record<string, string> = {},
  ) {
    const folder = createJobFolder()
    await publish([publication({}, own)], { ...folder.env, ...earlier }, folder.job)
    const exported = parseFileCommand(folder.read('GITHUB_ENV'))
    const set: Record<string, string> = {}
    using context = createTestContext()
    const undone = await undo(
      {
        env: { ...earlier, ...exported, ...later },
        state: decodeState(folder.state.get('undo') ?? '', context),
        exportVariable: (name, value) => {
          set[name] = value
        },
      },
      context,
    )
    return { set, undone, context, folders: folder.folders() }
  }

  test('gives earlier values back, clears the others, uses the neutral value, removes files', async () => {
    const { set, undone, folders } = await undoAfter({}, { API_ACCESS_TOKEN: 'outer-token' })
    expect(set).toEqual({ API_ACCESS_TOKEN: 'outer-token', API_URL: 'none', API_FILE: '' })
    expect(folders).toEqual([])
    expect(undone.failed).toEqual([])
    expect(undone.done.join('\n')).not.toContain('outer-token')
  })

  test('leaves what a later step has set, and does not follow a path that it planted', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    const { set, undone } = await undoAfter(
      {},
      {},
      { API_FILE: elsewhere, API_URL: 'https://other.example' },
    )
    expect(set).toEqual({ API_ACCESS_TOKEN: '' })
    expect(undone.done).toContain('Left API_URL, API_FILE unchanged: a later step set a new value')
    expect(existsSync(elsewhere)).toBe(true)
  })

  test('revokes, masking what it sends', async () => {
    await using server = await startServer({ status: 200 })
    const { undone, context } = await undoAfter(
      {
        revocation: {
          method: 'POST',
          url: server.url.href,
          bearer: new Secret('bearer-secret'),
          form: { token: new Secret('hunter2-token'), token_type_hint: 'access_token' },
        },
      },
      {},
    )
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      body: 'token=hunter2-token&token_type_hint=access_token',
    })
    expect(server.seen[0]?.headers.authorization).toBe('Bearer bearer-secret')
    expect([...context.masked].sort()).toEqual(['bearer-secret', 'hunter2-token'])
    expect(undone.done).toContain('Revoked the credentials of api')
  })

  test('says what could not be revoked, and does the rest', async () => {
    await using server = await startServer({
      status: 400,
      body: { error: 'unsupported_token_type' },
    })
    const { undone, set, folders } = await undoAfter(
      { revocation: { method: 'POST', url: server.url.href } },
      {},
    )
    expect(undone.failed).toEqual([
      expect.stringMatching(
        /^The credentials of api could not be revoked: .*unsupported_token_type$/,
      ),
    ])
    expect(folders).toEqual([])
    expect(set.API_ACCESS_TOKEN).toBe('')
  })

  test.each(['', 'not base64', 'bnVsbA=='])('has nothing to do for the state %j', async (text) => {
    using context = createTestContext()
    const nothing = {
      env: { A: '1' },
      state: decodeState(text, context),
      exportVariable: () => expect(true).toBe(false),
    }
    expect(await undo(nothing, context)).toEqual({ done: [], failed: [] })
  })
})

describe('removeFolder', () => {
  const parent = () => mkdtempSync(join(tmpdir(), 'parent-'))

  test('does not follow a link that took the folder’s place', async () => {
    const outside = parent()
    writeFileSync(join(outside, 'keep'), '')
    const link = join(parent(), 'oidc-exchange-link')
    symlinkSync(outside, link)
    expect(await catchError(() => removeFolder(link))).toMatchObject({ code: 'ERR_CLEANUP' })
    expect(existsSync(join(outside, 'keep'))).toBe(true)
  })

  test('removes only folders with our name', async () => {
    const folder = join(parent(), 'src')
    mkdirSync(folder)
    expect(await catchError(() => removeFolder(folder))).toMatchObject({ code: 'ERR_CLEANUP' })
    expect(existsSync(folder)).toBe(true)
  })

  test('is content with one that is gone', () => {
    expect(removeFolder(join(parent(), 'oidc-exchange-gone'))).toBe(false)
  })
})

test('a fingerprint needs its key: a short secret is not guessed from the state', () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(fingerprint('123456', one)).toBe(fingerprint('123456', one))
  expect(fingerprint('123456', one)).not.toBe(fingerprint('123456', two))
})

describe('a variable that the job sets itself', () => {
  const rules = { API_URL: 'leave', API_ID: 'refuse' } as const
  const own = (changes: Partial<Publication> = {}) => {
    const made = publication(changes, { env: { API_URL: 'ours', API_ID: 'us' } })
    const plan = { ...made.finished.plan, ownVariables: rules }
    return { ...made, finished: { ...made.finished, plan } }
  }
  const publishOver = async (job: Record<string, string>, changes: Partial<Publication> = {}) => {
    const folder = createJobFolder()
    const warnings: string[] = []
    const log = { debug() {}, info() {}, warning: (line: string) => void warnings.push(line) }
    const error = await catchError(async () => {
      await publish([own(changes)], { ...folder.env, ...job }, folder.job, { log })
      throw new Error('published')
    })
    const { EARLIER: _, ...set } = parseFileCommand(folder.read('GITHUB_ENV'))
    return { set, warnings, error, folder }
  }

  test.each<[string, Record<string, string>, Partial<Publication>, Record<string, string>, number]>(
    [
      ['has none', {}, {}, { API_URL: 'ours', API_ID: 'us' }, 0],
      ['is the same', { API_ID: 'us' }, {}, { API_URL: 'ours', API_ID: 'us' }, 0],
      ['is left with a warning', { API_URL: 'theirs' }, {}, { API_ID: 'us' }, 1],
      [
        'is replaced on request',
        { API_URL: 'theirs', API_ID: 'them' },
        { overwrite: true },
        { API_URL: 'ours', API_ID: 'us' },
        0,
      ],
    ],
  )('%s', async (_what, job, changes, expected, warned) => {
    const { set, warnings, error } = await publishOver(job, changes)
    expect([set, warnings.length, error.message]).toEqual([expected, warned, 'published'])
  })

  test('is refused where it would mix identities, and nothing is exported', async () => {
    const { set, error, folder } = await publishOver({ API_ID: 'them' })
    expect(error).toMatchObject({
      code: 'ERR_INPUT',
      message: 'api: the job sets API_ID to another value than this step',
    })
    expect([set, folder.folders()]).toEqual([{}, []])
  })

  test('is not the job’s when an earlier step of this action set it', async () => {
    const { env, job, read } = createJobFolder()
    await publish([publication({}, { env: { API_URL: 'first', API_ID: 'first' } })], env, job)
    const after = { ...env, API_URL: 'first', API_ID: 'first' }
    await publish([own()], after, job)
    expect(parseFileCommand(read('GITHUB_ENV'))).toMatchObject({ API_URL: 'ours', API_ID: 'us' })
    await expect(publish([own()], { ...after, API_ID: 'third' }, job)).rejects.toThrow(/another/)
  })
})
