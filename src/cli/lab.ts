import { readFile } from 'node:fs/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import { defined } from '../core/defined.ts'
import { messageOf, OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import type { CompleteRules, Lab, LabRules, RecordedRequest } from '../lab/index.ts'
import { writePrivateFile } from '../sinks/private-file.ts'
import type { CliIo } from './io.ts'
import { listenForStop } from './stop-signal.ts'

interface LabFlags {
  readonly rules?: string
  readonly port?: number
  readonly https?: string
  readonly json?: true
  readonly format: 'shell' | 'powershell'
}

/** `lab`: runs the local issuer and clouds until it is stopped. */
export function labCommand(io: CliIo): Command {
  return new Command('lab')
    .description('Runs a local OIDC issuer and local clouds that check its tokens.')
    .option('--rules <file>', 'trust, token claims and faults (YAML or JSON)')
    .option(
      '--port <number>',
      'the first of nine ports in a row (default: any free ones)',
      readPort,
    )
    .option(
      '--https <file>',
      'serve Azure over https too, and write its CA certificate to this file',
    )
    .option('--json', 'print one JSON object per line: first the lab, then every request')
    .addOption(
      new Option('--format <shell>', 'the format of the variables')
        .choices(['shell', 'powershell'])
        .default('shell'),
    )
    .action((flags: LabFlags) => runLab(io, flags))
}

async function runLab(io: CliIo, flags: LabFlags): Promise<void> {
  // Listens for signals before the lab starts, so that none is lost.
  using stop = listenForStop()
  const { completeRules, parseRules, startLab } = await import('../lab/index.ts')
  const rules = flags.rules === undefined ? {} : await readRules(flags.rules, parseRules)
  const print = (line: string) => void io.stdout.write(`${line}\n`)
  await using lab = await startLab({
    rules,
    ...defined({ port: flags.port }),
    https: flags.https !== undefined,
    onRequest: (request) => print(flags.json ? requestJson(request) : requestLine(request)),
  })
  if (flags.https !== undefined) writePrivateFile(flags.https, lab.https?.authority ?? '')
  if (flags.json) print(JSON.stringify(describeLab(lab, rules)))
  else print(renderLab(lab, completeRules(rules), flags.format))
  await stop.requested
}

async function readRules(
  file: string,
  parse: (source: string, name: string) => Promise<LabRules>,
): Promise<LabRules> {
  let source: string
  try {
    source = await readFile(file, 'utf8')
  } catch (cause) {
    throw new OidcError('ERR_INPUT', `Can't read the rules: ${messageOf(cause)}`, { cause })
  }
  return parse(source, file)
}

function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port >= 1 && port <= 65_527) return port
  throw new InvalidArgumentError('It must be a number from 1 to 65527.')
}

function describeLab(lab: Lab, rules: LabRules): unknown {
  return { issuer: lab.issuer, services: lab.services, https: lab.https?.url, env: lab.env, rules }
}

function renderLab(lab: Lab, rules: CompleteRules, format: LabFlags['format']): string {
  const services = Object.entries(lab.services).map(([name, url]) => [name, url.origin] as const)
  if (lab.https !== undefined) services.push(['azure', lab.https.url.origin])
  const variables = Object.entries(lab.env).map(([name, value]) =>
    format === 'shell' ? `  export ${name}='${value}'` : `  $env:${name} = '${value}'`,
  )
  return [
    'The lab listens on 127.0.0.1 only. Press Ctrl+C to stop it.',
    '',
    ...table(services),
    '',
    'Point a shell at it:',
    '',
    ...variables,
    '',
    'It trusts:',
    '',
    ...table(trustRows(rules)),
    '',
    'Requests:',
    '',
  ].join('\n')
}

/** The trust, by the names of the action's inputs. */
function trustRows(rules: CompleteRules): readonly (readonly [string, string])[] {
  const { aws, google, azure, exchange } = rules
  const rows: (readonly [string, string])[] = [
    ...aws.roles.map(({ arn }) => ['role-to-assume', arn] as const),
    ...google.providers.map(({ name }) => ['workload_identity_provider', name] as const),
    ...google['service-accounts'].map(({ email }) => ['service_account', email] as const),
    ...azure.applications.flatMap(({ tenant, client }) => [
      ['tenant-id', tenant] as const,
      ['client-id', client] as const,
    ]),
    ...exchange.audiences.map((audience) => ['exchange audience', audience] as const),
  ]
  const trusting = [
    ...[...aws.roles, ...google.providers, ...google['service-accounts'], ...azure.applications],
    exchange,
  ]
  const subjects = new Set(trusting.flatMap((rule) => rule.subjects ?? []))
  return [...rows, ...[...subjects].map((subject) => ['subject', subject] as const)]
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${quoteForeign(value)}`)
}

function requestLine(request: RecordedRequest): string {
  const time = new Date().toTimeString().slice(0, 8)
  const { service, method, status, refusal } = request
  const outcome = status === 0 ? 'no answer' : String(status)
  const reason = refusal === undefined ? '' : `  ${quoteForeign(refusal, 300)}`
  return `${time}  ${service}  ${method} ${targetOf(request)}  ${outcome}${reason}`
}

/** Without the query and the body, which contain tokens. */
function requestJson(request: RecordedRequest): string {
  const { service, method, status, refusal } = request
  const what = targetOf(request)
  return JSON.stringify({ time: new Date().toISOString(), service, method, what, status, refusal })
}

/** The path, and for STS, which has only one, the action. */
function targetOf({ service, path, body }: RecordedRequest): string {
  const [pathname = '/'] = path.split('?', 1)
  const action = service === 'aws' ? new URLSearchParams(body).get('Action') : null
  return quoteForeign(action === null ? pathname : `${pathname} ${action}`, 120)
}
