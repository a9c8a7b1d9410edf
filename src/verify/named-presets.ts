import { github } from './github.ts'
import type { Issuer } from './issuer.ts'
import {
  azureDevOps,
  bitbucket,
  buildkite,
  circleci,
  gitlab,
  google,
  kubernetes,
  oidc,
  windmill,
} from './presets.ts'

/** A preset for configuration files: its required and optional settings. */
interface NamedPreset {
  readonly needs: readonly string[]
  readonly takes: readonly string[]
  create(settings: Readonly<Record<string, never>>): Issuer
}

/** Every preset by its name, for configuration files. */
export const presets: Readonly<Record<string, NamedPreset>> = {
  github: { needs: [], takes: ['server', 'enterprise'], create: github },
  gitlab: { needs: [], takes: ['url'], create: gitlab },
  google: { needs: [], takes: [], create: google },
  buildkite: { needs: [], takes: [], create: buildkite },
  circleci: { needs: [], takes: ['organizationId'], create: circleci },
  'azure-devops': {
    needs: ['organizationId'],
    takes: [],
    create: (settings) => azureDevOps(settings as never),
  },
  bitbucket: {
    needs: ['workspace'],
    takes: [],
    create: (settings) => bitbucket(settings as never),
  },
  windmill: { needs: ['url'], takes: [], create: (settings) => windmill(settings as never) },
  kubernetes: {
    needs: ['issuer'],
    takes: ['apiServer'],
    create: (settings) => kubernetes(settings as never),
  },
  oidc: {
    needs: ['issuer'],
    takes: [],
    create: ({ issuer = '' as never, ...settings }) => oidc(issuer, settings),
  },
}
