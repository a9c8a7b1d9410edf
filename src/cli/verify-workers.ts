import cluster, { type Worker } from 'node:cluster'
import { setTimeout as wait } from 'node:timers/promises'
import { OidcError } from '../core/errors.ts'
import { mergeMetrics } from '../verify/metrics.ts'

/** Messages between the primary and its workers. A worker's `/metrics` shows the sum over all workers. */
type Message =
  | { readonly kind: 'sum' | 'render'; readonly id: number }
  | { readonly kind: 'summed' | 'rendered'; readonly id: number; readonly text: string }

export interface WorkersOptions {
  readonly count: number
  readonly log: (line: string) => void
  /** Called when every worker listens. */
  readonly onListening: (address: { readonly address: string; readonly port: number }) => void
  /** Settles when the workers must stop. */
  readonly stop: Promise<void>
}

/** Whether this process is one of the workers of {@link runWorkers}. */
export const isWorker = cluster.isWorker

/**
 * Runs this command in several processes that share its port. A worker that dies is replaced.
 *
 * @throws {OidcError} `ERR_INPUT` when a worker fails before all of them listen; it has printed the reason
 */
export async function runWorkers(options: WorkersOptions): Promise<void> {
  const { count, log, onListening, stop } = options
  let isStopping = false
  let listening = 0
  const failed = new Promise<never>((_, reject) => {
    const fork = () => {
      const worker = cluster.fork()
      worker.on('message', (message: Message) => {
        if (message.kind === 'sum') void answerSum(worker, message.id)
      })
      worker.once('listening', (address) => {
        listening++
        if (listening === count) onListening(address as never)
      })
      worker.once('exit', async (code, signal) => {
        if (isStopping) return
        if (listening < count) {
          reject(new OidcError('ERR_INPUT', 'A worker failed to start'))
          return
        }
        log(`worker ${worker.process.pid} ended (${signal ?? code}); it is replaced`)
        await wait(1000)
        if (!isStopping) fork()
      })
    }
    for (let index = 0; index < count; index++) fork()
  })
  try {
    await Promise.race([stop, failed])
  } finally {
    isStopping = true
    const workers = workersOf().filter((worker) => !worker.isDead())
    const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)))
    for (const worker of workers) worker.process.kill('SIGTERM')
    await Promise.all(ended)
  }
}

function workersOf(): readonly Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
}

let nextId = 0

interface Peer {
  on(event: 'message', listener: (message: Message) => void): unknown
  off(event: 'message', listener: (message: Message) => void): unknown
  send?: ((message: Message) => unknown) | undefined
}

/** Sends a message and waits for the answer with its id, for at most a second. */
function ask(
  peer: Peer,
  kind: 'sum' | 'render',
  answer: 'summed' | 'rendered',
): Promise<string | undefined> {
  const id = nextId++
  return new Promise((resolve) => {
    const finish = (text?: string) => {
      clearTimeout(timer)
      peer.off('message', listener)
      resolve(text)
    }
    const listener = (message: Message) => {
      if (message.kind === answer && message.id === id && 'text' in message) finish(message.text)
    }
    const timer = setTimeout(() => finish(), 1000)
    peer.on('message', listener)
    peer.send?.({ kind, id })
  })
}

async function answerSum(worker: Worker, id: number): Promise<void> {
  const texts = await Promise.all(workersOf().map((one) => ask(one, 'render', 'rendered')))
  const text = mergeMetrics(texts.filter((one) => one !== undefined))
  if (worker.isConnected()) worker.send({ kind: 'summed', id, text } satisfies Message)
}

/** The metrics of all workers, for a worker's `/metrics`; its own when the primary does not answer. */
export async function sumMetrics(own: string): Promise<string> {
  return (await ask(process, 'sum', 'summed')) ?? own
}

/** Answers the primary's requests for this worker's metrics. */
export function answerMetrics(render: () => string): void {
  process.on('message', ({ kind, id }: Message) => {
    if (kind === 'render')
      process.send?.({ kind: 'rendered', id, text: render() } satisfies Message)
  })
}

/** Lets a worker's process end. */
export function leaveWorkers(): void {
  cluster.worker?.disconnect()
}
