import { writeFileSync } from 'node:fs'
import { expect } from '@jest/globals'
import { decodeToken } from '../../../src/core/jwt.ts'
import type { Row } from './row.ts'
import { audience, rules, toBase64, type World } from './vault-world.ts'

const secrets = 'secret/data/test secret'
const body = (request: { readonly body: string } | undefined) => JSON.parse(request?.body ?? '{}')

export const loginRows: readonly Row<World>[] = [
  {
    peer: '`method: jwt` with `role`: the ID token goes to `auth/jwt/login`',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      await succeed({ secrets })
      const [login] = asked()
      expect([login?.method, login?.path]).toEqual(['POST', '/v1/auth/jwt/login'])
      expect(body(login)).toEqual({ jwt: expect.stringMatching(/^eyJ/), role: 'ci' })
    },
  },
  {
    peer: '`role` left out: the default role of the auth method',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      await succeed({ role: '' })
      expect(Object.keys(body(asked()[0]))).toEqual(['jwt'])
    },
  },
  {
    peer: '`path` is the mount of the auth method, with any slashes',
    verdict: 'same',
    ours: '',
    async run({ succeed, lines }) {
      await succeed({ path: 'jwt/github' })
      expect(lines()).toEqual(['POST /v1/auth/jwt/github/login 200'])
    },
  },
  {
    peer: '`method` in any case',
    verdict: 'same',
    ours: '',
    run: async ({ succeed }) => void (await succeed({ method: 'JWT' })),
  },
  {
    peer: '`method` left out: `token`',
    verdict: 'fixed',
    ours: '`jwt`: no other method is supported.',
    run: async ({ succeed }) => void (await succeed({ method: '' })),
  },
  {
    peer: '`jwtGithubAudience` is the audience of the ID token',
    verdict: 'same',
    ours: '`audience` is another name for it.',
    async run({ succeed, asked }) {
      await succeed({})
      expect(decodeToken(body(asked()[0]).jwt).claims.aud).toBe(audience)
    },
  },
  {
    peer: "`jwtGithubAudience` left out: GitHub's default, the owner's URL",
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      await succeed({ jwtGithubAudience: '' })
      const { aud } = decodeToken(body(asked()[0]).jwt).claims
      expect(aud).toBe('https://github.com/octo-org')
    },
  },
  {
    peer: 'The request for the ID token is sent five times, 3 s apart, after any failure',
    verdict: 'fixed',
    ours: 'Transient failures are retried with growing waits; a missing permission is reported at once.',
    async run({ lab, succeed }) {
      lab.setRules({ ...rules, faults: [{ service: 'github', status: 503, times: 2 }] })
      const run = await succeed({ secrets })
      expect(run.env).toEqual({ SECRET: 'SUPERSECRET' })
    },
  },
  {
    peer: 'Vault refuses the login: an error with its answer',
    verdict: 'fixed',
    ours: 'It also shows the claims of the token and the settings that the role compares.',
    async run({ fail }) {
      await fail({ jwtGithubAudience: 'somebody-else' }, /answered 400[\s\S]*bound_audiences/)
    },
  },
  {
    peer: '`namespace` is sent with every request',
    verdict: 'same',
    ours: '',
    async run({ succeed, job, asked }) {
      const run = await succeed({ namespace: 'team/a', secrets })
      await job.runPost(run)
      expect(asked().map(({ headers }) => headers['x-vault-namespace'])).toEqual(
        Array.from({ length: 3 }, () => 'team/a'),
      )
    },
  },
  {
    peer: '`extraHeaders`: lines of `Name: value`, sent with every request',
    verdict: 'same',
    ours: 'Also when the token is revoked.',
    async run({ succeed, job, asked }) {
      const extraHeaders = 'X-Secure-Id: 0123\n\n  X-Quoted: "a: b" # c \nx-secure-id: second'
      const run = await succeed({ extraHeaders, secrets })
      await job.runPost(run)
      expect(asked()).toHaveLength(3)
      for (const { headers } of asked()) {
        expect(headers).toMatchObject({ 'x-secure-id': '0123, second', 'x-quoted': '"a: b" # c' })
      }
    },
  },
  {
    peer: 'A line of `extraHeaders` without a colon becomes a header without a name',
    verdict: 'fixed',
    ours: 'An error.',
    run: async ({ fail }) =>
      void (await fail({ extraHeaders: 'nothing' }, /lines of the form Name: value/)),
  },
  {
    peer: '412, from a replica that does not know the token yet, is retried',
    verdict: 'same',
    ours: 'So are 408, 429 and 5xx, broken answers and broken connections.',
    async run({ lab, read, lines }) {
      const fault = { service: 'exchange', path: '/v1/secret', status: 412, times: 2 } as const
      lab.setRules({ ...rules, faults: [fault] })
      await read(secrets, { SECRET: 'SUPERSECRET' })
      expect(lines().filter((line) => line.endsWith('412'))).toHaveLength(2)
    },
  },
  {
    peer: 'The login itself is sent once',
    verdict: 'fixed',
    ours: 'It is retried like every request.',
    async run({ lab, read }) {
      const fault = { service: 'exchange', path: '/v1/auth', status: 503, times: 2 } as const
      lab.setRules({ ...rules, faults: [fault] })
      await read(secrets, { SECRET: 'SUPERSECRET' })
    },
  },
  {
    peer: 'Vault forbids the path: an error',
    verdict: 'same',
    ours: 'The hint says that the login succeeded and that the role’s policies decide.',
    async run({ lab, fail }) {
      const errors = '{"errors":["1 error occurred: permission denied"]}'
      const fault = { service: 'exchange', path: '/v1/secret', status: 403, body: errors } as const
      lab.setRules({ ...rules, faults: [fault] })
      await fail({ secrets }, /permission denied[\s\S]*policies/)
    },
  },
  {
    peer: 'A trailing slash in `url`',
    verdict: 'same',
    ours: '',
    run: async ({ succeed, origin }) => void (await succeed({ url: `${origin}/`, secrets })),
  },
  {
    peer: '`url` left out: an error',
    verdict: 'same',
    ours: '',
    run: async ({ fail }) => void (await fail({ url: '' }, /url is missing/)),
  },
  {
    peer: '`url` with http',
    verdict: 'waived',
    ours: 'An ID token is sent over https only, except to this machine.',
    run: async ({ fail }) =>
      void (await fail({ url: 'http://vault.example:8200' }, /would send a token over http/)),
  },
]

