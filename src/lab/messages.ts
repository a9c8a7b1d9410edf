import type { LabReply, LabRequest } from './types.ts'

/** A JSON answer; `refusal` goes to the log only. */
export function json(status: number, value: unknown, refusal?: string): LabReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
    ...(refusal !== undefined && { refusal }),
  }
}

export function plain(status: number, body: string, refusal?: string): LabReply {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return { status, headers, body, ...(refusal !== undefined && { refusal }) }
}

/** The answer for an unknown path or method. */
export function notFound(request: LabRequest): LabReply {
  return plain(404, 'Not found', `unknown endpoint ${request.method} ${pathOf(request)}`)
}

export function pathOf(request: LabRequest): string {
  return request.path.split('?', 1)[0] ?? ''
}

export function queryOf(request: LabRequest): URLSearchParams {
  const start = request.path.indexOf('?')
  return new URLSearchParams(start < 0 ? '' : request.path.slice(start + 1))
}

/** The credential of `Authorization: Bearer …`; the scheme's case does not matter (RFC 9110 §11.1). */
export function bearerOf(request: LabRequest): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/**
 * The fields of a JSON or form body, by its content type; `undefined` when it is neither.
 *
 * JSON members that are not text are kept as their JSON.
 */
export function fieldsOf(request: LabRequest): ReadonlyMap<string, string> | undefined {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded')
    return new Map(new URLSearchParams(request.body))
  if (type !== 'application/json') return undefined
  const value = parseObject(request.body)
  return value && new Map(Object.entries(value).map(([key, member]) => [key, textOf(member)]))
}

/** A JSON object, or `undefined` for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
