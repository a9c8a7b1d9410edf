import { readFileSync } from 'node:fs'
import { OidcError } from '../core/errors.ts'
import { isFromFork } from '../core/github.ts'
import type { Context, Env, HttpReply, OpenSource, TokenSource } from '../core/types.ts'
import { parseHttpEndpoint } from '../http/endpoint.ts'
import { extractErrorText, parseObject } from '../http/reply.ts'
import { requestJson, textAt } from '../http/request.ts'

/**
 * GitHub Actions' ID tokens, from github.com, ghe.com, GHES 3.5 and later, and servers with the same protocol.
 *
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
const github: TokenSource = {
  name: 'github',
  summary:
    'GitHub Actions, in a job with `permissions: id-token: write`; also Forgejo and Gitea, which use the same protocol.',
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
    // Set instead of appended: this replaces an audience in the URL.
    if (audience !== undefined) url.searchParams.set('audience', audience)
    return url
  }
  return {
    endpoints: [endpoint],
    mint: (audience) =>
      requestJson(
        {
          service: "GitHub's ID-token endpoint",
          label: 'Requesting an ID token from GitHub',
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

/** The service can learn of the job's start after the job: `Can't issue ID_TOKEN for job in 'Pending' state`. */
function isJobStarting(reply: HttpReply): boolean {
  return (
    reply.status === 403 &&
    /ID_TOKEN for job in '(?:Pending|Delayed|Queued)' state/i.test(extractErrorText(reply.body))
  )
}

function explainFailure(error: unknown): unknown {
  if (!(error instanceof OidcError) || error.code !== 'ERR_TOKEN_REQUEST') return error
  return error.with({
    hint: 'The job may have ended, or its request token may be invalid. A job can request ID tokens only while it runs.',
  })
}

function explainMissing(env: Env, part: 'URL' | 'TOKEN'): OidcError {
  const message = `This job may not request an ID token: ACTIONS_ID_TOKEN_REQUEST_${part} is not set`
  if (isPullRequestFromFork(env)) {
    return new OidcError('ERR_TOKEN_PERMISSION', message, {
      hint:
        'It runs for a pull request from a fork. GitHub never issues an ID token for those. ' +
        'Run the step on push instead, or skip it with: if: github.event.pull_request.head.repo.full_name == github.repository',
    })
  }
  if (env.FORGEJO_ACTIONS === 'true' || env.GITEA_ACTIONS === 'true') {
    return new OidcError('ERR_TOKEN_PERMISSION', message, {
      hint:
        'Forgejo 15 and later (with runner 12.5) issues ID tokens to a job or workflow with: ' +
        'enable-openid-connect: true. Pull requests from forks get none.',
    })
  }
  return new OidcError('ERR_TOKEN_PERMISSION', message, {
    hint:
      'Add this to the job or to the top of the workflow:\n  permissions:\n    id-token: write\n    contents: read\n' +
      'For a reusable workflow, the calling workflow must grant the permission too. Dependabot gets no ID token.',
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
