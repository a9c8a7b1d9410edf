import { Argument, Command, Option } from 'commander'
import type { Cloud, PolicyNames } from '../trust/index.ts'
import { type CliIo, say } from './io.ts'
import { workflowRef } from './job-claims.ts'

interface TrustFlags extends PolicyNames {
  readonly repo: string
  readonly environment?: string
  readonly ref?: string
  readonly event?: string
  readonly workflow?: string
  readonly ownerId?: string
  readonly repositoryId?: string
  readonly subjectForm?: 'legacy' | 'immutable' | 'both'
  readonly audience?: string
  readonly issuer?: string
  readonly tokenPolicy?: readonly string[]
  readonly format: 'native' | 'terraform' | 'document'
}

/** `trust`: writes the policy that accepts just these jobs. */
export function trustCommand(io: CliIo): Command {
  return new Command('trust')
    .description('Writes the policy by which a cloud accepts just these jobs, and no others.')
    .addArgument(new Argument('<cloud>', 'for whom').choices(['aws', 'gcp', 'azure', 'vault']))
    .requiredOption('--repo <owner/repository>', 'the repository, in the case that GitHub shows')
    .option('--environment <name>', 'jobs of this environment')
    .option('--ref <ref>', 'jobs of this branch or tag: refs/heads/main')
    .option('--event <name>', 'jobs that this event started')
    .option('--workflow <file>', 'jobs of this workflow: deploy.yml or OWNER/REPOSITORY/PATH@REF')
    .option(
      '--owner-id <number>',
      "the owner's id; with it, the policy takes GitHub's newer subject too",
    )
    .option('--repository-id <number>', "the repository's id")
    .addOption(
      new Option('--subject-form <form>', "GitHub's form of the subject").choices([
        'legacy',
        'immutable',
        'both',
      ]),
    )
    .option('--audience <audience>', "the token's audience (default: the cloud's usual one)")
    .option('--issuer <url>', "the tokens' issuer, where it is not github.com's")
    .option('--name <name>', "the role's or credential's name")
    .option('--account <number>', "AWS: the account's number")
    .option('--partition <name>', 'AWS: aws-us-gov, aws-cn …')
    .option('--project-number <number>', "Google Cloud: the project's number")
    .option('--pool <id>', 'Google Cloud: the workload identity pool (default: github)')
    .option('--provider <id>', 'Google Cloud: its provider (default: github)')
    .option('--service-account <email>', 'Google Cloud: whom to act as')
    .option('--token-policy <name...>', "Vault: the policies of the role's tokens")
    .option('--mount <path>', 'Vault: where the auth method is (default: jwt)')
    .addOption(
      new Option(
        '--format <form>',
        "how it is written: for the cloud's own tool, for Terraform, for explain",
      )
        .choices(['native', 'terraform', 'document'])
        .default('native'),
    )
    .action((cloud: Cloud, flags: TrustFlags) => writeTrust(io, cloud, flags))
}

async function writeTrust(io: CliIo, cloud: Cloud, flags: TrustFlags): Promise<void> {
  const { writePolicy } = await import('../trust/index.ts')
  const { repo, tokenPolicy, format, ...rest } = flags
  const workflow = workflowRef(flags.workflow, repo, flags.ref)
  const names = { ...rest, ...(tokenPolicy && { policies: tokenPolicy }) }
  const written = writePolicy(cloud, { ...rest, repository: repo, workflow }, names)
  const { documents } = written
  const document = documents.map((one) => JSON.stringify(one, null, 2)).join('\n---\n')
  io.stdout.write(format === 'document' ? `${document}\n` : written[format])
  for (const note of written.notes) say(io, note)
  if (flags.ownerId !== undefined && flags.repositoryId !== undefined) return
  if (flags.issuer !== undefined) return
  say(
    io,
    `This policy accepts only the older form of GitHub's subject. Repositories created, renamed or moved since 2026-07-15 send the
newer form. Pass --owner-id and --repository-id; this command prints both:
  gh api repos/${repo} --jq '.owner.id, .id'`,
  )
}
