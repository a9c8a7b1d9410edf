import { randomBytes } from 'node:crypto'
import { OidcError } from '../../core/errors.ts'
import { audiencesOf, type Claims } from '../../core/jwt.ts'
import type { Context, CredentialFile, FileReference } from '../../core/types.ts'
import { composeCallback } from '../callback.ts'
import type { AwsPlan } from './plan.ts'

/** The `credential_process` of a profile, and the file that it names. */
export interface Renewal {
  readonly command: FileReference
  readonly file: CredentialFile
}

/** Inputs about the profile itself, and about credentials that exist before the exchange. */
const dropped = [
  'aws-profile',
  'overwrite-aws-profile',
  'profile-location',
  'profile-renewal',
  'use-existing-credentials',
]

/**
 * Composes the `credential_process` of a profile: a call of this program for new credentials.
 *
 * It has no secret. It works while the job can get ID tokens.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export function composeRenewal(plan: AwsPlan, claims: Claims, context: Context): Renewal {
  const given = Object.entries(context.repetition?.inputs ?? {})
  const [audience] = audiencesOf(claims)
  const inputs = {
    ...Object.fromEntries(given.filter(([name]) => !dropped.includes(name))),
    audience,
    'aws-region': plan.target.region,
    'sts-endpoint': plan.target.endpoint.href,
    'role-session-name': plan.role?.sessionName,
  }
  const call = { provider: 'aws', format: 'aws-process', feature: 'profile-renewal' }
  const { words, content } = composeCallback(call, inputs, context)
  const name = `aws-renewal-${randomBytes(8).toString('hex')}.json`
  const [node = '', script = '', ...rest] = words
  for (const path of [node, script, context.env.RUNNER_TEMP ?? '']) checkPath(path)
  return {
    command: { file: name, within: `"${node}" "${script}" ${rest.join(' ')} "${name}"` },
    file: { name, content },
  }
}

/** All readers of a profile remove double quotes; a path must not need more than them. */
function checkPath(path: string): void {
  if (/^[\w+=,.@:/\\() ~-]*$/.test(path)) return
  throw new OidcError(
    'ERR_INPUT',
    'profile-renewal is not possible here: the path of this action or of RUNNER_TEMP has special characters',
  )
}
