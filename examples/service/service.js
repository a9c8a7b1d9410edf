// A service that CI jobs call: with their ID token at once, or after exchanging it for a token of this service.
//
//   AUDIENCE=https://api.example.com REPOSITORY=octo-org/octo-repo node service.js
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createTokenExchange, createVerifier, guardNode, nodeListener } from 'oidc-exchange/verify'

const { AUDIENCE, REPOSITORY, ISSUER = 'github', PORT = '8080' } = process.env
if (!AUDIENCE || !REPOSITORY) throw new Error('Set AUDIENCE and REPOSITORY')

const verifier = createVerifier({
  issuers: [ISSUER],
  audience: AUDIENCE,
  policy: { repository: REPOSITORY, ref: 'refs/heads/main' },
})
const onDenied = ({ log }) => console.warn(log)

/** Tokens of this service: what they stand for, and until when. Keep them where all replicas find them. */
const sessions = new Map()
const lifetimeSeconds = 900

const exchange = createTokenExchange({
  verifier,
  onDenied,
  onError: console.error,
  issue({ claims }) {
    const accessToken = randomBytes(32).toString('base64url')
    sessions.set(accessToken, { subject: claims.sub, endsAt: Date.now() + lifetimeSeconds * 1000 })
    setTimeout(() => sessions.delete(accessToken), lifetimeSeconds * 1000).unref()
    return { accessToken, expiresInSeconds: lifetimeSeconds }
  },
})
const answerExchange = nodeListener(exchange)

async function answer(request, response) {
  if (request.url === '/token') return answerExchange(request, response)
  if (request.url === '/deploy') {
    const claims = await guardNode(verifier, request, response, { onDenied })
    if (claims === undefined) return
    return send(response, 200, { deploying: claims.repository, commit: claims.sha })
  }
  if (request.url === '/whoami') {
    const token = request.headers.authorization?.replace(/^Bearer /, '')
    const session = sessions.get(token)
    if (session === undefined || session.endsAt < Date.now()) return send(response, 401, {})
    return send(response, 200, { subject: session.subject })
  }
  send(response, 404, {})
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error)
    response.destroy()
  })
}).listen(Number(PORT), () => console.log(`Listening on port ${PORT}`))
