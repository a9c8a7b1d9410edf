// Written by npm run generate from the presets; change those.

/** The audience of a preset's public service. A star at its end stands for any text. */
export interface PresetAudience {
  readonly preset: string
  readonly audience: string
  /** The hosts of the service that get the token. */
  readonly hosts: readonly string[]
}

export const presetAudiences: readonly PresetAudience[] = [
  { preset: 'pypi', audience: 'pypi', hosts: ['pypi.org'] },
  { preset: 'test-pypi', audience: 'testpypi', hosts: ['test.pypi.org'] },
  { preset: 'crates-io', audience: 'crates.io', hosts: ['crates.io'] },
  { preset: 'rubygems', audience: 'rubygems.org', hosts: ['rubygems.org'] },
  { preset: 'rubygems-role', audience: 'rubygems.org', hosts: ['rubygems.org'] },
  { preset: 'npm', audience: 'npm:registry.npmjs.org', hosts: ['registry.npmjs.org'] },
  { preset: 'nuget', audience: 'https://www.nuget.org', hosts: ['www.nuget.org'] },
  { preset: 'octo-sts', audience: 'octo-sts.dev', hosts: ['octo-sts.dev'] },
  { preset: 'chainguard', audience: 'cgr.dev', hosts: ['issuer.enforce.dev'] },
  { preset: 'docker-hub', audience: 'https://identity.docker.com', hosts: ['identity.docker.com'] },
  { preset: 'tailscale', audience: 'api.tailscale.com/*', hosts: ['api.tailscale.com'] },
  { preset: 'tailscale-auth-key', audience: 'api.tailscale.com/*', hosts: ['api.tailscale.com'] },
  { preset: 'cloudsmith', audience: 'cloudsmith', hosts: ['api.cloudsmith.io'] },
  { preset: 'alibaba', audience: 'sts.aliyuncs.com', hosts: ['sts.aliyuncs.com'] },
  { preset: 'snowflake', audience: 'snowflakecomputing.com', hosts: [] },
  { preset: 'pulumi', audience: 'urn:pulumi:org:*', hosts: ['api.pulumi.com'] },
  { preset: 'datadog', audience: 'dd-sts', hosts: ['webhooks.build.datadoghq.com'] },
  { preset: 'openai', audience: 'https://api.openai.com/v1', hosts: ['auth.openai.com'] },
  { preset: 'anthropic', audience: 'https://api.anthropic.com', hosts: ['api.anthropic.com'] },
  { preset: 'openrouter', audience: 'https://openrouter.ai', hosts: ['openrouter.ai'] },
  { preset: 'depot', audience: 'https://depot.dev', hosts: [] },
  { preset: 'codecov', audience: 'https://codecov.io', hosts: [] },
  { preset: 'buildkite-packages', audience: 'https://packages.buildkite.com/*', hosts: [] },
  { preset: 'pub-dev', audience: 'https://pub.dev', hosts: [] },
  { preset: 'sigstore', audience: 'sigstore', hosts: [] },
]
