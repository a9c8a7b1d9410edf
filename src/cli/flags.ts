import { readFileSync } from 'node:fs'
import { messageOf, OidcError } from '../core/errors.ts'
import { closest, quoteForeign } from '../core/text.ts'
import type { Env, InputSpec, InputSpecs } from '../core/types.ts'

/** A command line's flags, by the names of the inputs that they give. */
export interface Flags {
  /** Text as it was given; of a list that was given several times, one item a line. */
  readonly given: ReadonlyMap<string, string>
  /** Files that hold a value: `--NAME-file`; `-` is standard input. */
  readonly files: ReadonlyMap<string, string>
  readonly help: boolean
  /** Arguments that are neither flags nor values, if allowed. */
  readonly words: readonly string[]
  /** The arguments after `--`; `undefined` without `--`. */
  readonly rest: readonly string[] | undefined
}

/**
 * Reads flags that are declared like inputs: `--NAME VALUE` or `--NAME=VALUE`, with hyphens or underscores.
 *
 * A secret has no such flag, because every user of the machine can read a process's arguments. It has `--NAME-file`.
 *
 * @param mostWords how many words may stand between the flags
 * @param runs the start of a command line that runs another command after `--`
 * @throws {OidcError} `ERR_INPUT`, never with a value in it
 */
export function readFlags(
  args: readonly string[],
  specs: InputSpecs,
  { mostWords = 0, runs }: { readonly mostWords?: number; readonly runs?: string } = {},
): Flags {
  const known = new Map(Object.keys(specs).map((name) => [plain(name), name]))
  const given = new Map<string, string>()
  const files = new Map<string, string>()
  const words: string[] = []
  let help = false
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '--') return { given, files, help, words, rest: args.slice(index + 1) }
    if (arg === '-h' || arg === '--help') help = true
    else if (!arg.startsWith('-') && words.length < mostWords) words.push(arg)
    else if (!arg.startsWith('-') && runs !== undefined) throw commandMissing(runs, args, index)
    else {
      const flag = splitFlag(arg, index)
      const { name, spec, isFile } = findFlag(flag.name, known, specs)
      const value = flag.value ?? valueAfter(args[index + 1], spec, isFile)
      if (value === undefined) throw misuse(`--${flag.name} needs a value after it`)
      if (flag.value === undefined && value === args[index + 1]) index++
      if (isFile) files.set(name, value)
      else given.set(name, spec.type === 'list' ? joinItems(given.get(name), value) : value)
    }
  }
  return { given, files, help, words, rest: undefined }
}

/**
 * Finds one flag's text before it is known which flags there are; {@link readFlags} must follow and read them all.
 */
export function findText(args: readonly string[], name: string): string | undefined {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  let found: string | undefined
  for (const [index, arg] of own.entries()) {
    const [, flag = '', value] = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(arg) ?? []
    if (plain(flag) === name) found = value ?? own[index + 1]
  }
  return found
}

/**
 * Reads the files that flags named, and a secret's variable `OIDC_EXCHANGE_<NAME>` where there is no file.
 *
 * @throws {OidcError} `ERR_INPUT`
 */
export function readValues(flags: Flags, specs: InputSpecs, env: Env): ReadonlyMap<string, string> {
  const values = new Map(flags.given)
  for (const [name, spec] of Object.entries(specs)) {
    const file = flags.files.get(name)
    const variable = spec.type === 'secret' ? env[secretVariable(name)] : undefined
    if (file !== undefined) values.set(name, readFile(file, `--${name}-file`))
    else if (variable) values.set(name, variable)
  }
  return values
}

/** The variable that a secret input may be given in: `OIDC_EXCHANGE_AWS_SECRET_ACCESS_KEY`. */
export function secretVariable(name: string): string {
  return `OIDC_EXCHANGE_${name.toUpperCase().replace(/-/g, '_')}`
}

/** Whether an input's value may lie in a file that a flag names. */
export function takesFile(spec: InputSpec): boolean {
  return ['secret', 'map', 'headers', 'certificates'].includes(spec.type ?? 'string')
}

/** Reads a file that a flag names; `-` is standard input. */
export function readFile(path: string, flag: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (cause) {
    throw misuse(`${flag} could not be read: ${quoteForeign(messageOf(cause))}`)
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/_/g, '-')
}

function splitFlag(arg: string, index: number): { name: string; value: string | undefined } {
  // A stray argument may be a secret, so the message has its number only.
  const [, name, value] = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(arg) ?? []
  if (name === undefined) {
    throw misuse(
      `Argument ${index + 1} is not a flag`,
      'Flags have the form --NAME VALUE; --help lists them.',
    )
  }
  return { name, value }
}

function findFlag(
  flag: string,
  known: ReadonlyMap<string, string>,
  specs: InputSpecs,
): { name: string; spec: InputSpec; isFile: boolean } {
  const name = known.get(plain(flag))
  const spec = name === undefined ? undefined : specs[name]
  if (name !== undefined && spec !== undefined) {
    if (spec.type !== 'secret') return { name, spec, isFile: false }
    throw misuse(
      `--${name} takes no value on the command line, where every user of the machine can read it`,
      `Use --${name}-file FILE (- is standard input) or the variable ${secretVariable(name)}.`,
    )
  }
  const inFile = known.get(plain(flag).replace(/-file$/, ''))
  const fileSpec = inFile === undefined ? undefined : specs[inFile]
  if (inFile !== undefined && fileSpec !== undefined && takesFile(fileSpec))
    return { name: inFile, spec: fileSpec, isFile: true }
  const meant = closest(flag, [...known.values(), 'help', 'verbose'])
  throw misuse(
    `Unknown flag --${quoteForeign(flag, 60)}${meant === undefined ? '' : `; is --${meant} meant?`}`,
    'Add --help to list all flags.',
  )
}

/** The error for a command without `--` before it; arguments may be secrets and are not shown. */
export function commandMissing(runs: string, args: readonly string[], index?: number): OidcError {
  const last = args.slice(0, index).findLast((arg) => /^--[A-Za-z][\w-]*(?:=|$)/.test(arg))
  const flags = last === undefined ? '' : ` … ${last.replace(/=.*/s, '')} …`
  return misuse(
    index === undefined
      ? 'No command given'
      : `Argument ${index + 1} is not a flag, and no -- comes before it`,
    `Put -- between the flags and the command: ${runs}${flags} -- COMMAND`,
  )
}

/** The argument after the flag; a switch needs none: `--NAME` alone is `true`. */
function valueAfter(
  next: string | undefined,
  spec: InputSpec,
  isFile: boolean,
): string | undefined {
  if (spec.type !== 'boolean' || isFile) return next === '--' ? undefined : next
  return next === 'true' || next === 'false' ? next : 'true'
}

function joinItems(earlier: string | undefined, item: string): string {
  return earlier === undefined ? item : `${earlier}\n${item}`
}

function misuse(message: string, hint?: string): OidcError {
  return new OidcError('ERR_INPUT', message, { hint })
}
