/** An ID token with these claims; its signature is of no use to anyone. */
export function makeToken(claims: Readonly<Record<string, unknown>> = {}): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1000)
  const payload = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:octo-org/octo-repo:ref:refs/heads/main',
    aud: 'sts.amazonaws.com',
    exp: now + 300,
    iat: now,
    ...claims,
  }
  return `${encode({ alg: 'RS256', kid: 'test', typ: 'JWT' })}.${encode(payload)}.c2lnbmF0dXJl`
}
