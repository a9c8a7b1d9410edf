import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { defaultRoleArn, defaultSubjects, type Fault, type Lab } from '../../../src/lab/index.ts'
import type { StepRun } from '../../../src/lab/runner.ts'
import { defaultsOf, startJob } from '../job.ts'

/** One line of the test list: see the head of aws.yml. */
export interface Row {
  readonly test: string
  readonly verdict?: 'same' | 'fixed' | 'waived'
  readonly defect?: number
  readonly note?: string
  readonly tested?: string
  readonly base?: keyof typeof bases
  readonly inputs?: Readonly<Record<string, string | null>>
  readonly env?: Readonly<Record<string, string | null>>
  readonly fault?: Omit<Fault, 'service'>
  readonly rules?: Parameters<Lab['setRules']>[0]
  readonly place?: 'link' | 'newline' | 'linked-folder' | 'folder'
  readonly home?: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly post?: boolean
  readonly expect?: Expected
}

/** What a row's run must show; what is left out is not looked at. */
export interface Expected {
  readonly exit?: number
  readonly env?: readonly string[]
  readonly emptied?: readonly string[]
  readonly outputs?: readonly string[]
  readonly sts?: readonly string[]
  readonly tokens?: number
  readonly masks?: number
  readonly warnings?: number
  readonly says?: readonly string[]
  readonly saysNot?: readonly string[]
  readonly hidden?: readonly string[]
  readonly sent?: Readonly<Record<string, string>>
  readonly absent?: readonly string[]
  readonly tags?: readonly string[]
  readonly tag?: Readonly<Record<string, string>>
  readonly tagCount?: number
  readonly agent?: readonly string[]
  readonly agentNot?: readonly string[]
  readonly proxied?: readonly string[]
  readonly files?: Readonly<Record<string, string | null>>
  readonly mode?: Readonly<Record<string, number>>
  readonly after?: Readonly<Record<string, string>>
  readonly afterEnv?: readonly string[]
  readonly clean?: boolean
  readonly trimmed?: boolean
  readonly expiration?: boolean
  readonly withinMs?: number
  readonly masked?: readonly string[]
  readonly unsaid?: readonly string[]
  readonly declared?: readonly string[]
}

export const key = 'AKIALAB0000000000000'
export const secret = 'lab/secret+access/key'
const region = { 'aws-region': 'fake-region-1' }
const role = { 'role-to-assume': defaultRoleArn }
const keys = { 'aws-access-key-id': key, 'aws-secret-access-key': secret }
const inJob = { AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret }

type Variables = Readonly<Record<string, string>>

/** How rows begin: inputs, and variables of the job. */
const bases = {
  oidc: [{ ...region, ...role }, {}],
  keys: [{ ...region, ...keys }, {}],
  'keys-role': [{ ...region, ...role, ...keys }, {}],
  file: [{ ...region, ...role, 'web-identity-token-file': 'file.txt' }, {}],
  chaining: [{ ...region, ...role, 'role-chaining': 'true' }, inJob],
  ambient: [region, inJob],
  'two-profiles': [{}, {}],
} as const satisfies Readonly<Record<string, readonly [Variables, Variables]>>

/** Two identities in one step, as only `exchanges` has them. */
const exchanges = [
  `- { provider: aws, name: a, aws-profile: one, aws-region: fake-region-1, role-to-assume: "${defaultRoleArn}" }`,
  `- { provider: aws, name: b, aws-profile: two, aws-region: eu-west-1, role-to-assume: "${defaultRoleArn}" }`,
].join('\n')

/** Whom the lab trusts. */
export const rules = {
  aws: {
    roles: [
      {
        arn: defaultRoleArn,
        subjects: defaultSubjects,
        principals: ['arn:aws:iam::123456789012:user/lab'],
      },
    ],
    users: [
      {
        arn: 'arn:aws:iam::123456789012:user/lab',
        'access-key-id': key,
        'secret-access-key': secret,
      },
    ],
  },
}

