import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { renderPlayground } from '../../scripts/playground.js'
import { makeToken } from '../helpers/token.ts'
import { key, trustPolicy } from './claims.ts'

const page = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs/playground/index.html')
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const chromium = places.find((place) => existsSync(place))
const inBrowser = chromium === undefined ? test.skip : test
if (chromium === undefined)
  process.stdout.write('the playground: no Chromium here, so it is not opened\n')

/** What the browser answers and tells. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly request?: { readonly url: string } }
  readonly result?: {
    readonly result?: { readonly value?: unknown }
    readonly [key: string]: unknown
  }
}

let browser: ChildProcess | undefined
let folder: string
let session: string
const requested: string[] = []
const waiting = new Map<number, (message: Message) => void>()

/** Sends a command of the DevTools protocol over the pipe. */
function send(method: string, params: object = {}, sessionId?: string): Promise<Message> {
  const id = waiting.size + 1
  const pipe = browser?.stdio[3] as Writable
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    pipe.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
  })
}

async function evaluate(expression: string): Promise<unknown> {
  const { result } = await send('Runtime.evaluate', { expression, returnByValue: true }, session)
  return result?.result?.value
}

beforeAll(async () => {
  if (chromium === undefined) return
  folder = mkdtempSync(join(tmpdir(), 'playground-'))
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
  ]
  browser = spawn(chromium, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  let rest = ''
  ;(browser.stdio[4] as Readable).on('data', (chunk) => {
    const parts = `${rest}${chunk}`.split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const message = JSON.parse(part) as Message
      if (message.id !== undefined) waiting.get(message.id)?.(message)
      const url = message.params?.request?.url
      if (message.method === 'Network.requestWillBeSent' && url) requested.push(url)
    }
  })
  const target = await send('Target.createTarget', { url: 'about:blank' })
  const attached = await send('Target.attachToTarget', {
    targetId: target.result?.targetId,
    flatten: true,
  })
  session = String(attached.result?.sessionId)
  await send('Network.enable', {}, session)
  await send('Page.enable', {}, session)
  await send('Page.navigate', { url: pathToFileURL(page).href }, session)
  for (let i = 0; i < 200; i++) {
    if (await evaluate("document.getElementById('status')?.textContent")) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}, 40_000)
