import { OidcError } from '../../core/errors.ts'
import { audiencesOf } from '../../core/jwt.ts'
import type { Secret } from '../../core/secret.ts'
import type {
  Context,
  Credentials,
  HttpReply,
  IdToken,
  PreparedExchange,
  Revocation,
  TokenSupply,
} from '../../core/types.ts'
import { checkStatus, extractErrorText, parseJson, statesError } from '../../http/reply.ts'
import { retry } from '../../http/retry.ts'
import { giveBack } from '../../http/revoke.ts'
import { explainRefusal, type RefusalFacts } from '../refusal.ts'
import { fillRequest, namesIn } from './fill-request.ts'
import { pickFrom } from './pick.ts'
import { checkHost, type PreparedPreset } from './prepared-preset.ts'
import type { Preset, PresetStep } from './preset.ts'
import { buildCredentials, buildRevocation } from './preset-credentials.ts'
import { chooseTemplate, type Fillable, fillText, isSet, type Scope } from './scope.ts'
import { type EarlierAttempt, refuseSpent, unspent } from './single-use.ts'

/** What happens while a preset runs. */
interface Run extends PreparedPreset {
  readonly context: Context
  readonly picked: Map<string, Secret | string>
  /** The tokens of the exchange's audience; the audience may become known only now. */
  tokens(): TokenSupply
  presented: IdToken | undefined
}

/** Makes the function that sends a preset's requests and builds credentials from what they brought. */
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
          const told = isKnown ? undefined : tokens.ofAudience?.(audienceOf(preset, run.scope))
          const all = told ?? tokens
          supply = preset.singleUse ? unspent(all) : all
        }
        return supply
      },
    }
    try {
      return await exchange(run)
    } catch (error) {
      const { context } = run
      const revocation = revocationOf(run)
      await giveBack([{ label: preset.title, revocation }], context, 'what followed failed')
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
  // Where the ID token is the credential, or part of a file, it is no request that takes it.
  const token = await (preset.steps.length === 0 || usesToken(preset)
    ? run.tokens().get()
    : undefined)
  const scope = withToken(run.scope, token, run.context)
  const credentials = buildCredentials(run, scope, token?.claims)
  if (run.extension === undefined) return credentials
  const more = await run.extension.run(scope, run.context)
  return {
    ...credentials,
    env: { ...credentials.env, ...more.env },
    outputs: { ...credentials.outputs, ...more.outputs },
    unset: more.unset,
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
  throw new OidcError('ERR_RESPONSE', `${preset.title} did not say which audience it wants`, {
    hint: 'Give the input audience.',
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

/** An answer that lacks something may hold a credential nevertheless, and the next attempt brings another one. */
async function giveBackPart({ pick = {} }: PresetStep, run: Run): Promise<void> {
  const names = Object.keys(pick).filter((name) => run.picked.has(name))
  if (names.length === 0) return
  const { preset, context } = run
  const revocation = revocationOf(run)
  await giveBack([{ label: preset.title, revocation }], context, 'its answer was not whole')
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

/** Success is a status of 2xx and everything there that must be there. */
function readAnswer(step: PresetStep, reply: HttpReply, host: string, run: Run): Picked {
  const { preset, context } = run
  checkAnswer(preset, reply, host, context)
  const json = parseJson(reply.body)
  const picked: [string, Secret | string][] = []
  for (const [name, path] of Object.entries(step.pick ?? {})) {
    const found = pickFrom(reply, json, path)
    if (found === undefined && !step.optional?.includes(name)) {
      for (const [part, value] of picked) run.picked.set(part, value)
      throw missing(path, reply, host)
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
    if (error instanceof OidcError && refusesAsFault(preset, reply)) {
      throw error.with({ transient: false, code: 'ERR_REFUSED' })
    }
    throw error
  }
}

/** Whether an answer of 5xx is a refusal by its words: the preset says which, and another attempt would be in vain. */
function refusesAsFault(preset: Preset, { status, body }: HttpReply): boolean {
  const said = body.toLowerCase()
  return (preset.refusals ?? []).some(
    (refusal) =>
      refusal.status === status &&
      status >= 500 &&
      refusal.says !== undefined &&
      said.includes(refusal.says.toLowerCase()),
  )
}

/** An answer of 200 that speaks of an error is a refusal; one that is merely odd may be better the next time. */
function missing(path: string, reply: HttpReply, host: string): OidcError {
  if (statesError(reply.body)) {
    return new OidcError(
      'ERR_REFUSED',
      `${host} answered ${reply.status}: ${extractErrorText(reply.body)}`,
    )
  }
  const what = path === '$body' ? 'anything in it' : path.replace(/^\$\w+:/, '')
  return new OidcError('ERR_RESPONSE', `${host} answered ${reply.status} without ${what}`, {
    transient: true,
  })
}

function factsOf({ preset, endpoints }: Run): RefusalFacts {
  const host = endpoints[0]?.host ?? preset.title
  const cloud = preset.judgedAs
  return {
    service: preset.title,
    compares: [
      preset.compares ?? `what it was told to trust, at ${host}; usually iss, aud and sub`,
    ],
    causes: (preset.refusals ?? []).map(({ status, says, hint }) => ({
      says: {
        test: (message: string) =>
          (status === undefined || message.includes(` answered ${status}`)) &&
          (says === undefined || message.toLowerCase().includes(says.toLowerCase())),
      },
      advise: () => hint,
    })),
    ...(cloud !== undefined && {
      async advise(claims, said) {
        const { adviseOnRefusal } = await import('../../trust/advice.ts')
        return adviseOnRefusal({ cloud, claims, said })
      },
    }),
  }
}

/** What was obtained before a later request failed must not live on. */
function revocationOf(run: Run): Revocation | undefined {
  try {
    return buildRevocation(run, run.scope)
  } catch {
    run.context.log.warning(`${run.preset.title}: what was obtained could not be revoked`)
    return undefined
  }
}
