import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A real OpenBao server in its development mode, and a client that may do everything there. */
export interface Openbao extends AsyncDisposable {
  readonly origin: string
  /** Sends a request as root; a status of 400 or more is an error unless it is expected. */
  ask(method: string, path: string, body?: object, more?: Ask): Promise<Reply>
}

interface Ask {
  readonly namespace?: string
  readonly token?: string
  readonly isRefusalExpected?: boolean
}

export interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

export async function startOpenbao(program: string): Promise<Openbao> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const args = ['server', '-dev', '-dev-root-token-id=root', '-dev-no-store-token']
  const child = spawn(program, [...args, `-dev-listen-address=127.0.0.1:${port}`], {
    stdio: 'ignore',
    cwd: mkdtempSync(join(tmpdir(), 'openbao-')),
  })
  const ask: Openbao['ask'] = async (method, path, body, more = {}) => {
    const response = await fetch(`${origin}/v1/${path}`, {
      method,
      headers: {
        'x-vault-token': more.token ?? 'root',
        ...(more.namespace ? { 'x-vault-namespace': more.namespace } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    if (response.status >= 400 && !more.isRefusalExpected)
      throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
  }
  await untilReady(ask, child)
  return {
    origin,
    ask,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

async function untilReady(ask: Openbao['ask'], child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (child.exitCode !== null) throw new Error(`OpenBao ended with ${child.exitCode}`)
    const ready = await ask('GET', 'sys/mounts', undefined, { isRefusalExpected: true }).catch(
      () => undefined,
    )
    if (ready?.status === 200) return
    await wait(200)
  }
  throw new Error('OpenBao does not answer')
}