afterAll(async () => {
  if (browser === undefined) return
  const ended = new Promise((resolve) => browser?.once('exit', resolve))
  await send('Browser.close')
  await ended
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

/** Fills the fields in as a person would, and reads what is shown. */
async function judge(cloud: string, token: string, policy: unknown): Promise<string> {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy)
  for (const [id, value] of Object.entries({ cloud, token, policy: text })) {
    const input = `field.value = ${JSON.stringify(value)}; field.dispatchEvent(new Event('input'))`
    await evaluate(`{ const field = document.getElementById('${id}'); ${input} }`)
  }
  return String(await evaluate("document.getElementById('status').textContent"))
}

const policy = (sub: string) => trustPolicy({ StringEquals: { [`${key}:sub`]: sub } })
const main = 'repo:octo-org/octo-repo:ref:refs/heads/main'

inBrowser('judges a token from disk, live, and sends nothing', async () => {
  const token = makeToken()
  expect(await judge('aws', token, policy(main))).toBe('policy 1: accepted')
  expect(await judge('aws', token, policy('x'))).toBe('policy 1: refused')
  const shown = String(await evaluate('document.body.innerText'))
  expect(shown).toContain('Not authorized to perform sts:AssumeRoleWithWebIdentity')
  expect(shown).toContain(`"token.actions.githubusercontent.com:sub": "${main}"`)
  expect(await judge('aws', token, '{')).toMatch(/\S/)
  expect(await judge('aws', token, '{ // mine\n}')).toContain('Line 1: JSON has no comments')
  expect(await judge('aws', 'x', policy(main))).toContain('neither a token')
  expect(requested).toEqual([pathToFileURL(page).href])
  expect(await evaluate('location.href')).toBe(pathToFileURL(page).href)
  expect(
    await evaluate('localStorage.length + sessionStorage.length + document.cookie.length'),
  ).toBe(0)
})

test('the terms of every package whose code it holds are with it', async () => {
  const terms = (await renderPlayground()).match(/^(@marcbachmann\/cel-js|re2js|yaml)$/gm)
  expect(terms).toEqual(['@marcbachmann/cel-js', 're2js', 'yaml'])
})

inBrowser('its content policy forbids every request', async () => {
  const attempt = `new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective))
    fetch('https://example.com').then(() => resolve('sent'), () => {})
  })`
  const { result } = await send(
    'Runtime.evaluate',
    { expression: attempt, awaitPromise: true, returnByValue: true },
    session,
  )
  expect(result?.result?.value).toBe('connect-src')
})

inBrowser.each([['aws'], ['gcp'], ['azure'], ['vault']])(
  'has an example for %s that says what to change',
  async (cloud) => {
    await judge(cloud, '', '')
    await evaluate("document.getElementById('example').click()")
    expect(await evaluate("document.getElementById('status').textContent")).toBe(
      'policy 1: refused',
    )
    expect(await evaluate("document.querySelector('code.line').textContent.length > 5")).toBe(true)
  },
)

inBrowser('text from a token is text', async () => {
  const token = JSON.stringify({
    iss: `https://${key}`,
    sub: '<img src=x onerror="document.title=1">',
  })
  expect(await judge('aws', token, policy(main))).toBe('policy 1: refused')
  expect(await evaluate("document.querySelectorAll('#results img').length")).toBe(0)
  expect(await evaluate("document.getElementById('results').innerText")).toContain('<img src=x')
})

inBrowser('fits a width of 320 pixels, which is also a zoom of 400 %', async () => {
  const size = { width: 320, height: 640, deviceScaleFactor: 1, mobile: false }
  await send('Emulation.setDeviceMetricsOverride', size, session)
  await judge('aws', '', '')
  await evaluate("document.getElementById('example').click()")
  const root = 'document.documentElement'
  expect(await evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0)
  await send('Emulation.clearDeviceMetricsOverride', {}, session)
})

inBrowser('every field has a name, and results are announced', async () => {
  const unnamed =
    "[...document.querySelectorAll('textarea,select,input')].filter((field) => field.labels.length === 0).length"
  expect(await evaluate(unnamed)).toBe(0)
  expect(
    await evaluate(
      "document.documentElement.lang + document.getElementById('status').getAttribute('aria-live')",
    ),
  ).toBe('enpolite')
  expect(await evaluate("document.querySelectorAll('main, h1').length")).toBe(2)
})

inBrowser.each([['light'], ['dark']])('is readable in %s', async (scheme) => {
  const features = [{ name: 'prefers-color-scheme', value: scheme }]
  await send('Emulation.setEmulatedMedia', { features }, session)
  await judge('aws', makeToken(), policy('x'))
  const contrasts = await evaluate(`(() => {
    const light = (color) => {
      const [r, g, b] = color.match(/[\\d.]+/g).map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const back = light(getComputedStyle(document.body).backgroundColor)
    return ['body', '.pass', '.fail', '.unknown', '.refused'].map((selector) => {
      const front = light(getComputedStyle(document.querySelector(selector)).color)
      return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
    }).concat(scheme(back))
    function scheme(value) { return value > 0.5 ? 100 : 200 }
  })()`)
  expect(Math.min(...(contrasts as number[]))).toBeGreaterThan(4.5)
  expect((contrasts as number[]).at(-1)).toBe(scheme === 'light' ? 100 : 200)
})

test('is what npm run generate writes', async () => {
  // Compared first: a difference of two pages is longer than anybody would read.
  const isSame = readFileSync(page, 'utf8').replace(/\r\n/g, '\n') === (await renderPlayground())
  expect(isSame).toBe(true)
})

test('is one file that names no other place', () => {
  const text = readFileSync(page, 'utf8')
  expect(text).not.toMatch(/<(?:link|img|iframe)|\ssrc=|@import|sourceMappingURL/)
  expect(text).toContain("connect-src 'none'")
})
