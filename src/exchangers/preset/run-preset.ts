import { defined } from '../../core/defined.ts'
import { OidcError, type ServiceAnswer } from '../../core/errors.ts'
import { audiencesOf } from '../../core/jwt.ts'
import type { Secret } from '../../core/secret.ts'
import { quoteForeign } from '../../core/text.ts'
import type {
  Context,
  Credentials,
  HttpReply,
  IdToken,
  PreparedExchange,
  Revocation,
  TokenSupply,
} from '../../core/types.ts'
import {
  checkStatus,
  extractErrorText,
  parseJson,
  readErrorBody,
  statesError,
} from '../../http/reply.ts'
import { retry } from '../../http/retry.ts'
import { giveBack } from '../../http/revoke.ts'
import { explainRefusal, type RefusalFacts } from '../refusal.ts'
import { fillRequest, namesIn } from './fill-request.ts'
import { pick, pickFrom } from './pick.ts'
import { checkHost, type PreparedPreset } from './prepared-preset.ts'
import type { Preset, PresetRefusal, PresetStep } from './preset.ts'
import { buildCredentials, buildRevocation } from './preset-credentials.ts'
import { chooseTemplate, type Fillable, fillText, isSet, type Scope } from './scope.ts'
import { type EarlierAttempt, refuseSpent, unspent } from './single-use.ts'

/** The state of one run. */
interface Run extends PreparedPreset {
  readonly context: Context
  readonly picked: Map<string, Secret | string>
  /** The tokens of the exchange's audience, which may become known only during the run. */
  tokens(): TokenSupply
  presented: IdToken | undefined
}

/** Makes the function that sends a preset's requests and builds credentials from the answers. */
export function runPreset(prepared: PreparedPreset): PreparedExchange['run'] {
  return async (tokens, context) => {
    const { preset, scope } = prepared
    const picked = new Map<string, Secret | string>()
    const audience = preset.audience
    const isKnown =
      audience === undefined ||
      chooseTemplate(audience, (name) => scope(name) !== undefined) !== undefined
    let supply: TokenSupply | undefined
    const run: Run = {
      ...prepared,
      context,
      picked,
      presented: undefined,
      scope: (name) => picked.get(name) ?? scope(name),
      tokens() {
        if (supply === undefined) {
          const later = isKnown ? undefined : tokens.ofAudience?.(audienceOf(preset, run.scope))
          const all = later ?? tokens
          supply = preset.singleUse ? unspent(all) : all
        }
        return supply
      },
    }
    try {
      return await exchange(run)
    } catch (error) {
      const obtained = [{ label: preset.title, revocation: revocationOf(run) }]
      await giveBack(obtained, context, 'a later part of the exchange failed')
      throw error
    }
  }
}

async function exchange(run: Run): Promise<Credentials> {
  const { preset } = run
  for (const step of preset.steps) {
    if (step.when !== undefined && !isSet(run.scope(step.when))) continue
    if (step.unless !== undefined && isSet(run.scope(step.unless))) continue
    for (const [name, value] of await sendStep(step, run)) run.picked.set(name, value)
  }
  const token = await (preset.steps.length === 0 || usesToken(preset)
    ? run.tokens().get()
    : undefined)
  const scope = withToken(run.scope, token, run.context)
  const credentials = buildCredentials(run, scope, token?.claims)
  if (run.followUp === undefined) return credentials
  const { env, outputs, unset } = await run.followUp.run(scope, run.context)
  return {
    ...credentials,
    env: { ...credentials.env, ...env },
    outputs: { ...credentials.outputs, ...outputs },
    unset,
  }
}

/** Whether something besides the requests holds the ID token. */
function usesToken({ env, files, outputs, credential }: Preset): boolean {
  return credential === 'token' || /\{token\}/.test(JSON.stringify([env, files, outputs]))
}

function audienceOf(preset: Preset, scope: Scope): string | undefined {
  const has = (name: string) => scope(name) !== undefined
  const template = chooseTemplate(preset.audience ?? [], has)
  if (template !== undefined) return fillText(template, scope)
  throw new OidcError('ERR_RESPONSE', `${preset.title} did not name the audience that it expects`, {
    hint: 'Set the input audience.',
  })
}

type Picked = readonly (readonly [string, Secret | string])[]

async function sendStep(step: PresetStep, run: Run): Promise<Picked> {
  const { context, preset } = run
  const { url, other } = namesIn(step)
  const needsToken = [...url, ...other].some((name) => name === 'token' || name === 'audience')
  let earlier: EarlierAttempt | undefined
  try {
    return await retry(`Exchanging the ID token at ${preset.title}`, context, async () => {
      const token = needsToken ? await run.tokens().get() : undefined
      if (token !== undefined) {
        if (preset.singleUse) refuseSpent(token, earlier)
        run.presented = token
      }
      try {
        const request = fillRequest(step, withToken(run.scope, token, context))
        checkHost(request.url, run.endpoints, preset)
        const reply = await context.http.send(request, context.signal)
        context.log.debug(`${request.method} ${request.url.host}: ${reply.status}`)
        return readAnswer(step, reply, request.url.host, run)
      } catch (failure) {
        if (token !== undefined) earlier = { token, failure }
        await giveBackPart(step, run)
        throw failure
      }
    })
  } catch (error) {
    if (!(error instanceof OidcError) || error.code !== 'ERR_REFUSED') throw error
    if (run.presented === undefined) throw error
    throw await explainRefusal(error, run.presented, factsOf(run))
  }
}

