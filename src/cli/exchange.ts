import { tmpdir } from 'node:os'
import { Command } from 'commander'
import { OidcError } from '../core/errors.ts'
import type { Credentials, InputSpecs } from '../core/types.ts'
import { readInputs } from '../inputs/inputs.ts'
import { type HelperAnswer, openCache } from '../sinks/credential-cache.ts'
import { formats } from '../sinks/formats.ts'
import { writeGithubFiles } from '../sinks/github-files.ts'
import { placeCredentials } from '../sinks/placed.ts'
import { writePrivateFile } from '../sinks/private-file.ts'
import { explainProviders, renderProviderHelp } from './help.ts'
import { type CliIo, printHelp, say } from './io.ts'
import { obtain, type ProviderFlags, readProviderFlags, unmasked, useOrGiveBack } from './obtain.ts'

/** Where the declared choices and the formats' files meet. */
type FormatName = keyof typeof formats | 'github' | 'gcp-executable'

/** The flags that only this command has. */
export const ownFlags = {
  format: {
    description: 'How the credentials are written. Default: env.',
    choices: [
      'env',
      'fish',
      'dotenv',
      'json',
      'github',
      'aws-process',
      'gcp-executable',
      'powershell',
    ],
    default: 'env',
  },
  output: {
    description: 'A file to write to instead of standard output; only you can read it (0600).',
  },
  'cache-folder': {
    description:
      "For aws-process and gcp-executable: where answers are kept while they are fresh. Default: a GitHub job's own temporary folder; elsewhere nothing is kept.",
  },
} as const satisfies InputSpecs

const examples = [
  'eval "$(oidc-exchange exchange aws --role-to-assume arn:aws:iam::123456789012:role/deploy --aws-region eu-central-1)"',
  'oidc-exchange exchange gcp --workload_identity_provider projects/1/locations/global/workloadIdentityPools/p/providers/x --service_account deploy@my-project.iam.gserviceaccount.com --format json',
  'oidc-exchange exchange azure --inputs-file azure.yml --format dotenv --output deploy.env',
]

/** `exchange`: gets credentials and writes them to standard output. */
export function exchangeCommand(io: CliIo): Command {
  return new Command('exchange')
    .description("Exchanges this job's ID token for a service's credentials and prints them.")
    .argument('[provider]', 'the service: `oidc-exchange providers` lists what there is')
    .argument('[flags...]')
    .usage('PROVIDER --INPUT VALUE … [--format FORMAT]')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (provider: string | undefined, args: readonly string[]) => {
      if (provider === undefined || provider.startsWith('-')) {
        return explainProviders('exchange', { examples }, [provider, ...args], io)
      }
      try {
        await runExchange(provider, args, io)
      } catch (error) {
        if (!/(?:^| )--format[= ]gcp-executable(?: |$)/.test(args.join(' '))) throw error
        const { describeFailure } = await import('./gcp-executable.ts')
        io.stdout.write(`${JSON.stringify(describeFailure(error))}\n`)
      }
    })
}

async function runExchange(provider: string, args: readonly string[], io: CliIo): Promise<void> {
  const read = await readProviderFlags(provider, args, ownFlags, io)
  if (read.flags.help) {
    printHelp(io, renderProviderHelp('exchange', read.exchanger, ownFlags, examples))
    return
  }
  const { format, output } = await readInputs(ownFlags, (name) => read.values.get(name), unmasked)
  const cache = openCache(io.args ?? ['exchange', provider, ...args], io.env)
  const answer = async (make: () => Promise<HelperAnswer>) => {
    io.stdout.write(cache === undefined ? (await make()).text : await cache.refresh(make))
  }
  if (format === 'gcp-executable') {
    const { answerGoogle } = await import('./gcp-executable.ts')
    return answer(() => answerGoogle(read, io))
  }
  if (format === 'aws-process' && output === undefined) return answer(() => answerAws(read, io))
  await writeCredentials(read, format as Exclude<FormatName, 'gcp-executable'>, output, io)
}

/** AWS's tools renew a quarter of an hour before the end; the answer must be new then. */
const awsMarginMs = 16 * 60_000

async function answerAws(read: ProviderFlags, io: CliIo): Promise<HelperAnswer> {
  // A tool that calls this shows standard error only when it failed, and then not as a runner's commands.
  using obtained = await obtain(read, ownFlags, io, { silent: true })
  return useOrGiveBack(obtained, async (credentials) => {
    const placed = placeCredentials(credentials, io.env.RUNNER_TEMP || tmpdir())
    try {
      const text = (await formats['aws-process']()).default.render(placed)
      const now = obtained.context.now().getTime()
      const lifeMs = (credentials.expiresAt?.getTime() ?? now) - now
      return { text, staleAt: new Date(now + lifeMs - Math.min(awsMarginMs, lifeMs / 2)) }
    } finally {
      placed.remove()
    }
  })
}

async function writeCredentials(
  read: ProviderFlags,
  format: Exclude<FormatName, 'gcp-executable'>,
  output: string | undefined,
  io: CliIo,
): Promise<void> {
  using obtained = await obtain(read, ownFlags, io)
  await useOrGiveBack(obtained, async (credentials) => {
    refuseInstalls(credentials)
    const placed = placeCredentials(credentials, io.env.RUNNER_TEMP || tmpdir())
    try {
      if (format === 'github') return writeGithubFiles(placed, io.env)
      const text = (await formats[format]()).default.render(placed)
      if (output === undefined) io.stdout.write(text)
      else writePrivateFile(output, text)
      const left = [output, placed.folder].filter((path) => path !== undefined)
      if (left.length > 0) say(io, `oidc-exchange: Remove these after use: ${left.join(', ')}`)
    } catch (error) {
      placed.remove()
      throw error
    }
  })
}

/** Sessions and edits that a job's end must undo are for the action, which is called then; this command is not. */
function refuseInstalls({ installs = [] }: Credentials): void {
  const kinds = installs.map(({ kind }) => kind)
  if (kinds.length === 0) return
  throw new OidcError('ERR_INPUT', `Only a step of the action can do this: ${kinds.join(', ')}`, {
    hint: 'Leave out the input that asks for it; the command prints credentials, and leaves nothing behind to undo.',
  })
}
