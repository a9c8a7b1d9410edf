import { text as readAll } from 'node:stream/consumers'
import { Command, InvalidArgumentError, Option } from 'commander'
import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { Explanation } from '../verify/index.ts'
import type { CliIo } from './io.ts'
import { misuse, orMisuse, readTrust } from './verify-config.ts'
import { type ServeFlags, serve } from './verify-serve.ts'

interface VerifyFlags extends ServeFlags {
  readonly json?: true
}

/** `verify`: checks a token as a service would; with `--serve`, answers a proxy. */
export function verifyCommand(io: CliIo): Command {
  const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value]
  return new Command('verify')
    .description('Verifies an ID token as a service would, and prints every check.')
    .argument(
      '[token]',
      'the token, or - to read it from standard input (safer: process lists show arguments)',
    )
    .option('--audience <name>', 'an accepted audience; may be repeated', collect)
    .option(
      '--issuer <name>',
      'github, gitlab, google, buildkite, circleci or an issuer URL; may be repeated (default: these five)',
      collect,
    )
    .option(
      '--require <claim=pattern>',
      'a required claim: * and ? stay within a segment, ** crosses : and /; may be repeated',
      collect,
    )
    .option('--jwks <source>', "the issuer's keys: a file or a URL (default: by discovery)")
    .option('--config <file>', 'a YAML file with issuers, audience and policy')
    .option('--ca <file>', 'a CA certificate (PEM) to trust for the issuer')
    .option('--allow-private', 'accept an issuer at a private address')
    .option('--single-audience', 'refuse tokens that name other audiences too')
    .option('--clock-skew <seconds>', 'the accepted clock difference (default: 60)', readSeconds)
    .option(
      '--at <time>',
      'verify as of this time: 2026-01-31T12:00:00Z, or seconds since 1970',
      readTime,
    )
    .option('--json', 'print JSON')
    .option(
      '--serve [address]',
      'answer the forward-auth calls of nginx, Caddy, Traefik or Envoy (default: 127.0.0.1:9180)',
    )
    .option(
      '--header <name=claim>',
      'with --serve: a header of the 200 answer (default: X-Oidc-Issuer=iss, X-Oidc-Subject=sub); may be repeated',
      collect,
    )
    .option(
      '--token-header <name>',
      'with --serve: the header with the token (default: Authorization)',
    )
    .option('--anyone', 'with --serve: accept every token of the issuers for the audience')
    .option(
      '--replay <store>',
      'with --serve: accept each token once; redis://HOST:PORT, rediss://HOST:PORT, or memory for one process',
    )
    .option('--replay-password-file <file>', 'the file with the password of Redis')
    .option('--replay-ca <file>', 'a CA certificate (PEM) to trust for rediss')
    .addOption(
      new Option(
        '--replay-failure <choice>',
        'with --replay: what happens to a valid token while the store fails (default: deny)',
      ).choices(['deny', 'allow']),
    )
    .option('--workers <number>', 'with --serve: the number of processes, or auto (default: 1)')
    .option('--drain <seconds>', 'with --serve: the time for open connections to end (default: 5)')
    .option('--audit <file>', 'with --serve: append every decision as a JSON line, or - for output')
    .option('--any-caller', 'with --serve: accept every caller of a reusable workflow in --require')
    .addHelpText(
      'after',
      '\nThe exit code is 0 when every check passed, 1 when one failed, 2 for misuse.\n',
    )
    .action((token: string | undefined, flags: VerifyFlags) =>
      flags.serve === undefined ? verifyOnce(io, token, flags) : serve(io, token, flags),
    )
}

async function verifyOnce(io: CliIo, given: string | undefined, flags: VerifyFlags): Promise<void> {
  if (given === undefined)
    throw misuse('No token given: pass it as an argument, or - to read it from standard input')
  const options = await orMisuse(() => readTrust(flags, true))
  const token = (given === '-' ? await readAll(process.stdin) : given).trim()
  const { explainToken } = await import('../verify/index.ts')
  const explanation = await orMisuse(() => explainToken(token, { ...options, env: io.env }))
  io.stdout.write(
    flags.json ? `${JSON.stringify(explanation, undefined, 2)}\n` : render(explanation),
  )
  if (explanation.isAccepted) return
  const failed = explanation.checks.filter(({ outcome }) => outcome === 'fail')
  throw new OidcError(
    'ERR_REFUSED',
    `${failed.length} of ${explanation.checks.length} checks failed`,
  )
}

function render({ checks, claims, isAccepted }: Explanation): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  const names = Object.keys(claims)
  const claimWidth = Math.max(0, ...names.map((name) => Math.min(name.length, 32)))
  return [
    ...checks.map(({ name, outcome, detail }) => `${outcome}  ${name.padEnd(width)}  ${detail}`),
    ...(names.length === 0 ? [] : ['', isAccepted ? 'Claims:' : 'Claims (unverified):']),
    ...names.map((name) => {
      const value = quoteForeign(JSON.stringify(claims[name]), 500)
      return `  ${quoteForeign(name, 80).padEnd(claimWidth)}  ${value}`
    }),
    '',
  ].join('\n')
}

function readSeconds(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) <= 600) return Number(value)
  throw new InvalidArgumentError('It must be a number of seconds from 0 to 600.')
}

function readTime(value: string): Date {
  const time = /^\d+$/.test(value) ? new Date(Number(value) * 1000) : new Date(value)
  // `Date` also parses "day 5", as 1 May 2001, and reads a time without a zone as local.
  const isForm = /^(\d+|\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?)$/.test(value)
  if (isForm && !Number.isNaN(time.getTime())) return time
  throw new InvalidArgumentError(
    'It must be a date such as 2026-01-31T12:00:00Z, or seconds since 1970.',
  )
}
