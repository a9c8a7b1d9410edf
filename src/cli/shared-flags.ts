import type { Exchanger, InputSpecs } from '../core/types.ts'
import { sharedInputs } from '../inputs/shared-inputs.ts'
import { isProviderFile } from '../step/provider-file.ts'

/** The flags of every command that gets tokens: the action's shared inputs, as far as they make sense here. */
export const sharedFlags = {
  source: {
    description: 'Where the ID token comes from; `oidc-exchange sources` lists what there is.',
    default: 'auto',
  },
  'token-file': sharedInputs['token-file'],
  'token-variable': sharedInputs['token-variable'],
  'token-command': sharedInputs['token-command'],
  'token-lifetime-s': sharedInputs['token-lifetime-s'],
  'disable-retry': sharedInputs['disable-retry'],
  'retry-max-attempts': sharedInputs['retry-max-attempts'],
  'retry-on-denied-s': sharedInputs['retry-on-denied-s'],
  'request-timeout-s': sharedInputs['request-timeout-s'],
  'action-timeout-s': {
    ...sharedInputs['action-timeout-s'],
    description: 'How long everything together may take. Default: 2m.',
  },
  'http-proxy': sharedInputs['http-proxy'],
  'no-proxy': sharedInputs['no-proxy'],
  'allow-http-hosts': sharedInputs['allow-http-hosts'],
} as const satisfies InputSpecs

/** The flags of the commands that exchange. */
export const exchangeFlags = {
  audience: sharedInputs.audience,
  'inputs-file': {
    description:
      'A YAML or JSON file with inputs by name, - for standard input; a flag wins over it.',
  },
  ...sharedFlags,
} as const satisfies InputSpecs

/** The inputs of one exchange that are no provider's own: which of them a provider takes, as flags. */
export function requestFlags(provider: string, { hasOwnServer }: Exchanger): InputSpecs {
  return {
    ...(isProviderFile(provider) ? { 'provider-sha256': sharedInputs['provider-sha256'] } : {}),
    ...(hasOwnServer
      ? {
          'audience-hosts': sharedInputs['audience-hosts'],
          'ca-certificate': sharedInputs['ca-certificate'],
          'client-certificate': sharedInputs['client-certificate'],
          'client-key': sharedInputs['client-key'],
        }
      : {}),
  }
}
