import type { TokenSource } from '../core/types.ts'
import { openGivenTokens } from './given-tokens.ts'

const prefix = 'TFC_WORKLOAD_IDENTITY_TOKEN'

/**
 * HCP Terraform's workload identity tokens, one for each tag that the workspace declares.
 *
 * @see https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/manual-generation
 */
const terraformCloud: TokenSource = {
  name: 'terraform-cloud',
  summary:
    'HCP Terraform, in a workspace with `TFC_WORKLOAD_IDENTITY_AUDIENCE` (with a tag after it for several).',
  detectedBy: `the variables ${prefix} and ${prefix}_<TAG>`,

  open(context) {
    const { env } = context
    const names = Object.keys(env).filter(
      (name) => (name === prefix || name.startsWith(`${prefix}_`)) && env[name],
    )
    if (names.length === 0) return undefined
    const advice =
      'Set the workspace variable TFC_WORKLOAD_IDENTITY_AUDIENCE, or TFC_WORKLOAD_IDENTITY_AUDIENCE_<TAG>, to that audience.'
    return openGivenTokens(
      {
        read: () => names.map((name) => ({ from: `the variable ${name}`, token: env[name] ?? '' })),
        whenNone: advice,
        whenOther: advice,
      },
      context,
    )
  },
}

export default terraformCloud
