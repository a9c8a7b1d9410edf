import { Command } from 'commander'
import { OidcError } from '../core/errors.ts'
import { audiencesOf, type Claims, dateOf, decodeToken } from '../core/jwt.ts'
import { quoteForeign } from '../core/text.ts'
import { providersFor } from '../step/audience.ts'
import { readSource } from './documents.ts'
import { alignRows, type CliIo, colors, paint } from './io.ts'

/** Issuers by URL, and the claims that identify their job. */
const issuers: readonly { name: string; url: RegExp; claims?: readonly string[] }[] = [
  {
    name: 'GitHub Actions',
    url: /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/,
    claims: ['repository', 'ref', 'environment', 'event_name', 'job_workflow_ref'],
  },
  {
    name: 'GitHub Enterprise, Forgejo or Gitea Actions',
    url: /\/_services\/token$|\/api\/actions/,
    claims: ['repository', 'ref', 'environment', 'event_name'],
  },
  {
    name: 'GitLab',
    url: /^https:\/\/gitlab\.com$/,
    claims: ['project_path', 'ref_path', 'environment', 'pipeline_source', 'ci_config_ref_uri'],
  },
  {
    name: 'Buildkite',
    url: /^https:\/\/agent\.buildkite\.com$/,
    claims: ['organization_slug', 'pipeline_slug', 'build_branch', 'step_key'],
  },
  { name: 'CircleCI', url: /^https:\/\/oidc\.circleci\.com(?:\/|$)/ },
  { name: 'Azure Pipelines', url: /^https:\/\/vstoken\.dev\.azure\.com\// },
  {
    name: 'Microsoft Entra ID',
    url: /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\//,
  },
  { name: 'Bitbucket Pipelines', url: /^https:\/\/api\.bitbucket\.org\// },
  { name: 'Codefresh', url: /^https:\/\/oidc\.codefresh\.io$/ },
  { name: 'HCP Terraform', url: /^https:\/\/app\.terraform\.io$/ },
  { name: 'Spacelift', url: /^https:\/\/[\w-]+\.app\.spacelift\.io$/ },
  { name: 'Vercel', url: /^https:\/\/oidc\.vercel\.com(?:\/|$)/ },
  { name: 'Fly.io', url: /^https:\/\/oidc\.fly\.io\// },
  { name: 'Google', url: /^https:\/\/accounts\.google\.com$/, claims: ['email'] },
  { name: 'Amazon EKS', url: /^https:\/\/oidc\.eks\./ },
  {
    name: 'Kubernetes',
    url: /^https:\/\/(?:kubernetes\.default\.svc|container\.googleapis\.com\/)/,
  },
]

/** `inspect`: decodes any JWT without a network. */
export function inspectCommand(io: CliIo): Command {
  return new Command('inspect')
    .description(
      'Decodes a JWT offline: its issuer, times, claims and the providers that accept it.',
    )
    .argument('[token]', 'the token; - or nothing reads standard input')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nThe signature is not checked; `oidc-exchange verify` does that.\n\nExamples:\n  oidc-exchange token | oidc-exchange inspect\n  oidc-exchange inspect - --json < token.txt\n',
    )
    .action(async (token: string | undefined, { json }: { readonly json?: true }) => {
      const { stdin = process.stdin } = io
      if (token === undefined && 'isTTY' in stdin && stdin.isTTY === true) {
        throw new OidcError('ERR_INPUT', 'No token given', {
          hint: 'Usage: oidc-exchange token | oidc-exchange inspect',
        })
      }
      const text = token === undefined || token === '-' ? await readSource('-', io) : token
      const { header, claims } = decodeToken(text.trim())
      const issuer = issuers.find(
        ({ url }) => typeof claims.iss === 'string' && url.test(claims.iss),
      )
      const providers = [...new Set(audiencesOf(claims).flatMap(providersFor))]
      if (json) {
        const expiresAt = dateOf(claims.exp)?.toISOString() ?? null
        const all = { issuer: issuer?.name ?? null, providers, expiresAt, header, claims }
        io.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`)
        return
      }
      const title = (text: string) => paint(io, 'stdout', colors.bold, text)
      const show = (value: unknown) =>
        quoteForeign(typeof value === 'string' ? value : JSON.stringify(value), 500)
      const job = (issuer?.claims ?? []).filter((name) => claims[name] !== undefined)
      const rows: [string, string][] = [
        ['Issuer', `${show(claims.iss ?? null)}${issuer === undefined ? '' : ` (${issuer.name})`}`],
        ['Subject', show(claims.sub ?? null)],
        [
          'Job',
          job.map((name) => `${name} ${show(claims[name])}`).join(', ') ||
            'not known for this issuer',
        ],
        ['Audience', show(claims.aud ?? null)],
        ['Accepted by', providers.join(', ') || 'providers that are set to this audience'],
        ...describeTimes(claims, new Date()),
      ]
      const list = (values: Readonly<Record<string, unknown>>) =>
        alignRows(
          Object.entries(values).map(([name, value]) => [quoteForeign(name, 80), show(value)]),
          '  ',
        )
      io.stdout.write(
        `${alignRows(rows)}\n${title('Header:')}\n${list(header)}\n${title('Claims (not verified):')}\n${list(claims)}`,
      )
    })
}

/** The times of a token in words. */
export function describeTimes(claims: Claims, now: Date): [string, string][] {
  const names = [
    ['iat', 'Issued'],
    ['nbf', 'Valid from'],
    ['exp', 'Expires'],
  ] as const
  return names.flatMap(([claim, label]): [string, string][] => {
    const at = dateOf(claims[claim])
    if (at === undefined) return []
    const seconds = Math.round((at.getTime() - now.getTime()) / 1000)
    const isPast = seconds < 0
    const duration = inWords(Math.abs(seconds))
    const when = isPast ? `${duration} ago` : `in ${duration}`
    const isExpired = claim === 'exp' && isPast
    return [[isExpired ? 'Expired' : label, `${at.toISOString().replace('.000Z', 'Z')}, ${when}`]]
  })
}

function inWords(seconds: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const
  const [unit, size] = units.find(([, length]) => seconds >= 2 * length) ?? ['second', 1]
  const count = Math.floor(seconds / size)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