export const tlsRows: readonly Row<World>[] = [
  {
    peer: '`caCertificate`, PEM in Base64, instead of the CA certificates of Node',
    verdict: 'same',
    ours: 'Plain PEM works too. `ca-certificate` is another name for it, for every preset.',
    async run({ succeed, job, tls, lines }) {
      const { cert } = tls.authority
      const run = await succeed({ url: tls.url, caCertificate: toBase64(cert), secrets })
      expect(run.env).toEqual({ SECRET: 'SUPERSECRET' })
      expect((await job.runPost(run)).warnings).toEqual([])
      expect(lines().at(-1)).toBe('POST /v1/auth/token/revoke-self 204')
      await succeed({ url: tls.url, caCertificate: cert, secrets })
    },
  },
  {
    peer: 'Without it such a server is not trusted',
    verdict: 'same',
    ours: 'The error names the input.',
    async run({ fail, tls, asked }) {
      await fail({ url: tls.url, secrets }, /could not be trusted[\s\S]*ca-certificate/)
      expect(asked()).toEqual([])
    },
  },
  {
    peer: '`caCertificate` that is not a certificate: a TLS error',
    verdict: 'fixed',
    ours: 'An input error, before any request.',
    async run({ fail, tls, lab }) {
      await fail(
        { url: tls.url, caCertificate: 'nonsense' },
        /caCertificate must be one or several/,
      )
      expect(lab.requests).toEqual([])
    },
  },
  {
    peer: '`clientCertificate` and `clientKey`, PEM in Base64',
    verdict: 'same',
    ours: 'Plain PEM works too; a key that does not match the certificate is an input error.',
    async run({ succeed, fail, job, tls, lines }) {
      const mutual = {
        url: tls.mutualUrl,
        caCertificate: toBase64(tls.authority.cert),
        clientCertificate: toBase64(tls.client.cert),
        clientKey: toBase64(tls.client.key),
        secrets,
      }
      const run = await succeed(mutual)
      expect(run.env).toEqual({ SECRET: 'SUPERSECRET' })
      expect((await job.runPost(run)).warnings).toEqual([])
      expect(lines().at(-1)).toBe('POST /v1/auth/token/revoke-self 204')
      await fail({ ...mutual, clientKey: tls.stranger.key }, /is not the key of/)
    },
  },
  {
    peer: 'A server that requires a certificate and gets none: the connection breaks',
    verdict: 'fixed',
    ours: 'The error names the missing inputs, and nothing is retried.',
    async run({ fail, tls }) {
      const caCertificate = toBase64(tls.authority.cert)
      await fail(
        { url: tls.mutualUrl, caCertificate, secrets },
        /rejects the client certificate[\s\S]*client-certificate and client-key/,
      )
    },
  },
  {
    peer: '`tlsSkipVerify` accepts every certificate',
    verdict: 'same',
    ours: 'With a warning in every run: anyone who answers in place of Vault gets the ID token.',
    async run({ succeed, job, tls }) {
      const run = await succeed({ url: tls.url, tlsSkipVerify: 'true', secrets })
      expect(run.env).toEqual({ SECRET: 'SUPERSECRET' })
      expect(run.warnings.join('\n')).toMatch(/is not checked.*can get the ID token/)
      expect((await job.runPost(run)).warnings).toEqual([])
    },
  },
]

