import type { Context, Http } from '../core/types.ts'

/** A context whose requests go through another client, also after the deadline. */
export function wrapHttp(context: Context, wrap: (http: Http) => Http): Context {
  return {
    ...context,
    http: wrap(context.http),
    afterwards() {
      const after = context.afterwards()
      return { ...after, http: wrap(after.http) }
    },
  }
}
