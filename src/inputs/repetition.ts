import { resolve } from 'node:path'
import { defined } from '../core/defined.ts'
import type { InputSpecs, Repetition } from '../core/types.ts'
import { isGiven, type RawInputs } from './inputs.ts'
import { serverInputs } from './shared-inputs.ts'

/** Settings of a run that a later call repeats, by the names that the command's flags have. */
const repeated = {
  'token-source': 'source',
  'token-file': 'token-file',
  'token-variable': 'token-variable',
  'token-command': 'token-command',
  'token-lifetime-s': 'token-lifetime-s',
  'allow-http-hosts': 'allow-http-hosts',
  'disable-retry': 'disable-retry',
  'retry-max-attempts': 'retry-max-attempts',
  'retry-on-denied-s': 'retry-on-denied-s',
  'request-timeout-s': 'request-timeout-s',
  'http-proxy': 'http-proxy',
  'no-proxy': 'no-proxy',
} as const

/** The settings for later calls. A path becomes absolute, because they start in another folder. */
export function repeatSettings(given: Readonly<Record<string, unknown>>): Repetition {
  const settings: Record<string, unknown> = {}
  const withheld: string[] = []
  for (const [input, flag] of Object.entries(repeated)) {
    const value = given[input] ?? given[flag]
    if (!isGiven(value)) continue
    if (input === 'http-proxy' && hasPassword(String(value))) withheld.push(input)
    else settings[flag] = input === 'token-file' ? resolve(String(value)) : value
  }
  return { settings, inputs: {}, withheld }
}

/** Whether the inputs of a run name a source of ID tokens. */
export function namesSource(run: Repetition | undefined): boolean {
  const { source = 'auto', ...others } = run?.settings ?? {}
  return (
    source !== 'auto' ||
    ['token-file', 'token-variable', 'token-command'].some((name) => name in others)
  )
}

/** The inputs of one exchange for later calls. A provider's own secrets are left out. */
export function repeatInputs(
  specs: InputSpecs,
  raw: RawInputs,
  audience: string | undefined,
): Omit<Repetition, 'settings'> {
  const own = Object.keys(specs).filter((name) => specs[name]?.type !== 'secret')
  const inputs = [...own, ...serverInputs.filter((name) => name !== 'client-key')]
    .map((name) => [name, raw(name)] as const)
    .filter(([, value]) => isGiven(value))
  return {
    inputs: { ...Object.fromEntries(inputs), ...defined({ audience }) },
    withheld: isGiven(raw('client-key')) ? ['client-key'] : [],
  }
}

/** The settings of a run and the inputs of one of its exchanges. */
export function joinRepetitions(
  run: Repetition | undefined,
  exchange: Omit<Repetition, 'settings'> | undefined,
): Repetition {
  return {
    settings: run?.settings ?? {},
    inputs: exchange?.inputs ?? {},
    withheld: [...(run?.withheld ?? []), ...(exchange?.withheld ?? [])],
  }
}

function hasPassword(proxy: string): boolean {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  // What is no URL is refused elsewhere, and could have a password.
  return !URL.canParse(url) || new URL(url).password !== ''
}
