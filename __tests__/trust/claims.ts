import { composeClaims } from '../../src/lab/github-claims.ts'

export const now = new Date('2026-11-22T12:00:00Z')
export const issuer = 'https://token.actions.githubusercontent.com'
export const key = 'token.actions.githubusercontent.com'
export const providerArn = `arn:aws:iam::123456789012:oidc-provider/${key}`

/** The claims of a job on GitHub, as the lab makes them. */
export function githubClaims(
  rules: Readonly<Record<string, unknown>> = {},
  audience = 'sts.amazonaws.com',
): Record<string, unknown> {
  return composeClaims({ issuer, audience, rules, now })
}

/** A trust policy of one Allow with these conditions. */
export function trustPolicy(
  condition: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: providerArn },
        Condition: condition,
        ...more,
      },
    ],
  }
}
