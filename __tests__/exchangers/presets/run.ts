import { decodeToken } from '../../../src/core/jwt.ts'
import { Secret } from '../../../src/core/secret.ts'
import { audienceOf, type IdToken, type TokenSupply } from '../../../src/core/types.ts'
import type { Preset } from '../../../src/exchangers/preset/preset.ts'
import { createPresetExchanger } from '../../../src/exchangers/preset/preset-exchanger.ts'
import { presets } from '../../../src/exchangers/presets/registry.ts'
import { login } from '../../../src/exchangers/vault/login.ts'
import { planExchanges } from '../../../src/step/plan.ts'
import { createTestContext, type TestContextOptions } from '../../helpers/context.ts'
import { makeToken } from '../../helpers/token.ts'
import type { PresetCase } from './case.ts'
import { platformCases } from './platforms.ts'
import { registryCases } from './registries.ts'
import { secretCases } from './secrets.ts'

/** Every preset's case. */
export const cases: Readonly<Record<string, PresetCase>> = {
  ...secretCases,
  ...registryCases,
  ...platformCases,
}

/** The presets as data, Vault's login among them. */
export async function loadPresets(): Promise<ReadonlyMap<string, Preset>> {
  const loaded = new Map<string, Preset>([['vault', login]])
  // One after another: jest's module loader trips over parallel imports that share a module.
  for (const [name, load] of Object.entries(presets)) loaded.set(name, (await load()).default)
  return loaded
}

/** Puts the server's address, the token and the time into a case's texts. */
export function expand<T>(value: T, origin: string, token = ''): T {
  const text = JSON.stringify(value)
    .replaceAll('{origin}', origin)
    .replaceAll('{host}', new URL(origin).host)
    .replaceAll('<JWT>', token)
    .replace(/<([^<>"]+):JWT>/g, (_, user: string) =>
      Buffer.from(`${user}:${token}`).toString('base64'),
    )
  return JSON.parse(text) as T
}

/** Tokens for one audience after another; `renew` makes the next one differ. */
export function createTokens(fixed = false) {
  const audiences: (string | undefined)[] = []
  const sent: string[] = []
  let number = 0
  // One time for all: a fixed token must stay the same when a second ends between two attempts.
  const iat = Math.floor(Date.now() / 1000)
  const supplyFor = (audience: string | undefined): TokenSupply => {
    audiences.push(audience)
    let current: IdToken | undefined
    return {
      async get() {
        if (current === undefined) {
          const text = makeToken({
            aud: audience ?? 'the-default',
            jti: String(fixed ? 0 : number++),
            iat,
            exp: iat + 300,
          })
          sent.push(text)
          current = { token: new Secret(text), claims: decodeToken(text).claims }
        }
        return current
      },
      renew() {
        current = undefined
      },
      tokenUrl: undefined,
    }
  }
  return { audiences, sent, supplyFor }
}

/** Plans a preset's exchange and gives a function that runs it. */
export async function prepareCase(
  name: string,
  origin: string,
  options: TestContextOptions & {
    fixedToken?: boolean
    parameters?: PresetCase['parameters']
  } = {},
) {
  const parameters = expand(options.parameters ?? cases[name]?.parameters ?? {}, origin)
  const context = createTestContext(options)
  const [plan] = await planExchanges(
    [
      {
        provider: name,
        given: ['parameters'],
        raw: (input) => (input === 'parameters' ? parameters : undefined),
      },
    ],
    context,
  )
  if (plan === undefined) throw new Error(name)
  const tokens = createTokens(options.fixedToken)
  const run = () => {
    const supply =
      plan.token.kind === 'later'
        ? { ...tokens.supplyFor(undefined), ofAudience: tokens.supplyFor }
        : tokens.supplyFor(audienceOf(plan.token))
    return plan.run(supply, context)
  }
  return { plan, context, tokens, run }
}

export { createPresetExchanger }
