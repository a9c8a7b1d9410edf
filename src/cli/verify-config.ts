import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { defined } from '../core/defined.ts'
import { messageOf, OidcError } from '../core/errors.ts'
import { closest, quoteForeign } from '../core/text.ts'
import type { Issuer, JsonWebKeySet, Policy, VerifierOptions } from '../verify/index.ts'

/** The flags of `verify` that set the accepted tokens. */
export interface TrustFlags {
  readonly config?: string
  readonly issuer?: readonly string[]
  readonly audience?: readonly string[]
  readonly require?: readonly string[]
  readonly jwks?: string
  readonly ca?: string
  readonly allowPrivate?: true
  readonly singleAudience?: true
  readonly anyone?: true
  readonly anyCaller?: true
  readonly clockSkew?: number
  readonly at?: Date
}

type Settings = Readonly<Record<string, unknown>>

/** Combines a configuration file and flags; flags win. */
export async function readTrust(flags: TrustFlags, mayBeAnyone: boolean): Promise<VerifierOptions> {
  const file = flags.config === undefined ? {} : await readConfig(flags.config)
  const own = await settingsOf(flags)
  const named = flags.issuer ?? listOf(file.issuers)
  const audience = flags.audience ?? (file.audience as string | string[] | undefined)
  if (audience === undefined)
    throw misuse('No audience given: --audience is the name of this service in tokens')
  if (named.length === 0 && !mayBeAnyone)
    throw misuse('No issuer given: --issuer sets whose tokens are accepted')
  const { issuerOf } = await import('../verify/index.ts')
  const issuers = await Promise.all(
    (named.length > 0 ? named : publicIssuers).map((one) => readIssuer(one, own, issuerOf)),
  )
  const { at } = flags
  const { policy, 'clock-skew-seconds': skew, 'single-audience': single = false } = file
  if (typeof single !== 'boolean') throw misuse('single-audience must be true or false')
  return {
    issuers,
    audience,
    policy:
      flags.require === undefined && policy !== undefined
        ? (policy as Policy)
        : readRules(flags, issuers, mayBeAnyone),
    ...((flags.singleAudience ?? single) === true && { singleAudience: true }),
    clockSkewSeconds: flags.clockSkew ?? (skew as number | undefined) ?? 60,
    ...(at !== undefined && { now: () => at }),
  }
}

/** The public issuers, which are tried when none is given. */
const publicIssuers: readonly string[] = ['github', 'gitlab', 'google', 'buildkite', 'circleci']

/** The conditions of the flags apply to every named issuer. */
function readRules(flags: TrustFlags, issuers: readonly Issuer[], mayBeAnyone: boolean): Policy {
  const claims: Record<string, string[]> = {}
  for (const text of flags.require ?? []) {
    const at = text.indexOf('=')
    if (at < 1 || at === text.length - 1) {
      throw misuse(
        `--require takes claim=pattern, such as repository=octo-org/*, not ${quoteForeign(text)}`,
      )
    }
    const name = text.slice(0, at)
    claims[name] = [...(claims[name] ?? []), text.slice(at + 1)]
  }
  const confirmed = {
    ...((flags.anyone || mayBeAnyone) && { anyone: true as const }),
    ...(flags.anyCaller && { anyCaller: true as const }),
  }
  return issuers.map(({ issuer }) => ({ name: 'required', issuer, claims, ...confirmed }))
}

async function settingsOf(flags: TrustFlags): Promise<Settings> {
  return {
    ...(flags.ca !== undefined && { ca: readText(flags.ca, '--ca') }),
    ...(flags.allowPrivate && { allowPrivateAddresses: true }),
    ...(flags.jwks !== undefined && (await readJwks(flags.jwks))),
  }
}

