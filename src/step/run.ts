import type { Context, FinishedExchange, PlannedExchange, SourceParameters } from '../core/types.ts'
import { runExchanges } from './exchange.ts'
import { type ExchangeRequest, planExchanges } from './plan.ts'
import { findSource, findSourceFor } from './tokens.ts'

/** The settings of {@link runStep}. */
export interface StepOptions {
  /** The name of the token source. @default auto */
  readonly source?: string | undefined
  readonly parameters?: SourceParameters | undefined
  /** Called with the checked exchanges before any request. */
  readonly onPlanned?: (plans: readonly PlannedExchange[]) => void
  /** Work for the time in which connections open, such as loading code. */
  readonly whileConnecting?: () => Promise<unknown>
}

/**
 * Runs the exchanges of a step: plans them, finds the token source and exchanges in parallel.
 *
 * @throws {OidcError} errors of {@link planExchanges}, {@link findSource} and {@link runExchanges}
 */
export async function runStep(
  requests: readonly ExchangeRequest[],
  context: Context,
  { source, parameters, onPlanned, whileConnecting }: StepOptions = {},
): Promise<readonly FinishedExchange[]> {
  const finding = findSource(context, source, parameters)
  // Wrong inputs are reported before a missing source, and some exchanges need none.
  finding.catch(() => undefined)
  const plans = await planExchanges(requests, context)
  onPlanned?.(plans)
  const found = await findSourceFor(plans, () => finding, source)
  return runExchanges(plans, found, context, whileConnecting)
}
