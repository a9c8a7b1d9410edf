import { Command } from 'commander'
import { createContext } from '../context.ts'
import { OidcError } from '../core/errors.ts'
import { githubIssuer } from '../core/github.ts'
import type { Claims } from '../core/jwt.ts'
import { Secret } from '../core/secret.ts'
import { quoteForeign } from '../core/text.ts'
import type { HttpRequest, Value } from '../core/types.ts'
import { composeClaims } from '../lab/github-claims.ts'
import { type Trial, tryPreset } from '../step/preset-trial.ts'
import { readSource } from './documents.ts'
import type { CliIo } from './io.ts'

interface CheckFlags {
  readonly parameter?: readonly string[]
  readonly claims?: string
  readonly reply?: readonly string[]
}

/** `preset`: tools for preset files. */
export function presetCommand(io: CliIo): Command {
  const check = new Command('check')
    .description('Checks a preset file and shows its requests and results, without a network.')
    .argument('<file>', 'the preset, YAML or JSON; - reads it from standard input')
    .option('--parameter <name=value...>', 'parameters; samples stand for required ones')
    .option('--claims <file>', "the ID token's claims as JSON (default: a job on GitHub)")
    .option('--reply <file...>', "the bodies of the service's answers, one for each request")
    .addHelpText(
      'after',
      '\nThe exit code is 2 if the file has mistakes and 1 if an answer lacks a value.\n\nExample:\n  oidc-exchange preset check ci/my-service.yml --reply answer.json\n',
    )
    .action((file: string, flags: CheckFlags) => checkPreset(file, flags, io))
  return new Command('preset').description('Tools for preset files.').addCommand(check)
}

async function checkPreset(file: string, flags: CheckFlags, io: CliIo): Promise<void> {
  const text = await readSource(file, io)
  const replies = await Promise.all((flags.reply ?? []).map((reply) => readSource(reply, io)))
  const given = flags.claims === undefined ? undefined : await readClaims(flags.claims, io)
  const claims = (audience: string | undefined) =>
    given ?? composeClaims({ issuer: githubIssuer, audience, now: new Date(), rules: {} })
  const parameters = readParameters(flags.parameter ?? [])
  const shown = file === '-' ? 'standard input' : file
  using context = createContext({
    env: {},
    retry: { maxAttempts: 1 },
    onSecret: () => undefined,
  })
  const trial = await tryPreset(shown, text, { parameters, claims, replies }, context)
  const lines = [`${quoteForeign(shown, 120)} is a valid preset.`, ...describe(trial)]
  io.stdout.write(`${lines.join('\n')}\n`)
}

async function readClaims(file: string, io: CliIo): Promise<Claims> {
  try {
    return JSON.parse(await readSource(file, io)) as Claims
  } catch (cause) {
    if (cause instanceof OidcError) throw cause
    throw new OidcError('ERR_INPUT', `${quoteForeign(file, 120)} is not JSON`, { cause })
  }
}

function readParameters(flags: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    flags.map((flag) => {
      const at = flag.indexOf('=')
      if (at > 0) return [flag.slice(0, at), flag.slice(at + 1)]
      throw new OidcError('ERR_INPUT', `--parameter ${quoteForeign(flag, 60)} is not name=value`)
    }),
  )
}

function describe({ preset, prepared, parameters, requests, credentials }: Trial) {
  const { token } = prepared
  const { env, outputs, files, expiresAt, identity, revocation } = credentials
  const audience = 'audience' in token ? (token.audience ?? "the source's own") : 'from an answer'
  const given = Object.entries(parameters).map(([name, value]) => {
    const isSecret = preset.parameters[name]?.type === 'secret'
    return `${name}: ${isSecret ? '***' : String(value)}`
  })
  return [
    ...section('Parameters', given),
    `Audience: ${audience}`,
    ...requests.flatMap((request, index) => section(`Request ${index + 1}`, linesOf(request))),
    ...section(
      'Picked',
      preset.steps.flatMap(({ pick = {}, optional = [] }) =>
        Object.entries(pick).map(([name, path]) => {
          const kind = preset.public?.includes(name) ? 'public' : 'secret'
          return `${name}: ${path} (${kind}${optional.includes(name) ? ', optional' : ''})`
        }),
      ),
    ),
    ...section('Variables', values(env)),
    ...section('Outputs', values(outputs)),
    ...section(
      'Files',
      files.map(({ name }) => name),
    ),
    `Identity: ${quoteForeign(identity, 200)}`,
    ...(expiresAt === undefined ? [] : [`Expires: ${expiresAt.toISOString()}`]),
    revocation === undefined
      ? 'The credential is not revoked.'
      : `Revoked by: ${revocation.method} ${revocation.url}`,
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [`${title}:`, ...lines.map((line) => `  ${quoteForeign(line, 1000)}`)]
}

function linesOf({ method, url, headers = {}, body }: HttpRequest): readonly string[] {
  return [
    `${method} ${url.href}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : [body]),
  ]
}

/** Values from real answers stay hidden; samples are names in angle brackets. */
function values(named: Readonly<Record<string, Value>>): readonly string[] {
  return Object.entries(named).map(([name, value]) => {
    if (typeof value === 'string') return `${name}: ${value}`
    if (!(value instanceof Secret)) return `${name}: the path of the file ${value.file}`
    const text = value.reveal()
    return `${name}: ${/^<[\w -]+>$/.test(text) ? text : '***'}`
  })
}
