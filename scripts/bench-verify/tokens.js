import { generateKeyPairSync, sign } from 'node:crypto'

export const audience = 'https://api.example.com'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })

export const rsaKey = rsa.publicKey
export const rsaJwk = {
  ...rsa.publicKey.export({ format: 'jwk' }),
  kid: 'rsa',
  use: 'sig',
  alg: 'RS256',
}
export const ecJwk = {
  ...ec.publicKey.export({ format: 'jwk' }),
  kid: 'ec',
  use: 'sig',
  alg: 'ES256',
}

/**
 * A token with the claims of a GitHub job, as GitHub signs it.
 *
 * @param {string} issuer
 * @param {number} index what it differs in from the others
 */
export function mintRsa(issuer, index) {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'rsa' })}.${encode(claimsOf(issuer, index))}`
  return `${input}.${sign('sha256', Buffer.from(input), rsa.privateKey).toString('base64url')}`
}

/**
 * The same on a curve, where signing takes no longer than verifying: for millions of tokens.
 *
 * @param {string} issuer
 * @param {number} index
 */
export function mintEc(issuer, index) {
  const input = `${encode({ alg: 'ES256', typ: 'JWT', kid: 'ec' })}.${encode(claimsOf(issuer, index))}`
  const key = { key: ec.privateKey, dsaEncoding: /** @type {const} */ ('ieee-p1363') }
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}

/**
 * @param {string} issuer
 * @param {number} index
 */
function claimsOf(issuer, index) {
  const now = Math.floor(Date.now() / 1000)
  const sha = '6a2f3b0e1c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f'
  const workflow = 'octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main'
  return {
    ...{ jti: `9e1b1f0c-${index}`, sub: 'repo:octo-org/octo-repo:environment:production' },
    ...{ iss: issuer, aud: audience, iat: now, nbf: now - 300, exp: now + 3600 },
    ...{ ref: 'refs/heads/main', sha, actor: 'octocat', actor_id: '583231', workflow: 'deploy' },
    ...{ repository: 'octo-org/octo-repo', repository_owner: 'octo-org', repository_id: '74' },
    ...{ repository_owner_id: '65', run_id: '9876543210', run_number: '10', run_attempt: '1' },
    ...{
      head_ref: '',
      base_ref: '',
      event_name: 'push',
      ref_type: 'branch',
      ref_protected: 'true',
    },
    ...{ workflow_ref: workflow, workflow_sha: sha, job_workflow_ref: workflow },
    ...{ job_workflow_sha: sha, environment: 'production', runner_environment: 'github-hosted' },
    ...{ repository_visibility: 'private', check_run_id: '51234567890' },
  }
}

/** @param {unknown} value */
function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
