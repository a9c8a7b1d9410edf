import { OidcError } from '../core/errors.ts'
import type { Context, Exchanger, PlannedExchange } from '../core/types.ts'

/** Credentials in variables. A region is none, and an empty AWS_PROFILE breaks botocore. */
const variables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']

/**
 * Plans an exchange without a request: it empties the AWS credentials that earlier steps set.
 *
 * @throws {OidcError} `ERR_INPUT` for another provider
 */
export function planClearing(exchanger: Exchanger, { env, log }: Context): PlannedExchange {
  if (exchanger.name !== 'aws') {
    throw new OidcError(
      'ERR_INPUT',
      'unset-current-credentials without other inputs is for provider aws',
    )
  }
  if (env.AWS_PROFILE) {
    log.warning('AWS_PROFILE stays set, so later steps can use the credentials of that profile')
  }
  return {
    exchanger,
    name: undefined,
    label: exchanger.name,
    shared: {},
    token: { kind: 'none' },
    endpoints: [],
    variables,
    run: async () => ({
      identity: 'without AWS credentials in variables',
      env: {},
      unset: variables,
      outputs: {},
      files: [],
    }),
  }
}
