import { OidcError } from '../core/errors.ts'
import type { Context, OpenSource, TokenSource } from '../core/types.ts'
import { parseHttpEndpoint } from '../http/endpoint.ts'
import { requestJson, textAt } from '../http/request.ts'
import { runTool } from './token-command.ts'

/**
 * Buildkite's ID tokens, from the agent, or from its API when the job runs in a container without the agent.
 *
 * @see https://buildkite.com/docs/agent/v3/cli-oidc
 */
const buildkite: TokenSource = {
  name: 'buildkite',
  summary: 'Buildkite, in every job, through `buildkite-agent`.',
  detectedBy: 'the variable BUILDKITE',

  open(context, { lifetimeSeconds }) {
    const { env } = context
    if (!env.BUILDKITE) return undefined
    const { BUILDKITE_AGENT_ENDPOINT, BUILDKITE_AGENT_ACCESS_TOKEN, BUILDKITE_JOB_ID } = env
    if (BUILDKITE_AGENT_ENDPOINT && BUILDKITE_AGENT_ACCESS_TOKEN && BUILDKITE_JOB_ID) {
      const base = parseHttpEndpoint(BUILDKITE_AGENT_ENDPOINT, 'BUILDKITE_AGENT_ENDPOINT')
      const job = { base, token: BUILDKITE_AGENT_ACCESS_TOKEN, id: BUILDKITE_JOB_ID }
      return openApi(job, lifetimeSeconds, context)
    }
    return openAgent(lifetimeSeconds, context)
  },
}

export default buildkite

function openAgent(lifetimeSeconds: number | undefined, context: Context): OpenSource {
  const lifetime = lifetimeSeconds === undefined ? [] : ['--lifetime', String(lifetimeSeconds)]
  return {
    endpoints: [],
    mint: (audience) =>
      runTool(
        {
          title: 'The Buildkite agent',
          command: [
            'buildkite-agent',
            'oidc',
            'request-token',
            ...(audience === undefined ? [] : ['--audience', audience]),
            ...lifetime,
          ],
          missing:
            'Install buildkite-agent where the job runs, or pass BUILDKITE_AGENT_ENDPOINT, BUILDKITE_AGENT_ACCESS_TOKEN and BUILDKITE_JOB_ID to it.',
        },
        context,
      ),
  }
}

interface Job {
  readonly base: URL
  readonly token: string
  readonly id: string
}

function openApi(job: Job, lifetime: number | undefined, context: Context): OpenSource {
  const bearer = context.mask(job.token)
  const path = `${job.base.pathname.replace(/\/+$/, '')}/jobs/${encodeURIComponent(job.id)}/oidc/tokens`
  return {
    endpoints: [job.base],
    mint: (audience) =>
      requestJson(
        {
          service: "Buildkite's agent API",
          label: 'Requesting an ID token from Buildkite',
          request: () => ({
            method: 'POST',
            url: new URL(path, job.base),
            headers: {
              authorization: `Token ${bearer.reveal()}`,
              'content-type': 'application/json',
              accept: 'application/json',
            },
            body: JSON.stringify({ audience, lifetime }),
          }),
          wanted: 'a token',
          pick: (body) => textAt(body, 'token'),
          refusedAs: 'ERR_TOKEN_REQUEST',
        },
        context,
      ).catch((error: unknown) => {
        throw error instanceof OidcError && error.code === 'ERR_TOKEN_REQUEST'
          ? error.with({ hint: 'The job may have ended, or its agent token may be invalid.' })
          : error
      }),
  }
}
