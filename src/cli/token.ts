import { Command } from 'commander'
import { dateOf } from '../core/jwt.ts'
import type { InputSpecs } from '../core/types.ts'
import { readInputs } from '../inputs/inputs.ts'
import { createTokenSupply, findSource, readParameters } from '../step/tokens.ts'
import { createCliContext } from './context.ts'
import { readFlags, readValues } from './flags.ts'
import { renderHelp } from './help.ts'
import { type CliIo, printHelp } from './io.ts'
import { unmasked } from './obtain.ts'
import { sharedFlags } from './shared-flags.ts'

/** The flags that only this command has. */
export const ownFlags = {
  decode: {
    description: "Print the token's header and claims, one JSON line each, instead of the token.",
    type: 'boolean',
    default: 'false',
  },
  json: {
    description: 'Print one JSON object: source, token, header, claims, expiresAt.',
    type: 'boolean',
    default: 'false',
  },
} as const satisfies InputSpecs

const examples = [
  'oidc-exchange token',
  'oidc-exchange token sts.amazonaws.com',
  'oidc-exchange token https://api.example.com --decode',
  'curl -H "Authorization: Bearer $(oidc-exchange token https://api.example.com)" https://api.example.com',
]

/** `token`: prints this job's ID token for an audience, and nothing else, on standard output. */
export function tokenCommand(io: CliIo): Command {
  return new Command('token')
    .description("Prints this job's ID token for an audience.")
    .argument('[audience and flags...]')
    .usage('[AUDIENCE] [--decode] [--json] [--source SOURCE]')
    .helpOption(false)
    .allowUnknownOption()
    .action((args: readonly string[]) => runToken(args, io))
}

async function runToken(args: readonly string[], io: CliIo): Promise<void> {
  const specs = { ...ownFlags, ...sharedFlags }
  const flags = readFlags(args, specs, { mostWords: 1 })
  if (flags.help) {
    printHelp(
      io,
      renderHelp({
        usage: 'token [AUDIENCE] [--decode | --json] [--source SOURCE]',
        about:
          "Prints this job's ID token, and nothing else, on standard output. Without AUDIENCE, the token has the source's default audience.",
        flags: specs,
        examples,
      }),
    )
    return
  }
  const [audience] = flags.words
  const values = readValues(flags, specs, io.env)
  const settings = await readInputs(specs, (name) => values.get(name), unmasked)
  using context = createCliContext(io, settings)
  const source = await findSource(context, settings.source, readParameters(settings))
  context.log.info(`The ID token comes from ${source.name}`)
  const { token, claims } = await createTokenSupply(source, audience, context).get()
  const text = token.reveal()
  const [header = '', payload = ''] = text
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  if (settings.json) {
    const expiresAt = dateOf(claims.exp)?.toISOString() ?? null
    const all = { source: source.name, token: text, header: JSON.parse(header), claims, expiresAt }
    io.stdout.write(`${JSON.stringify(settings.decode ? { ...all, token: undefined } : all)}\n`)
  } else {
    io.stdout.write(settings.decode ? `${header}\n${payload}\n` : `${text}\n`)
  }
}
