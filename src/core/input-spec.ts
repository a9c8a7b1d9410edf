import type { Secret } from './secret.ts'

/** The type of an input's parsed value, by the name that a declaration gives it. */
export interface InputTypes {
  /** Trimmed text. */
  string: string
  /** Text that is masked before anything else happens to it. */
  secret: Secret
  /** `true`, `false` and the spellings that the peers' actions take. */
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
  /** One or several X.509 certificates, checked: PEM, or the Base64 of it. */
  certificates: string
  /** A YAML or JSON list, whose items may be maps. */
  items: readonly unknown[]
}

/** One input, declared as data: the action input, the CLI flag, the docs row and the TypeScript type follow from it. */
export interface InputSpec {
  /** One or a few sentences, shown in `action.yml`, `--help` and the docs. */
  readonly description: string
  /** How the text is parsed. @default 'string' */
  readonly type?: keyof InputTypes
  readonly required?: true
  /** Used when the input is not given; written as a person would write it. */
  readonly default?: string
  /** The only values allowed, for text. */
  readonly choices?: readonly string[]
  /** The form that text must have, with an example that has it. */
  readonly pattern?: { readonly test: RegExp; readonly example: string }
  /** The least and the greatest number allowed, for `integer` and `seconds`. */
  readonly range?: readonly [least: number, greatest: number]
  /** The shared input that this is a peer action's name for; the value counts as given there. */
  readonly alias?: string
  /** The job's variable that is read where the input is not given. */
  readonly env?: string
  /** Why it has no effect: an input of the action that this replaces, taken with a warning so that nothing has to be removed. */
  readonly unused?: string
}

export type InputSpecs = Readonly<Record<string, InputSpec>>

type InputValue<Spec extends InputSpec> = Spec extends { type: infer T extends keyof InputTypes }
  ? InputTypes[T]
  : string

/** Parsed values for a set of declared inputs; required ones and ones with a default are always there. */
export type InputValues<Specs extends InputSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { required: true } | { default: string }
    ? InputValue<Specs[Name]>
    : InputValue<Specs[Name]> | undefined
}
