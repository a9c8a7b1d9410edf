import type { Secret } from './secret.ts'

/** The type of an input's parsed value, by the name in its declaration. */
export interface InputTypes {
  /** Trimmed text. */
  string: string
  /** Text that is masked before it is used. */
  secret: Secret
  /** `true`, `false` and the spellings that the clouds' own actions accept. */
  boolean: boolean
  /** A whole number. */
  integer: number
  /** A length of time in seconds: `900`, `900s`, `15m`, `1h`, `1h 30m`. */
  seconds: number
  /** Items separated by commas or new lines; `\,` is a comma within an item. */
  list: readonly string[]
  /** A YAML or JSON map. */
  map: Readonly<Record<string, unknown>>
  /** Headers: lines of the form `Name: value`, or a map. */
  headers: Readonly<Record<string, unknown>>
  /** One or several X.509 certificates: PEM, or Base64 of PEM. */
  certificates: string
  /** A YAML or JSON list. Items may be maps. */
  items: readonly unknown[]
}

/** One input as data, the origin of the action input, the CLI flag, the docs row and the TypeScript type. */
export interface InputSpec {
  /** One or a few sentences, shown in `action.yml`, `--help` and the docs. */
  readonly description: string
  /** How the text is parsed. @default 'string' */
  readonly type?: keyof InputTypes
  readonly required?: true
  /** The default, as a person would write it. */
  readonly default?: string
  /** The allowed values, for text. */
  readonly choices?: readonly string[]
  /** The required form of text, with an example. */
  readonly pattern?: { readonly test: RegExp; readonly example: string }
  /** The smallest and the largest number allowed, for `integer` and `seconds`. */
  readonly range?: readonly [least: number, greatest: number]
  /** The shared input that this input is another name for. */
  readonly alias?: string
  /** The variable that is read if the input is not set. */
  readonly env?: string
  /** Why it has no effect. The input exists for migration and causes a warning. */
  readonly unused?: string
  /** The input restricts the credentials. A misspelling of its name is an error, not a warning. */
  readonly restricts?: true
}

export type InputSpecs = Readonly<Record<string, InputSpec>>

type InputValue<Spec extends InputSpec> = Spec extends { type: infer T extends keyof InputTypes }
  ? InputTypes[T]
  : string

/** Parsed values of declared inputs. Required ones and ones with a default always have a value. */
export type InputValues<Specs extends InputSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { required: true } | { default: string }
    ? InputValue<Specs[Name]>
    : InputValue<Specs[Name]> | undefined
}
