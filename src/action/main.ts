import { appendFileSync } from 'node:fs'
import { createContext, type OwnedContext } from '../context.ts'
import type { Env, FinishedExchange, PlannedExchange } from '../core/types.ts'
import { contextOptions } from '../inputs/context-options.ts'
import type { Publication, Published } from '../sinks/github.ts'
import type { StateKeeper } from '../sinks/undo-state.ts'
import { giveBackAll } from '../step/exchange.ts'
import { runStep as runExchangesOf } from '../step/run.ts'
import { readParameters } from '../step/tokens.ts'
import { renderFailure, renderSuccess, reportFailure, reportSuccess } from './report.ts'
import { createRunner, type Runner } from './runner.ts'
import { readStep, type Settings, type StepInputs } from './settings.ts'

/**
 * The action's step: inputs → ID tokens → exchanges → publishing.
 *
 * @returns whether everything was published
 */
export async function runMain(env: Env): Promise<boolean> {
  const runner = createRunner(env)
  let summary: Settings['summary'] = 'on-failure'
  try {
    const step = await readStep(env, runner)
    summary = step.settings.summary
    using cancelling = listenForCancel()
    using context = createStepContext(runner, step.settings, cancelling.signal)
    await runStep(step, runner, context)
    return true
  } catch (error) {
    await fail(error, runner, summary)
    return false
  }
}

/**
 * A runner cancels a step with SIGINT, SIGTERM after 7.5 s and SIGKILL 2.5 s later, which is time to revoke credentials.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
function listenForCancel(): Disposable & { readonly signal: AbortSignal } {
  const cancelling = new AbortController()
  const cancel = () => cancelling.abort()
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  return {
    signal: cancelling.signal,
    [Symbol.dispose]: () => void process.off('SIGINT', cancel).off('SIGTERM', cancel),
  }
}

function createStepContext(
  runner: Runner,
  settings: Settings,
  cancelled: AbortSignal,
): OwnedContext {
  return createContext({
    cancelled,
    env: runner.env,
    log: runner,
    ...contextOptions(settings),
    onSecret: runner.mask,
  })
}

async function runStep(step: StepInputs, runner: Runner, context: OwnedContext): Promise<void> {
  const { settings, requests } = step
  const before = { ...runner.env }
  const finished = await runExchangesOf(requests, context, {
    source: settings['token-source'],
    parameters: readParameters(settings),
    onPlanned(plans) {
      if (settings['unset-current-credentials']) forgetCredentials(plans)
    },
    whileConnecting: () => Promise.all([runner.load(), import('../sinks/github.ts')]),
  })
  const job = await runner.load()
  const { openState } = await import('../sinks/undo-state.ts')
  const state = openState(job)
  try {
    await publishAll(finished, before, step, { runner, context, state })
  } catch (error) {
    await giveBackPublished(finished, context, state)
    throw error
  }
}

interface Publishing {
  readonly runner: Runner
  readonly context: OwnedContext
  readonly state: StateKeeper
}

async function publishAll(
  finished: readonly FinishedExchange[],
  before: Env,
  { settings }: StepInputs,
  { runner, context, state }: Publishing,
): Promise<void> {
  const job = await runner.load()
  const { publish } = await import('../sinks/github.ts')
  const publications = finished.map((exchange): Publication => {
    const { shared, label } = exchange.plan
    return {
      finished: exchange,
      outputPrefix: settings.exchanges === undefined ? '' : `${label}-`,
      environment: settings['export-environment'] && shared['export-environment'] !== false,
      unsetOthers: settings['unset-current-credentials'],
      overwrite: settings['overwrite-environment'] || shared['overwrite-environment'] === true,
      onRequestOutputs: settings['output-credentials'] || shared['output-credentials'] === true,
      cleanup: settings.cleanup && shared.cleanup !== false && exchange.plan.cleanup !== false,
      revoke: settings.revoke,
    }
  })
  const published = await publish(publications, before, job, {
    log: runner,
    signal: context.signal,
    state,
  })
  logSuccess(publications, published, { runner, settings, now: context.now() })
}

/** Revokes unpublished credentials. The post step retries revocations that fail here. */
async function giveBackPublished(
  finished: readonly FinishedExchange[],
  context: OwnedContext,
  state: StateKeeper,
): Promise<void> {
  if (!(await giveBackAll(finished, context, 'the step failed'))) return
  try {
    state.forgetRevocations()
  } catch {
    context.log.debug('The completed revocations could not be saved')
  }
}

/** Removes earlier credentials from this process, where libraries and programs would use them. */
function forgetCredentials(plans: readonly PlannedExchange[]): void {
  for (const name of plans.flatMap(({ variables }) => variables)) delete process.env[name]
}

function logSuccess(
  publications: readonly Publication[],
  published: readonly Published[],
  { runner, settings, now }: { runner: Runner; settings: Settings; now: Date },
): void {
  const results = publications.flatMap(({ finished }, index) => {
    const result = published[index]
    return result === undefined ? [] : [{ finished, published: result }]
  })
  for (const { finished, published: result } of results) {
    for (const line of reportSuccess(finished, result, now)) runner.info(line)
  }
  if (settings.summary === 'always') writeSummary(runner, renderSuccess(results, now))
}

async function fail(error: unknown, runner: Runner, summary: Settings['summary']): Promise<void> {
  await runner.load()
  const reports = reportFailure(error)
  for (const { message, hint, details, code } of reports) {
    for (const line of details) runner.info(line)
    runner.error(hint === undefined ? message : `${message}\n${hint}`, `oidc-exchange: ${code}`)
  }
  if (error instanceof Error) runner.debug(error.stack ?? '')
  if (summary !== 'never') writeSummary(runner, renderFailure(reports))
}

/** An unwritable summary does not fail the step. */
function writeSummary(runner: Runner, markdown: string): void {
  const file = runner.env.GITHUB_STEP_SUMMARY
  if (!file) return
  try {
    appendFileSync(file, `${markdown}\n`)
  } catch {
    runner.debug('The job summary could not be written')
  }
}
