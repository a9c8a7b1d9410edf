import { readFileSync } from 'node:fs'
import { OidcError } from '../core/errors.ts'
import { isFromFork } from '../core/github.ts'
import type { Context, Env, HttpReply, OpenSource, TokenSource } from '../core/types.ts'
import { parseHttpEndpoint } from '../http/endpoint.ts'
import { extractErrorText, parseObject } from '../http/reply.ts'
import { requestJson, textAt } from '../http/request.ts'

/**
 * GitHub Actions' ID tokens, from github.com, ghe.com, GHES 3.5 and later, and whatever speaks the same protocol.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
const github: TokenSource = {
  name: 'github',
  summary:
    'GitHub Actions, in a job with `permissions: id-token: write`; Forgejo and Gitea, which speak the same protocol.',
  detectedBy: 'the variables ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN',

  open(context) {
    const { env } = context
    const url = env.ACTIONS_ID_TOKEN_REQUEST_URL ?? ''
    const bearer = env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? ''
    if (url === '' && bearer === '' && env.GITHUB_ACTIONS !== 'true') return undefined
    if (url === '' || bearer === '') throw explainMissing(env, url === '' ? 'URL' : 'TOKEN')
    return openEndpoint(parseHttpEndpoint(url, 'ACTIONS_ID_TOKEN_REQUEST_URL'), bearer, context)
  },
}

export default github

function openEndpoint(endpoint: URL, bearer: string, context: Context): OpenSource {
  const requestToken = context.mask(bearer)
  const urlFor = (audience: string | undefined) => {
    const url = new URL(endpoint)
    // Set and not appended: an address without a query stays one, and an audience in it is replaced.
    if (audience !== undefined) url.searchParams.set('audience', audience)
    return url
  }
  return {
    endpoints: [endpoint],
    mint: (audience) =>
      requestJson(
        {
          service: "GitHub's ID-token endpoint",
          label: 'Asking GitHub for an ID token',
          request: () => ({
            method: 'GET',
            url: urlFor(audience),
            headers: {
              authorization: `Bearer ${requestToken.reveal()}`,
              accept: 'application/json',
            },
          }),
          wanted: 'a token',
          pick: (body) => textAt(body, 'value'),
          refusedAs: 'ERR_TOKEN_REQUEST',
          isTransient: isJobStarting,
        },
        context,
      ).catch((error: unknown) => {
        throw explainFailure(error)
      }),
    tokenUrl: (audience) => ({
      url: urlFor(audience),
      headers: { Authorization: context.mask(`Bearer ${requestToken.reveal()}`) },
      field: 'value',
    }),
  }
}

/** The service may see the job's start later than the job does: `Can't issue ID_TOKEN for job in 'Pending' state`. */
function isJobStarting(reply: HttpReply): boolean {
  return (
    reply.status === 403 &&
    /ID_TOKEN for job in '(?:Pending|Delayed|Queued)' state/i.test(extractErrorText(reply.body))
  )
}

function explainFailure(error: unknown): unknown {
  if (!(error instanceof OidcError) || error.code !== 'ERR_TOKEN_REQUEST') return error
  return error.with({
    hint: 'The job may be over, or its request token no longer valid. A job can ask for ID tokens only while it runs.',
  })
}

function explainMissing(env: Env, part: 'URL' | 'TOKEN'): OidcError {
  const message = `This job may not ask for an ID token: ACTIONS_ID_TOKEN_REQUEST_${part} is not set`
  if (isPullRequestFromFork(env)) {
    return new OidcError('ERR_TOKEN_PERMISSION', message, {
      hint:
        'It runs for a pull request from a fork, and GitHub gives no ID token to those, whatever the permissions say. ' +
        'Run the step on push instead, or skip it with: if: github.event.pull_request.head.repo.full_name == github.repository',
    })
  }
  if (env.FORGEJO_ACTIONS === 'true' || env.GITEA_ACTIONS === 'true') {
    return new OidcError('ERR_TOKEN_PERMISSION', message, {
      hint:
        'Forgejo gives ID tokens since version 15 (with runner 12.5), to a job or workflow with: ' +
        'enable-openid-connect: true. Pull requests from forks get none.',
    })
  }
  return new OidcError('ERR_TOKEN_PERMISSION', message, {
    hint:
      'Add this to the job, or to the top of the workflow:\n  permissions:\n    id-token: write\n    contents: read\n' +
      'In a reusable workflow, the workflow that calls it must grant the permission too. Dependabot gets none.',
  })
}

function isPullRequestFromFork(env: Env): boolean {
  if (!env.GITHUB_EVENT_NAME?.startsWith('pull_request') || !env.GITHUB_EVENT_PATH) return false
  try {
    return isFromFork(parseObject(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')))
  } catch {
    return false
  }
}
