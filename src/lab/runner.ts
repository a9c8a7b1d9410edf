import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Env } from '../core/types.ts'
import { parseFileCommand, type RunnerLog, readLog } from './runner-log.ts'

/** A job on a simulated runner: it runs actions' steps as GitHub's runner does. */
export interface Job extends Disposable {
  /** The job's variables, as set by the steps so far. */
  readonly env: Env
  /** The folder that the runner empties after the job. */
  readonly temp: string
  readonly workspace: string
  /** Runs an action's main step; later steps see its exports. */
  run(step: Step): Promise<StepRun>
  /** Runs the post step that belongs to a main step. */
  runPost(main: StepRun): Promise<StepRun>
  /** Removes the job's folders. */
  close(): void
}

/** One `uses:` step. */
export interface Step {
  /** The `with:` block. */
  readonly inputs: Readonly<Record<string, string>>
  /** The inputs that the action declares with a default. @default {} */
  readonly defaults?: Readonly<Record<string, string>>
  /** Variables of this step alone. */
  readonly env?: Env
  /** Kills the step with SIGKILL after this time in milliseconds. */
  readonly killAfterMs?: number
  /** Cancels the step with SIGINT, as the runner does first, when this settles. */
  readonly cancelAt?: Promise<unknown>
}

/** A step's result. */
export interface StepRun extends RunnerLog {
  readonly step: Step
  /** `null` when it was killed. */
  readonly exitCode: number | null
  readonly env: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly tookMs: number
}

/** The options of a {@link Job}. */
export interface JobOptions {
  /** The action's bundle. */
  readonly bundle: string
  /** The script of the post step. @default `post.js` beside the bundle */
  readonly post?: string
  /** The Node to run it with. @default this process's */
  readonly node?: string
  /** Variables of the whole job, such as the lab's. */
  readonly env: Env
}

const commandFiles = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_PATH',
] as const

/** Starts a job with its own temporary folders. */
export function createJob(options: JobOptions): Job {
  const root = mkdtempSync(join(tmpdir(), 'oidc-exchange-job-'))
  const temp = join(root, '_temp')
  const workspace = join(root, 'workspace')
  for (const folder of [temp, workspace]) mkdirSync(folder)
  const env: Record<string, string | undefined> = {
    ...jobVariables(temp, workspace),
    ...options.env,
  }
  let count = 0

  const post = options.post ?? join(dirname(options.bundle), 'post.js')

  const execute = async (
    script: string,
    step: Step,
    state: Readonly<Record<string, string>>,
  ): Promise<StepRun> => {
    const files = Object.fromEntries(
      commandFiles.map((name) => [name, join(temp, `${name.toLowerCase()}_${count}`)]),
    )
    count++
    for (const file of Object.values(files)) writeFileSync(file, '')
    const variables = {
      ...env,
      ...files,
      ...step.env,
      ...inputVariables(step),
      ...stateVariables(state),
    }
    const startedAt = performance.now()
    const { exitCode, output } = await runNode(
      [options.node ?? process.execPath, script],
      variables,
      step,
    )
    const tookMs = performance.now() - startedAt
    const read = (name: (typeof commandFiles)[number]) => readFileSync(files[name] ?? '', 'utf8')
    const exported = parseFileCommand(read('GITHUB_ENV'))
    Object.assign(env, exported)
    return {
      ...readLog(output),
      step,
      exitCode,
      env: exported,
      outputs: parseFileCommand(read('GITHUB_OUTPUT')),
      state: parseFileCommand(read('GITHUB_STATE')),
      summary: read('GITHUB_STEP_SUMMARY'),
      tookMs,
    }
  }
  const close = () => rmSync(root, { recursive: true, force: true })
  return {
    env,
    temp,
    workspace,
    run: (step) => execute(options.bundle, step, {}),
    runPost({ step: { killAfterMs: _, cancelAt: __, ...step }, state }) {
      return execute(post, step, state)
    },
    close,
    [Symbol.dispose]: close,
  }
}

/** The relevant variables of a hosted runner. */
function jobVariables(temp: string, workspace: string): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ID: '16412345678',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: '7fd1a60b01f91b314f59955a4e4d4e80d8edf11d',
    GITHUB_WORKFLOW: 'deploy',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: temp,
  }
}

/** As the runner does: a variable for each declared input, capitals, spaces as underscores; empty where not given. */
function inputVariables(step: Step): Record<string, string> {
  const inputs = { ...step.defaults, ...step.inputs }
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replace(/ /g, '_').toUpperCase()}`,
      value,
    ]),
  )
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

function runNode(
  [node, script]: readonly [node: string, script: string],
  env: Env,
  { killAfterMs, cancelAt }: Pick<Step, 'killAfterMs' | 'cancelAt'>,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer =
      killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    void cancelAt?.then(() => child.kill('SIGINT'))
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (exitCode) => {
      clearTimeout(timer)
      resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
