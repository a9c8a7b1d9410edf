import { OidcError } from '../core/errors.ts'
import type { Context, OpenSource, TokenSource } from '../core/types.ts'
import { checkEndpoint, parseHttpEndpoint } from '../http/endpoint.ts'
import { requestText } from '../http/request.ts'

/** The default lifetime. Windmill's own default of 48 hours is more than Google accepts. */
const defaultLifetimeSeconds = 3600

/**
 * Windmill's ID tokens (Enterprise Edition), in every running job.
 *
 * @see https://www.windmill.dev/docs/core_concepts/oidc
 */
const windmill: TokenSource = {
  name: 'windmill',
  summary: 'Windmill (Enterprise Edition), in every job.',
  detectedBy: 'the variables WM_TOKEN and WM_WORKSPACE',

  open(context, { lifetimeSeconds }) {
    const { WM_TOKEN: token, WM_WORKSPACE: workspace } = context.env
    if (!token || !workspace) return undefined
    const base = findBase(context)
    return openEndpoint({ base, token, workspace, lifetimeSeconds }, context)
  },
}

export default windmill

interface Endpoint {
  readonly base: URL
  readonly token: string
  readonly workspace: string
  readonly lifetimeSeconds: number | undefined
}

function openEndpoint(endpoint: Endpoint, context: Context): OpenSource {
  const { base, workspace, lifetimeSeconds = defaultLifetimeSeconds } = endpoint
  const bearer = context.mask(endpoint.token)
  const urlFor = (audience: string) => {
    const path = `/api/w/${encodeURIComponent(workspace)}/oidc/token/${encodeURIComponent(audience)}`
    const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}${path}`)
    url.searchParams.set('expires_in', String(lifetimeSeconds))
    return url
  }
  return {
    endpoints: [base],
    mint(audience) {
      if (audience === undefined) throw noAudience()
      return requestText(
        {
          service: 'Windmill',
          label: 'Requesting an ID token from Windmill',
          request: () => ({
            method: 'POST',
            url: urlFor(audience),
            headers: { authorization: `Bearer ${bearer.reveal()}` },
          }),
          wanted: 'a token',
          refusedAs: 'ERR_TOKEN_REQUEST',
        },
        context,
      ).catch((error: unknown) => {
        throw explainFailure(error)
      })
    },
  }
}

/** The worker's own URL, or the public one if the worker's is plain http to another machine, which must not receive a token. */
function findBase({ env, allowHttpHosts }: Context): URL {
  const { BASE_INTERNAL_URL: internal, BASE_URL: open } = env
  if (internal && open && URL.canParse(internal)) {
    try {
      const url = new URL(internal)
      checkEndpoint(url, 'BASE_INTERNAL_URL', allowHttpHosts)
      return url
    } catch {
      return parseHttpEndpoint(open, 'BASE_URL')
    }
  }
  const address = internal || open
  if (address) return parseHttpEndpoint(address, internal ? 'BASE_INTERNAL_URL' : 'BASE_URL')
  throw new OidcError(
    'ERR_TOKEN_REQUEST',
    'Windmill cannot be asked for an ID token: BASE_INTERNAL_URL and BASE_URL are not set',
    { hint: 'Every job has them. Pass them to this program.' },
  )
}

function noAudience(): OidcError {
  return new OidcError('ERR_INPUT', 'Windmill has no default audience', {
    hint: 'Set the audience that the receiving service expects.',
  })
}

function explainFailure(error: unknown): unknown {
  if (!(error instanceof OidcError) || error.code !== 'ERR_TOKEN_REQUEST') return error
  return error.with({
    hint: "ID tokens need Windmill's Enterprise Edition and a running job. WM_TOKEN is invalid after the job.",
  })
}