export const resultRows: readonly Row<World>[] = [
  {
    peer: '`exportEnv: false`: outputs only',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const run = await succeed({ exportEnv: 'false', secrets: `${secrets} | my-output` })
      expect([run.env, run.outputs['my-output']]).toEqual([{}, 'SUPERSECRET'])
    },
  },
  {
    peer: '`exportEnv: False` and `no` count as true; so does any text but `false`, for the other switches too',
    verdict: 'fixed',
    ours: '`True`, `yes`, `1` … are true; `False`, `no`, `0` … are false; other texts are an error.',
    async run({ succeed, fail }) {
      await fail({ tlsSkipVerify: 'nope' }, /tlsSkipVerify must be true or false/)
      for (const exportEnv of ['False', 'no', 'No']) {
        expect((await succeed({ exportEnv, secrets })).env).toEqual({})
      }
      const { env } = await succeed({ exportEnv: 'yes', exportToken: 'yes', secrets })
      expect(Object.keys(env).toSorted()).toEqual(['SECRET', 'VAULT_ADDR', 'VAULT_TOKEN'])
    },
  },
  {
    peer: '`exportToken: true` with `exportEnv: false`: the token is a variable, the secrets are not',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      const { env, outputs } = await succeed({ exportToken: 'true', exportEnv: 'false', secrets })
      expect(Object.keys(env).toSorted()).toEqual(['VAULT_ADDR', 'VAULT_TOKEN'])
      expect(outputs).toMatchObject({ secret: 'SUPERSECRET' })
    },
  },
  {
    peer: '`exportToken` sets `VAULT_TOKEN`; by default it does not',
    verdict: 'same',
    ours: 'It also sets `VAULT_ADDR` and `VAULT_NAMESPACE`, which the tools need beside the token.',
    async run({ succeed, origin }) {
      expect((await succeed({ secrets })).env).toEqual({ SECRET: 'SUPERSECRET' })
      const { env } = await succeed({ exportToken: 'true', namespace: 'team' })
      expect(env).toEqual({
        VAULT_TOKEN: expect.stringMatching(/^hvs\./),
        VAULT_ADDR: origin,
        VAULT_NAMESPACE: 'team',
      })
    },
  },
  {
    peer: '`outputToken` sets the output `vault_token`; by default it does not',
    verdict: 'same',
    ours: '',
    async run({ succeed }) {
      expect((await succeed({ secrets })).outputs).not.toHaveProperty('vault_token')
      const { outputs, masks } = await succeed({ outputToken: 'true' })
      expect(masks).toContain(outputs.vault_token)
    },
  },
  {
    peer: 'The output `errorMessage` if the step fails',
    verdict: 'waived',
    ours: 'A failed step sets nothing; the message is in the log, the annotation and the summary.',
    async run({ fail }) {
      const { summary } = await fail({ secrets: 'secret/data/none key' }, /answered 404/)
      expect(summary).toContain('answered 404')
    },
  },
  {
    peer: 'The token lives on after the job',
    verdict: 'fixed',
    ours: 'It is revoked when the job ends, together with its leases, such as credentials of a database; `revoke: false` keeps it.',
    async run({ succeed, job, lines }) {
      const run = await succeed({ secrets })
      expect((await job.runPost(run)).warnings).toEqual([])
      expect(lines().at(-1)).toBe('POST /v1/auth/token/revoke-self 204')
      const before = lines().length
      const kept = await succeed({ secrets, revoke: 'false' })
      await job.runPost(kept)
      expect(lines().slice(before)).toEqual([
        'POST /v1/auth/jwt/login 200',
        'GET /v1/secret/data/test 200',
      ])
    },
  },
  {
    peer: 'The secrets stay in the variables until the job ends',
    verdict: 'same',
    ours: 'The post step restores the earlier values of the variables.',
    async run({ succeed, job }) {
      Object.assign(job.env, { SECRET: 'of-an-earlier-step' })
      const run = await succeed({ secrets })
      expect(job.env.SECRET).toBe('SUPERSECRET')
      await job.runPost(run)
      expect(job.env.SECRET).toBe('of-an-earlier-step')
    },
  },
  {
    peer: 'A later step of the action sets the same variable again',
    verdict: 'same',
    ours: '',
    async run({ read, job }) {
      await read(`${secrets} | SUBSEQUENT`, { SUBSEQUENT: 'SUPERSECRET' })
      await read('secret/data/more secret | SUBSEQUENT', { SUBSEQUENT: 'ANOTHERSECRET' })
      expect(job.env.SUBSEQUENT).toBe('ANOTHERSECRET')
    },
  },
  {
    peer: '`pki`: four variables and outputs for each certificate',
    verdict: 'same',
    ours: '',
    async run({ succeed, asked }) {
      const { env, outputs, masks } = await succeed({
        pki: 'pki/issue/web {"common_name": "a.example", "ttl": "1h"} ;',
      })
      const values = {
        cert: 'CERTIFICATE-OF-WEB',
        key: 'PRIVATE-KEY-OF-WEB',
        ca: 'ISSUER-OF-WEB',
        ca_chain: 'CHAIN-OF-WEB-1\nCHAIN-OF-WEB-2',
      }
      for (const [part, value] of Object.entries(values)) {
        expect(env[`WEB_${part.toUpperCase()}`]).toBe(value)
        expect(outputs[`web_${part}`]).toBe(value)
      }
      expect(masks).toContain('PRIVATE-KEY-OF-WEB')
      expect(body(asked()[1])).toEqual({ common_name: 'a.example', ttl: '1h' })
    },
  },
  {
    peer: '`pki` where the answer has no `ca_chain`: the step fails',
    verdict: 'fixed',
    ours: 'It is left out.',
    async run({ succeed }) {
      const { env } = await succeed({ pki: 'pki/issue/alone {}' })
      expect(Object.keys(env).sort()).toEqual(['ALONE_CA', 'ALONE_CERT', 'ALONE_KEY'])
    },
  },
  {
    peer: '`pki` and `secrets`: an error',
    verdict: 'same',
    ours: '',
    run: async ({ fail }) =>
      void (await fail({ secrets, pki: 'pki/issue/web {}' }, /secrets and pki cannot be combined/)),
  },
  {
    peer: '`pki` without parameters, or with parameters that are not JSON: an error',
    verdict: 'same',
    ours: 'Before any request.',
    async run({ fail, lab }) {
      await fail({ pki: 'pki/issue/web' }, /does not have the form: path \{"common_name"/)
      await fail({ pki: 'pki/issue/web {x}' }, /does not have the form: path \{"common_name"/)
      expect(lab.requests).toEqual([])
    },
  },
]

export const methodRows: readonly Row<World>[] = [
  {
    peer: 'Inputs of the other methods (`token`, `roleId`, `kubernetesTokenPath` …) and `jwtTtl` have no effect with `method: jwt`',
    verdict: 'same',
    ours: 'A warning says so.',
    async run({ succeed }) {
      const run = await succeed({
        secrets,
        token: 'hvs.unused',
        jwtTtl: '3600',
        kubernetesTokenPath: '/var/run/secrets/token',
      })
      for (const name of ['token', 'jwtTtl', 'kubernetesTokenPath'])
        expect(run.warnings).toContain(`${name} has no effect: it is not used with method: jwt.`)
    },
  },
  {
    peer: '`method: kubernetes`',
    verdict: 'fixed',
    ours: 'An error that names the way: `path: kubernetes`, `token-source: file` and `token-file`.',
    async run({ fail, succeed, job, lab, asked }) {
      await fail({ method: 'kubernetes' }, /path: kubernetes, token-source: file/)
      const file = `${job.temp}/serviceaccount-token`
      writeFileSync(file, await lab.mintToken(audience))
      const run = await succeed({
        method: '',
        path: 'kubernetes',
        'token-source': 'file',
        'token-file': file,
        secrets,
      })
      expect(run.env).toEqual({ SECRET: 'SUPERSECRET' })
      expect(asked()[0]?.path).toBe('/v1/auth/kubernetes/login')
    },
  },
  {
    peer: 'Other methods: `token`, `approle`, `github`, `userpass`, `ldap`, and any with `authPayload`',
    verdict: 'waived',
    ours: 'They need a long-lived secret. The error says what to do.',
    async run({ fail, lab }) {
      for (const method of ['token', 'approle', 'github', 'userpass', 'ldap', 'custom']) {
        await fail({ method }, /logs in without an ID token[\s\S]*JWT auth method/)
      }
      expect(lab.requests).toEqual([])
    },
  },
  {
    peer: '`jwtPrivateKey`: a token that the step signs itself',
    verdict: 'waived',
    ours: 'The ID token replaces long-lived keys. The error says what to do.',
    async run({ fail, lab }) {
      const jwtPrivateKey = toBase64('-----BEGIN RSA PRIVATE KEY-----')
      await fail({ jwtPrivateKey }, /jwtPrivateKey is not supported[\s\S]*oidc_discovery_url/)
      expect(lab.requests).toEqual([])
    },
  },
]
