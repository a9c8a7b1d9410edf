import type { Fault } from './rules.ts'
import type { LabReply, LabRequest, ServiceName } from './types.ts'

/** Assigns faults to matching requests, each up to its `times`. */
export type TakeFault = (service: ServiceName, request: LabRequest) => Fault | undefined

export function createFaults(faults: readonly Fault[]): TakeFault {
  const left = faults.map((fault) => ({
    fault,
    times: fault.times ?? Number.POSITIVE_INFINITY,
    isAbove: createBucket(fault.throttle),
  }))
  return (service, request) => {
    const found = left.find(
      ({ fault, times, isAbove }) =>
        times > 0 &&
        fault.service === service &&
        request.path.startsWith(fault.path ?? '/') &&
        isAbove(performance.now()),
    )
    if (found === undefined) return undefined
    found.times--
    return found.fault
  }
}

/** Counts requests and decides whether each is above the rate. Without a rate, all are. */
function createBucket(rate: string | undefined): (nowMs: number) => boolean {
  if (rate === undefined) return () => true
  const perSecond = Number.parseInt(rate, 10)
  let tokens = perSecond
  let lastMs = performance.now()
  return (nowMs) => {
    tokens = Math.min(perSecond, tokens + ((nowMs - lastMs) / 1000) * perSecond)
    lastMs = nowMs
    if (tokens < 1) return true
    tokens--
    return false
  }
}

const page =
  '<!doctype html><html><head><title>Sign in</title></head><body><p>Sign in to use this network.</p></body></html>\n'

/** A fault's answer; `undefined` when the service answers. */
export function faultReply(fault: Fault): LabReply | undefined {
  const { status, body, redirect, headers = {} } = fault
  if (redirect !== undefined) {
    return { status: status ?? 302, headers: { location: redirect, ...headers }, body: body ?? '' }
  }
  if (fault.html)
    return {
      status: status ?? 200,
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: body ?? page,
    }
  if (fault.empty) return { status: status ?? 200, headers, body: '' }
  if (fault['empty-json'])
    return {
      status: status ?? 200,
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    }
  if (status === undefined && body === undefined) return undefined
  return { status: status ?? 200, headers, body: body ?? '' }
}

/** The fault's name in the log. */
export function describeFault(fault: Fault): string {
  const parts = Object.entries(fault)
    .filter(([name]) => !['service', 'path', 'times', 'headers', 'body'].includes(name))
    .map(([name, value]) => (value === true ? name : `${name} ${value}`))
  return `fault: ${parts.join(', ') || 'headers'}`
}
