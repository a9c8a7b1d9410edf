import type { Context, Http } from '../core/types.ts'

/** The context with its requests sent in another way, now and afterwards. */
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