async function readJwks(source: string): Promise<Settings> {
  if (/^https?:\/\//.test(source)) return { jwksUrl: source }
  return { keys: parseJwks(readText(source, '--jwks'), source) }
}

function parseJwks(text: string, from: string): JsonWebKeySet {
  try {
    const value = JSON.parse(text) as { keys?: unknown }
    if (Array.isArray(value.keys)) return value as JsonWebKeySet
    // One key alone is a set of one.
    if ('kty' in value) return { keys: [value as never] }
  } catch {
    // Reported below.
  }
  throw misuse(`${from} is not a JSON Web Key Set: it has no keys`)
}

const commonSettings: readonly string[] = [
  ...['jwksUrl', 'jwksHosts', 'allowPrivateAddresses', 'algorithms', 'maxAgeSeconds'],
  ...['jwksFile', 'caFile', 'tokenFile'],
]

async function readIssuer(
  one: unknown,
  flags: Settings,
  issuerOf: (text: string) => Issuer,
): Promise<Issuer> {
  const { presets } = await import('../verify/named-presets.ts')
  if (typeof one === 'string') {
    const { jwksUrl, ...others } = flags
    return {
      ...issuerOf(one),
      ...others,
      ...(jwksUrl !== undefined && { jwksUrl: String(jwksUrl) }),
    }
  }
  if (typeof one !== 'object' || one === null) throw misuse('An issuer is a name, a URL or a map')
  const { preset: name = 'oidc', ...settings } = one as Settings
  const preset = Object.hasOwn(presets, String(name)) ? presets[String(name)] : undefined
  if (preset === undefined) {
    throw misuse(
      `Unknown preset ${quoteForeign(String(name))}; the presets are ${Object.keys(presets).join(', ')}`,
    )
  }
  checkKeys(settings, [...preset.needs, ...preset.takes, ...commonSettings], `issuer ${name}`)
  const missing = preset.needs.find((key) => typeof settings[key] !== 'string')
  if (missing !== undefined) throw misuse(`issuer ${name} requires ${missing}`)
  const { jwksFile, caFile, tokenFile, ...others } = settings
  return preset.create({
    ...others,
    ...(jwksFile !== undefined && {
      keys: parseJwks(readText(String(jwksFile), 'jwksFile'), String(jwksFile)),
    }),
    ...(caFile !== undefined && { ca: readText(String(caFile), 'caFile') }),
    // Read every time, because such tokens are rotated.
    ...(tokenFile !== undefined && {
      authorization: () => `Bearer ${readText(String(tokenFile), 'tokenFile').trim()}`,
    }),
    ...flags,
  } as never)
}

async function readConfig(path: string): Promise<Settings> {
  const { parse } = await import('yaml')
  let value: unknown
  try {
    value = parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new OidcError('ERR_INPUT', `Can't read ${path}: ${quoteForeign(messageOf(cause), 300)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw misuse(`${path} must be a map with issuers, audience and policy`)
  }
  const known = [
    'issuers',
    'audience',
    'policy',
    'clock-skew-seconds',
    'single-audience',
    'headers',
    ...serveTexts,
  ]
  checkKeys(value as Settings, known, path)
  return value as Settings
}

/** The configuration file's settings for the service. */
export interface ServeSettings {
  readonly headers?: Readonly<Record<string, string>>
  readonly 'token-header'?: string
  readonly replay?: string
  readonly 'replay-password-file'?: string
  readonly 'replay-ca'?: string
  readonly 'replay-failure'?: 'deny' | 'allow'
}

export async function readServeSettings(path: string | undefined): Promise<ServeSettings> {
  const { headers, ...file } = path === undefined ? {} : await readConfig(path)
  if (headers !== undefined && !isMapOfText(headers))
    throw misuse('headers must map header names to claim names')
  for (const name of serveTexts) {
    if (!['string', 'undefined'].includes(typeof file[name]))
      throw misuse(`${name} must be a string`)
  }
  if (!['deny', 'allow', undefined].includes(file['replay-failure'] as string))
    throw misuse('replay-failure must be deny or allow')
  return defined({ headers, ...Object.fromEntries(serveTexts.map((name) => [name, file[name]])) })
}

const serveTexts = [
  'token-header',
  'replay',
  'replay-password-file',
  'replay-ca',
  'replay-failure',
] as const

function isMapOfText(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((one) => typeof one === 'string' && one !== '')
}

/** A misspelt setting would be ignored. */
function checkKeys(value: Settings, known: readonly string[], where: string): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const meant = closest(key, known)
    const advice =
      meant === undefined ? `the settings are ${known.join(', ')}` : `did you mean ${meant}?`
    throw misuse(`${where}: unknown setting ${quoteForeign(key, 60)}; ${advice}`)
  }
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

function readText(path: string, from: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw misuse(`Can't read ${from}: ${messageOf(cause)}`)
  }
}

export function misuse(message: string): OidcError {
  return new OidcError('ERR_INPUT', message)
}

/** An invalid policy or issuer is the user's mistake on the command line. */
export async function orMisuse<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw error instanceof TypeError ? misuse(messageOf(error)) : error
  }
}
