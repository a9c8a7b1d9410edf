import type { InputSpec, OutputSpec } from '../../core/types.ts'

/**
 * Text with placeholders: `{name}` stands for a parameter, a value picked from an earlier answer, or one of `token` (the
 * ID token), `audience` (its audience), `now` (ISO 8601, UTC) and `now-seconds`.
 *
 * In a URL, `{name}` is one encoded segment. `{+name}` is a path whose segments are encoded or, at the start, the URL of a
 * server. `{name.host}` and `{name.hostname}` are the host of a parameter that is a URL, `{name.last}` is the text after its
 * last slash. A field whose placeholder has no value is left out. A JSON value that is a single placeholder keeps the parameter's type.
 */
export type Template = string

/** Templates in order of preference: the first one whose placeholders all have values is used. */
export type Templates = Template | readonly Template[]

/**
 * The place of a value in an answer: `auth.client_token` (JSON names separated by dots), `$body` (the whole text),
 * `$header:X-Subject-Token`, `$xml:AccessKeyId` (the text of the first element with that name), `$jwt:access_token:sub` (a
 * claim of the JWT in that place).
 */
export type Pick = string

/** A JSON value whose texts are templates. */
export type JsonTemplate =
  | Template
  | number
  | boolean
  | null
  | readonly JsonTemplate[]
  | { readonly [name: string]: JsonTemplate }

/** A request as data. */
export interface PresetRequest {
  readonly url: Templates
  /** @default 'POST' */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, Template>>
  /** The name of a map parameter that adds headers. */
  readonly moreHeaders?: string
  /** `Authorization: Bearer`. */
  readonly bearer?: Template
  /** `Authorization: Basic`. A part without a value is empty. */
  readonly basic?: readonly [user: Template, password: Template]
  readonly query?: Readonly<Record<string, Template>>
  readonly form?: Readonly<Record<string, Template>>
  readonly json?: { readonly [name: string]: JsonTemplate }
}

/** One request of the exchange and the values to pick from its answer. */
export interface PresetStep extends PresetRequest {
  /** Names for the picked values. They are secret unless listed in `public`, and required unless listed in `optional`. */
  readonly pick?: Readonly<Record<string, Pick>>
  /** Names in `pick` that the answer may lack. */
  readonly optional?: readonly string[]
  /** The step is skipped unless this parameter or earlier pick has a value. */
  readonly when?: string
  /** The step is skipped if this parameter or earlier pick has a value. */
  readonly unless?: string
}

/** When the credential expires. The names are those of picks or parameters. */
export type PresetExpiry =
  | { readonly in: string; readonly unit?: 's' | 'ns' }
  | { readonly at: string }
  | { readonly jwt: string }
  | { readonly after: number }

/**
 * The value of a variable: a template, optionally with a condition, or the path of one of the files; with `unlessSet`, a
 * variable that the job has set already stays.
 */
export type PresetVariable =
  | Template
  | { readonly value: Template; readonly when: string }
  | { readonly file: string; readonly unlessSet?: true }

/** A file that the service's tools read: text, or JSON. */
export type PresetFile =
  | { readonly text: Template }
  | { readonly json: { readonly [name: string]: JsonTemplate } }

/** One output besides `access-token` and `expires-at`. */
export interface PresetOutput extends OutputSpec {
  readonly value: Templates
}

/** Why the service refuses, recognised by its answer: all given facts must match. */
export interface PresetRefusal {
  /** The HTTP status. A 5xx counts as a refusal, and is not retried, only together with `code` or `text`. */
  readonly status?: number
  /** The service's error code, or its last part: `NoPermission` matches `AuthenticationFail.NoPermission`. */
  readonly code?: string
  /** A part of the service's error text, in any case. */
  readonly text?: string
  readonly hint: string
}

/** A service that turns an ID token into a credential, as plain data. */
export interface Preset {
  /** The service's own name. */
  readonly title: string
  /** One sentence. */
  readonly summary: string
  /** Whether both the request and the answer were read in a source of the service. @default experimental */
  readonly status?: 'confirmed' | 'experimental'
  /** The sources that the facts come from. */
  readonly facts?: readonly string[]
  readonly parameters: Readonly<Record<string, InputSpec>>
  /** The audience of the ID token. Without it, the source decides. May use a pick of an earlier step. */
  readonly audience?: Templates
  /** The audience of the public service, if an answer names it. No other host may get a token with it. */
  readonly serviceAudience?: string
  /** An empty list means that the ID token is the credential. */
  readonly steps: readonly PresetStep[]
  /** Picks that are not secret. */
  readonly public?: readonly string[]
  /** The pick, or `token`, that becomes the output `access-token`. */
  readonly credential?: string
  /** Whether the Base64 form of each secret is masked too. */
  readonly maskBase64?: boolean
  /** Who the job becomes; holds no secret. */
  readonly identity?: Template
  readonly env?: Readonly<Record<string, PresetVariable>>
  readonly outputs?: Readonly<Record<string, PresetOutput>>
  readonly files?: Readonly<Record<string, PresetFile>>
  readonly expires?: PresetExpiry
  /** Sent when the job ends; the ID token has expired by then and cannot be used. */
  readonly revoke?: Omit<PresetRequest, 'json'> & {
    readonly method?: 'POST' | 'DELETE'
    readonly json?: Readonly<Record<string, Template>>
    /** Nothing is revoked unless this pick or parameter has a value. */
    readonly when?: string
  }
  /** The parameter that turns certificate checks off. */
  readonly unverified?: string
  /** Whether the service accepts each ID token only once. */
  readonly singleUse?: boolean
  /** Transient statuses besides 408, 429, 500, 502, 503 and 504. */
  readonly retry?: readonly number[]
  /** The settings that the service compares the token with, for its refusals. */
  readonly compares?: string
  readonly refusals?: readonly PresetRefusal[]
  /** Defaults of the inputs in this preset's own action, if it has one. */
  readonly subActionDefaults?: Readonly<Record<string, string>>
}
