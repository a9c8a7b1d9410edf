// The least that does the job: the same requests, one after the other, with what Node brings and nothing else. No
// check of any input or answer, no retry, no mask, no clean-up: what an action costs above this is the price of those.
import { appendFileSync } from 'node:fs'

/** @typedef {{ method?: string, headers?: Record<string, string>, body?: string }} BareRequest */

const steps = { aws, gcp, azure, custom, vault }
const send = read('INPUT_TRANSPORT') === 'fetch' ? sendByFetch : sendByHttp

for (const name of read('INPUT_PROVIDER').split(',')) {
  await steps[/** @type {keyof typeof steps} */ (name)]()
}

async function aws() {
  const xml = await postForm(`${read('AWS_ENDPOINT_URL_STS')}/`, {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: read('INPUT_ROLE-TO-ASSUME'),
    RoleSessionName: 'bench',
    WebIdentityToken: await getIdToken('sts.amazonaws.com'),
  })
  const pick = (/** @type {string} */ tag) => new RegExp(`<${tag}>([^<]*)<`).exec(xml)?.[1]
  setVariable('AWS_ACCESS_KEY_ID', pick('AccessKeyId'))
  setVariable('AWS_SECRET_ACCESS_KEY', pick('SecretAccessKey'))
  setVariable('AWS_SESSION_TOKEN', pick('SessionToken'))
}

async function gcp() {
  const provider = `//iam.googleapis.com/${read('INPUT_WORKLOAD_IDENTITY_PROVIDER')}`
  const federated = await postJson(`${read('GHA_ENDPOINT_OVERRIDE_sts')}/token`, {
    audience: provider,
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    subjectToken: await getIdToken(`https:${provider}`),
  })
  const account = `/projects/-/serviceAccounts/${read('INPUT_SERVICE_ACCOUNT')}`
  const { accessToken } = await postJson(
    `${read('GHA_ENDPOINT_OVERRIDE_iamcredentials')}${account}:generateAccessToken`,
    { scope: ['https://www.googleapis.com/auth/cloud-platform'], lifetime: '3600s' },
    { authorization: `Bearer ${federated.access_token}` },
  )
  setVariable('GOOGLE_OAUTH_ACCESS_TOKEN', accessToken)
}

async function azure() {
  const tenant = read('INPUT_TENANT-ID')
  const answer = await postForm(`${read('AZURE_AUTHORITY_HOST')}/${tenant}/oauth2/v2.0/token`, {
    client_id: read('INPUT_CLIENT-ID'),
    scope: 'https://management.azure.com/.default',
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await getIdToken('api://AzureADTokenExchange'),
  })
  setVariable('AZURE_ACCESS_TOKEN', JSON.parse(answer).access_token)
}

async function custom() {
  const token = await getIdToken(read('INPUT_AUDIENCE'))
  const { access_token } = await postJson(
    read('INPUT_URL'),
    {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: token,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    },
    { authorization: `Bearer ${token}` },
  )
  setVariable('API_ACCESS_TOKEN', access_token)
}

async function vault() {
  const { origin } = new URL(read('INPUT_URL'))
  const jwt = await getIdToken(read('INPUT_AUDIENCE'))
  const { auth } = await postJson(`${origin}/v1/auth/jwt/login`, { jwt, role: 'ci' })
  const headers = { 'x-vault-token': auth.client_token }
  const { data } = JSON.parse(await send(`${origin}/v1/secret/data/ci`, { headers }))
  setVariable('VAULT_TOKEN', auth.client_token)
  setVariable('DB_PASSWORD', data.data.password)
}

/** @param {string} audience */
async function getIdToken(audience) {
  const url = `${read('ACTIONS_ID_TOKEN_REQUEST_URL')}&audience=${encodeURIComponent(audience)}`
  const headers = { authorization: `Bearer ${read('ACTIONS_ID_TOKEN_REQUEST_TOKEN')}` }
  return String(JSON.parse(await send(url, { headers })).value)
}

/**
 * @param {string} url
 * @param {Record<string, string>} fields
 */
function postForm(url, fields) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return send(url, { method: 'POST', headers, body: String(new URLSearchParams(fields)) })
}

/**
 * @param {string} url
 * @param {object} body
 * @param {Record<string, string>} [extra]
 */
async function postJson(url, body, extra = {}) {
  const headers = { 'content-type': 'application/json', ...extra }
  return JSON.parse(await send(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/**
 * @param {string} url
 * @param {BareRequest} options
 * @returns {Promise<string>} the answer's body
 */
async function sendByFetch(url, options) {
  const answer = await fetch(url, options)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status}: ${text}`)
  return text
}

/**
 * @param {string} url
 * @param {BareRequest} options
 * @returns {Promise<string>} the answer's body
 */
async function sendByHttp(url, { method = 'GET', headers = {}, body = '' }) {
  // Not import: that makes Node 24 load its fetch as well, because 'node:http' re-exports WebSocket from it.
  const { request } = process.getBuiltinModule('node:http')
  const message = await new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) }
    const call = request(url, { method, headers: { ...headers, ...length } }, resolve)
    call.on('error', reject).end(body)
  })
  let text = ''
  for await (const chunk of message.setEncoding('utf8')) text += chunk
  if (message.statusCode !== 200) throw new Error(`${message.statusCode}: ${text}`)
  return text
}

/** @param {string} name */
function read(name) {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function setVariable(name, value) {
  appendFileSync(read('GITHUB_ENV'), `${name}=${value}\n`)
}
