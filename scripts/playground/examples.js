// What the example button shows: the policies of docs/trust.md, and a job's claims.

const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
  repository: 'octo-org/octo-repo',
  repository_id: '74',
  repository_owner: 'octo-org',
  repository_owner_id: '65',
  ref: 'refs/heads/main',
  event_name: 'push',
  nbf: 1_795_348_500,
  iat: 1_795_348_800,
  exp: 1_795_349_100,
}
const provider = 'projects/123456789012/locations/global/workloadIdentityPools/ci/providers/github'
const show = (/** @type {unknown} */ value) => JSON.stringify(value, null, 2)

/** @type {Readonly<Record<string, { readonly token: string, readonly policy: string }>>} */
export const examples = {
  aws: {
    token: show({ ...claims, aud: 'sts.amazonaws.com' }),
    policy: show({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {
            Federated:
              'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
          },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub':
                'repo:octo-org/octo-repo:ref:refs/heads/main',
            },
          },
        },
      ],
    }),
  },
  gcp: {
    token: show({ ...claims, aud: `https://iam.googleapis.com/${provider}` }),
    policy: `name: ${provider}
state: ACTIVE
oidc:
  issuerUri: https://token.actions.githubusercontent.com
attributeMapping:
  google.subject: assertion.sub
attributeCondition: assertion.repository_id == '74' && assertion.ref == 'refs/heads/release'
`,
  },
  azure: {
    token: show({ ...claims, aud: 'api://AzureADTokenExchange' }),
    policy: show([
      {
        name: 'main',
        issuer: 'https://token.actions.githubusercontent.com',
        subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
        audiences: ['api://AzureADTokenExchange'],
      },
    ]),
  },
  vault: {
    token: show({ ...claims, aud: 'https://github.com/octo-org' }),
    policy: show({
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: ['https://github.com/octo-org'],
      bound_claims: { sub: 'repo:octo-org/octo-repo:*' },
    }),
  },
}