/** An incomplete answer may still hold a credential, and the next attempt gets another one: revokes the first. */
async function giveBackPart({ pick = {} }: PresetStep, run: Run): Promise<void> {
  const names = Object.keys(pick).filter((name) => run.picked.has(name))
  if (names.length === 0) return
  const { preset, context } = run
  const revocation = revocationOf(run)
  await giveBack([{ label: preset.title, revocation }], context, 'the answer was incomplete')
  for (const name of names) run.picked.delete(name)
}

function withToken(scope: Scope, token: IdToken | undefined, context: Context): Scope {
  return (name): Fillable | undefined => {
    switch (name) {
      case 'token':
        return token?.token
      case 'audience':
        return token === undefined ? undefined : audiencesOf(token.claims)[0]
      case 'now':
        return context
          .now()
          .toISOString()
          .replace(/\.\d+Z$/, 'Z')
      case 'now-seconds':
        return Math.floor(context.now().getTime() / 1000)
      default:
        return scope(name)
    }
  }
}

/** An answer is a success if its status is 2xx and no required pick is missing. */
function readAnswer(step: PresetStep, reply: HttpReply, host: string, run: Run): Picked {
  const { preset, context } = run
  checkAnswer(preset, reply, host, context)
  const json = parseJson(reply.body)
  const picked: [string, Secret | string][] = []
  for (const [name, path] of Object.entries(step.pick ?? {})) {
    const found = pickFrom(reply, json, path)
    if (found === undefined && !step.optional?.includes(name)) {
      for (const [part, value] of picked) run.picked.set(part, value)
      throw missing(path, reply, host, json)
    }
    if (found === undefined) continue
    const isPublic = preset.public?.includes(name)
    if (!isPublic && preset.maskBase64) context.mask(Buffer.from(found).toString('base64'))
    picked.push([name, isPublic ? found : context.mask(found)])
  }
  return picked
}

function checkAnswer(preset: Preset, reply: HttpReply, host: string, context: Context): void {
  try {
    checkStatus(reply, host, context.now())
  } catch (error) {
    if (error instanceof OidcError && preset.retry?.includes(reply.status)) {
      throw error.with({ transient: true, code: 'ERR_SERVICE' })
    }
    if (error instanceof OidcError && refusesAsFault(preset, error.service)) {
      throw error.with({ transient: false, code: 'ERR_REFUSED' })
    }
    throw error
  }
}

/** Whether a 5xx is a refusal: the preset knows its code or text, and a retry would not help. */
function refusesAsFault(preset: Preset, answer: ServiceAnswer | undefined): boolean {
  if (answer === undefined || answer.status < 500) return false
  return (preset.refusals ?? []).some(
    (refusal) =>
      refusal.status === answer.status &&
      (refusal.code ?? refusal.text) !== undefined &&
      isRefusal(refusal, answer),
  )
}

/** Whether an answer is the one that a refusal describes. */
export function isRefusal({ status, code, text }: PresetRefusal, answer: ServiceAnswer): boolean {
  return (
    (status === undefined || answer.status === status) &&
    (code === undefined || answer.code === code || answer.code.endsWith(`.${code}`)) &&
    (text === undefined || answer.text.toLowerCase().includes(text.toLowerCase()))
  )
}

/** An answer of 200 that states an error is a refusal; any other incomplete one is retried. */
function missing(path: string, reply: HttpReply, host: string, json: unknown): OidcError {
  const { status, body } = reply
  if (statesError(body)) {
    return new OidcError('ERR_REFUSED', `${host} answered ${status}: ${extractErrorText(body)}`, {
      service: { host, status, ...readErrorBody(body) },
    })
  }
  const what =
    path === '$body'
      ? 'without a body that can be a credential'
      : json === undefined && !path.startsWith('$')
        ? 'with something other than JSON'
        : `without ${path.replace(/^\$\w+:/, '')}${listNames(json, path)}`
  return new OidcError('ERR_RESPONSE', `${host} answered ${status} ${what}`, { transient: true })
}

/** The names that an answer has in the place of a missing one. */
function listNames(json: unknown, path: string): string {
  const parent = path.includes('.') ? pick(json, path.replace(/\.[^.]*$/, '')) : json
  const found = typeof parent === 'object' && parent !== null ? parent : json
  if (path.startsWith('$') || typeof found !== 'object' || found === null) return ''
  const names = Object.keys(found)
  return names.length === 0 ? '' : `; it has: ${quoteForeign(names.join(', '), 120)}`
}

function factsOf({ preset, endpoints, advise }: Run): RefusalFacts {
  const host = endpoints[0]?.host ?? preset.title
  return {
    service: preset.title,
    compares: [preset.compares ?? `its trust settings for ${host}; usually iss, aud and sub`],
    causes: (preset.refusals ?? []).map((refusal) => ({
      when: (answer) => isRefusal(refusal, answer),
      advise: () => refusal.hint,
    })),
    ...defined({ advise }),
  }
}

/** The revocation of a credential that was obtained before a later request failed. */
function revocationOf(run: Run): Revocation | undefined {
  try {
    return buildRevocation(run, run.scope)
  } catch {
    run.context.log.warning(`${run.preset.title}: the credential could not be revoked`)
    return undefined
  }
}
