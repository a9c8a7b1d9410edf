import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** A real Redis on a free port. */
export interface TestRedis extends AsyncDisposable {
  readonly port: number
  /** Runs `redis-cli`. */
  cli(...args: readonly string[]): string
}

export async function startRedis(...options: readonly string[]): Promise<TestRedis> {
  const port = await freePort()
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', [...args, ...options], { cwd: tmpdir(), stdio: 'ignore' })
  const cli = (...command: readonly string[]) =>
    spawnSync('redis-cli', ['-p', `${port}`, ...command], { encoding: 'utf8' }).stdout.trim()
  for (let i = 0; i < 200 && !/PONG|NOAUTH/.test(cli('ping')); i++) await wait(20)
  return { port, cli, [Symbol.asyncDispose]: () => end(server) }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGKILL')
  await ended
}

/** Forwards connections to a port that can change, as a name does in a failover. */
export interface Forwarder extends AsyncDisposable {
  readonly port: number
  to(port: number): void
}

export async function startForwarder(first: number): Promise<Forwarder> {
  let target = first
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    const other = connect(target, '127.0.0.1')
    for (const [one, peer] of [
      [socket, other],
      [other, socket],
    ] as const) {
      open.add(one)
      one.on('error', () => peer.destroy()).on('close', () => open.delete(one))
      one.pipe(peer)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    to(port) {
      target = port
      for (const socket of open) socket.destroy()
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