const error = (code: string, message: string) =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`
const bodies: Readonly<Record<string, string>> = {
  packed: error('PackedPolicyTooLarge', 'Packed size of session tags consumes 112%'),
  throttled: error('Throttling', 'Rate exceeded'),
  expired: error('ExpiredTokenException', 'Token expired: current date/time 1'),
  error: error('ValidationError', 'API Error'),
}

function tagsOf(count: number): string {
  return JSON.stringify(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'x'])),
  )
}

/** A proxy that writes down where it is to go to and goes nowhere. */
export async function startProxy() {
  const asked: string[] = []
  const server = createServer()
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, asked, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** Everything that a run left behind. */
export interface Outcome {
  readonly main: StepRun
  readonly post: StepRun | undefined
  readonly requests: Lab['requests']
  readonly token: string
  /** A file of the job's home, or `null`. */
  read(path: string): string | null
  modeOf(path: string): number
  /** The job's variables after the step, its post step included. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Runs one row on the built action, through aws/action.yml where it has a provider's own inputs. */
export async function runRow(row: Row, lab: Lab, proxyUrl: string): Promise<Outcome> {
  const fault = row.fault === undefined ? [] : [{ service: 'aws' as const, ...bodyOf(row.fault) }]
  lab.setRules({ ...rules, faults: fault, ...row.rules })
  lab.clearRequests()
  const [baseInputs, baseEnv] = bases[row.base ?? 'oidc']
  using job = startJob(lab, {
    GITHUB_BASE_REF: 'main',
    GITHUB_HEAD_REF: 'feature-branch',
    GITHUB_JOB: 'build',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    AWS_EC2_METADATA_DISABLED: 'true',
  })
  const home = job.workspace
  const fill = (text: string) =>
    Object.entries(values(lab, proxyUrl, home)).reduce(
      (filled, [name, value]) => filled.replaceAll(name, () => value),
      text,
    )
  const fillAll = (variables: Readonly<Record<string, string | null>>) =>
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, value === null ? '' : fill(value)]),
    )
  const token = await lab.mintToken('sts.amazonaws.com')
  place(row, home, token)
  const inputs = fillAll({ ...baseInputs, ...row.inputs })
  const several = row.base === 'two-profiles'
  Object.assign(job.env, { HOME: home, ...baseEnv, ...fillAll(row.env ?? {}) })
  const main = await job.run({
    inputs: several ? { exchanges } : inputs,
    defaults: defaultsOf(several ? '.' : 'aws'),
  })
  const requests = [...lab.requests]
  const post = row.post ? await job.runPost(main) : undefined
  const files = new Map(
    [...Object.keys(row.expect?.files ?? {}), ...Object.keys(row.expect?.mode ?? {})].map(
      (path) => {
        const full = join(home, path)
        if (!existsSync(full)) return [path, undefined]
        const found = statSync(full)
        const text = found.isFile() ? readFileSync(full, 'utf8') : ''
        return [path, { text, mode: found.mode & 0o777 }]
      },
    ),
  )
  return {
    main,
    post,
    requests,
    token,
    read: (path) => files.get(path)?.text ?? null,
    modeOf: (path) => files.get(path)?.mode ?? 0,
    env: { ...job.env },
  }
}

function bodyOf(fault: Omit<Fault, 'service'>): Omit<Fault, 'service'> {
  if (fault.body === undefined) return fault
  return { ...fault, body: bodies[fault.body] ?? '', headers: { 'content-type': 'text/xml' } }
}

/** What stands for what in aws.yml. */
function values(lab: Lab, proxyUrl: string, home: string): Variables {
  return {
    $PROXY: proxyUrl,
    $STS: lab.env.AWS_ENDPOINT_URL_STS ?? '',
    $ROLE: defaultRoleArn,
    $KEY: key,
    $SECRET: secret,
    $HOME: home,
    $LONG: 'x'.repeat(300),
    $NAME65: 'a'.repeat(65),
    $TAGS38: tagsOf(38),
    $TAGS37: tagsOf(37),
  }
}

function place(row: Row, home: string, token: string): void {
  const file = join(home, 'file.txt')
  if (row.place === 'link' || row.place === 'linked-folder') {
    mkdirSync(join(home, 'real'))
    writeFileSync(join(home, 'real', 'file.txt'), token)
  }
  if (row.place === 'link') symlinkSync(join(home, 'real', 'file.txt'), file)
  else if (row.place === 'folder') mkdirSync(file)
  else writeFileSync(file, row.place === 'newline' ? `${token}\n` : token)
  if (row.place === 'linked-folder') symlinkSync(join(home, 'real'), join(home, 'linked'))
  for (const [path, text] of Object.entries(row.home ?? {})) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text.replace('$KEY', key).replace('$SECRET', secret))
  }
  for (const [path, target] of Object.entries(row.links ?? {})) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    symlinkSync(join(home, target), join(home, path))
  }
}
