/** One preset's exchange, byte for byte. In texts, `{origin}`, `{host}` are the server's and `<JWT>` is the ID token. */
export interface PresetCase {
  /** Where the requests and the answers, the refusal among them, were read; how far, where it was not all of it. */
  readonly read: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** The audience that the ID token is asked for; left out where the source decides. */
  readonly audience?: string
  readonly calls: readonly Call[]
  readonly env: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, unknown>>
  /** Seconds from now, or the date itself. */
  readonly expires?: number | string
  /** What the last call is answered when the service refuses, and what the error says of it. */
  readonly refusal?: {
    readonly status: number
    readonly body: string | object
    readonly says: string
    /** Where it was read; the place of `read` where it is left out. What could not be read begins with `not read:`. */
    readonly read?: string
  }
  readonly revocation?: Sent
}

/** A request: its line, the headers that matter, its body. */
export interface Sent {
  readonly line: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Call extends Sent {
  readonly status?: number
  readonly answer: string | object
  readonly answerHeaders?: Readonly<Record<string, string>>
}

export const jsonType = { 'content-type': 'application/json' }
export const formType = { 'content-type': 'application/x-www-form-urlencoded' }
export const bearer = { authorization: 'Bearer <JWT>' }
export const grant = 'urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3A'
export const type = 'urn%3Aietf%3Aparams%3Aoauth%3Atoken-type%3A'
