import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Lab } from '../../src/lab/index.ts'
import { writePrivateFile } from '../../src/sinks/private-file.ts'

/** A job of a CI system, or of one like it: its variables, and the flags that its users add. */
export interface CiJob extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  readonly flags: readonly string[]
}

/** Starts a job whose ID tokens are the lab's. */
export type StartJob = (lab: Lab, audience: string, folder: string) => Promise<CiJob>

/** Gets an ID token from the lab. */
export async function mint(lab: Lab, audience: string): Promise<string> {
  const url = `${lab.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`
  const bearer = lab.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN
  const reply = await fetch(url, { headers: { authorization: `Bearer ${bearer}` } })
  return ((await reply.json()) as { value: string }).value
}

/** A system's endpoint that answers a POST with a new token. */
async function startEndpoint(answer: (path: string, body: string) => Promise<object>) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const isPost = request.method === 'POST'
      const reply = await answer(request.url ?? '', Buffer.concat(chunks).toString('utf8'))
      response.writeHead(isPost ? 200 : 405, { 'content-type': 'application/json' })
      response.end(JSON.stringify(isPost ? reply : {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** One system of each class of sources, by how later tokens are obtained. */
export const systems: Readonly<Record<string, StartJob>> = {
  'GitHub (a URL)': async (lab) => ({
    env: Object.fromEntries(
      Object.entries(lab.env).filter(([name]) => name.startsWith('ACTIONS_')),
    ),
    flags: [],
    async [Symbol.asyncDispose]() {},
  }),

  'Buildkite (a request)': async (lab) => {
    const endpoint = await startEndpoint(async (_, body) => ({
      token: await mint(lab, (JSON.parse(body) as { audience: string }).audience),
    }))
    return {
      env: {
        BUILDKITE: 'true',
        BUILDKITE_JOB_ID: 'job',
        BUILDKITE_AGENT_ENDPOINT: endpoint.url,
        BUILDKITE_AGENT_ACCESS_TOKEN: 'agent-token',
      },
      flags: [],
      [Symbol.asyncDispose]: () => endpoint.close(),
    }
  },

  'GitLab (one token)': async (lab, audience) => ({
    env: { GITLAB_CI: 'true', LAB_ID_TOKEN: await mint(lab, audience) },
    flags: [],
    async [Symbol.asyncDispose]() {},
  }),

  'a file that is kept fresh': async (lab, audience, folder) => {
    const file = join(folder, 'fresh-token')
    writePrivateFile(file, await mint(lab, audience))
    return { env: {}, flags: ['--token-file', file], async [Symbol.asyncDispose]() {} }
  },
}

/** Azure Pipelines chooses the audience itself, so it is a system for Azure alone. */
export const azurePipelines: StartJob = async (lab, audience) => {
  const endpoint = await startEndpoint(async () => ({ oidcToken: await mint(lab, audience) }))
  return {
    env: {
      SYSTEM_OIDCREQUESTURI: `${endpoint.url}/oidc`,
      SYSTEM_ACCESSTOKEN: 'pipeline-token',
      AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: '99999999-9999-4999-8999-999999999999',
    },
    flags: [],
    [Symbol.asyncDispose]: () => endpoint.close(),
  }
}
