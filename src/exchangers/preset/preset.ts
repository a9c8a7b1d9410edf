import type { InputSpec, OutputSpec } from '../../core/types.ts'

/**
 * Text with placeholders: `{name}` stands for a parameter, for something picked from an earlier answer, or for one of
 * `token` (the ID token), `audience` (its audience), `now` (ISO 8601, UTC) and `now-seconds`.
 *
 * In a URL `{name}` is one segment and gets encoded; `{+name}` is a path, of which each segment gets encoded, or, at the
 * beginning, the URL of a server. `{name.host}` and `{name.hostname}` are the host of a parameter that is a URL. A field
 * whose placeholder has no value is left out. A JSON value that is one placeholder keeps the parameter's type.
 */
export type Template = string

/** Templates of which the first one whose placeholders all have values counts. */
export type Templates = Template | readonly Template[]

/**
 * Where something is in an answer: `auth.client_token` (names in JSON, separated by dots), `$body` (the whole text),
 * `$header:X-Subject-Token`, `$xml:AccessKeyId` (the text of the first element of that name).
 */
export type Pick = string

/** A JSON value whose texts are templates. */
export type JsonTemplate =
  | Template
  | number
  | boolean
  | readonly JsonTemplate[]
  | { readonly [name: string]: JsonTemplate }

/** A request as data. */
export interface PresetRequest {
  readonly url: Templates
  /** @default 'POST' */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, Template>>
  /** The parameter, a map, that adds headers. */
  readonly moreHeaders?: string
  /** `Authorization: Bearer`. */
  readonly bearer?: Template
  /** `Authorization: Basic`, of a user and a password; what has no value is empty. */
  readonly basic?: readonly [user: Template, password: Template]
  readonly query?: Readonly<Record<string, Template>>
  readonly form?: Readonly<Record<string, Template>>
  readonly json?: { readonly [name: string]: JsonTemplate }
}

/** One request of the exchange, and what to take from its answer. */
export interface PresetStep extends PresetRequest {
  /** Names for what is taken from the answer; secret, and required, unless listed below. */
  readonly pick?: Readonly<Record<string, Pick>>
  /** Names in `pick` that may be missing in the answer. */
  readonly optional?: readonly string[]
  /** The step is left out unless this parameter or earlier pick has a value. */
  readonly when?: string
  /** The step is left out where this parameter or earlier pick has a value. */
  readonly unless?: string
}

/** When the credential ends; the names are those of picks or parameters. */
export type PresetExpiry =
  | { readonly in: string; readonly unit?: 's' | 'ns' }
  | { readonly at: string }
  | { readonly jwt: string }
  | { readonly after: number }

/** The value of a variable: a template, with a condition, or the path of one of the files. */
export type PresetVariable =
  | Template
  | { readonly value: Template; readonly when: string }
  | { readonly file: string }

/** A file that the service's tools read: text, or JSON. */
export type PresetFile =
  | { readonly text: Template }
  | { readonly json: { readonly [name: string]: JsonTemplate } }

/** One output besides `access-token` and `expires-at`. */
export interface PresetOutput extends OutputSpec {
  readonly value: Template
}

/** A reason why the service refuses, and what to do about it. */
export interface PresetRefusal {
  /** The status of the answer; 5xx is a refusal, and not tried again, only together with `says`. */
  readonly status?: number
  /** A part of what the service says. */
  readonly says?: string
  readonly hint: string
}

/** A service that turns an ID token into a credential, as plain data: no code runs that is not the project's. */
export interface Preset {
  /** The service's own name. */
  readonly title: string
  /** One sentence. */
  readonly summary: string
  /** Whether both the request and the answer were read in a source of the service's own. @default experimental */
  readonly status?: 'confirmed' | 'experimental'
  /** Where the facts were read. */
  readonly facts?: readonly string[]
  readonly parameters: Readonly<Record<string, InputSpec>>
  /** The audience of the ID token; left out, the source decides. May use what an earlier step has picked. */
  readonly audience?: Templates
  /** None at all: the ID token is the credential itself. */
  readonly steps: readonly PresetStep[]
  /** Picked names that are no secrets. */
  readonly public?: readonly string[]
  /** What becomes of the output `access-token`; a pick, or `token`. */
  readonly credential?: string
  /** Whether what a tool makes of a secret with Base64 is to be masked too. */
  readonly maskBase64?: boolean
  /** Who the job is then; without secrets. */
  readonly identity?: Template
  readonly env?: Readonly<Record<string, PresetVariable>>
  readonly outputs?: Readonly<Record<string, PresetOutput>>
  readonly files?: Readonly<Record<string, PresetFile>>
  readonly expires?: PresetExpiry
  /** Sent when the job ends, so the ID token is no part of it. */
  readonly revoke?: Omit<PresetRequest, 'json'> & {
    readonly method?: 'POST' | 'DELETE'
    readonly json?: Readonly<Record<string, Template>>
    /** Nothing is revoked unless this pick has a value. */
    readonly when?: string
  }
  /** The parameter that makes the requests take every certificate, for one that people are used to. */
  readonly unverified?: string
  /** Whether the service takes every ID token only once. */
  readonly singleUse?: boolean
  /** Statuses that pass by themselves, besides 408, 429, 500, 502, 503 and 504. */
  readonly retry?: readonly number[]
  /** What the service compares the token with, for its refusals. */
  readonly compares?: string
  readonly refusals?: readonly PresetRefusal[]
  /** Whose judgement of tokens it is, so that a refusal says what to change. */
  readonly judgedAs?: 'vault'
  /** Something that follows the exchange and needs code. */
  readonly extension?: 'vault'
  /** Inputs' defaults in the sub-action of this preset, if it has one. */
  readonly subActionDefaults?: Readonly<Record<string, string>>
}
