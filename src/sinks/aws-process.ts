import { OidcError } from '../core/errors.ts'
import { defineFormat } from './format.ts'

/**
 * What AWS's tools and SDKs expect of a `credential_process`.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export default defineFormat({
  summary: "the answer of a credential_process in AWS's configuration",
  render({ env, outputs, expiresAt }) {
    const text = (variable: string, output: string) => {
      const value = env[variable] ?? outputs[output]
      if (value) return value
      throw new OidcError(
        'ERR_INPUT',
        'aws-process needs AWS keys, which these credentials are not',
        {
          hint: 'This format is for the provider aws.',
        },
      )
    }
    return `${JSON.stringify({
      Version: 1,
      AccessKeyId: text('AWS_ACCESS_KEY_ID', 'aws-access-key-id'),
      SecretAccessKey: text('AWS_SECRET_ACCESS_KEY', 'aws-secret-access-key'),
      SessionToken: text('AWS_SESSION_TOKEN', 'aws-session-token'),
      ...(expiresAt === undefined ? {} : { Expiration: expiresAt.toISOString() }),
    })}\n`
  },
})
