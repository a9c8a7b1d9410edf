import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { formatMs } from '../core/text.ts'
import type { Lab } from '../lab/index.ts'
import type { Job, JobOptions, StepRun } from '../lab/runner.ts'
import type { CliIo } from './io.ts'

/** `demo`: the built action against the lab, once per provider, all at once, and once refused. */
export function demoCommand(io: CliIo): Command {
  return new Command('demo')
    .description(
      'Shows the action at work against a local issuer and local clouds; nothing leaves this machine.',
    )
    .addHelpText(
      'after',
      '\nEvery step runs as on a runner: the built bundle in a process of its own, with inputs, command files, masks\nand its post step. The exit code is 0 when all went as it should.\n',
    )
    .action(async () => {
      const { startLab } = await import('../lab/index.ts')
      await using lab = await startLab()
      await runDemo(lab, io)
    })
}

interface Scene {
  readonly title: string
  readonly inputs: Readonly<Record<string, string>>
  /** Variables that must hold something after the step. */
  readonly sets: readonly string[]
}

async function runDemo(lab: Lab, io: CliIo): Promise<void> {
  const startedAt = performance.now()
  const say = (line = '') => void io.stdout.write(`${line}\n`)
  const defaults = await readDefaults()
  const scenes = await describeScenes(lab)
  say('A local issuer and local clouds are up; each of them checks the tokens it is sent.')
  say(`The job: octo-org/octo-repo on refs/heads/main, with tokens of ${lab.issuer}`)
  const problems: string[] = []
  for (const [index, scene] of scenes.entries()) {
    say(`\n${index + 1}. ${scene.title}`)
    tellInputs(scene.inputs, say)
    problems.push(...(await playScene(scene, { lab, io, defaults, say })))
  }
  say(`\n${scenes.length + 1}. A refusal: the role now trusts another branch only`)
  problems.push(...(await playRefusal(scenes[0], { lab, io, defaults, say })))
  for (const problem of problems) io.stderr.write(`demo: ${problem}\n`)
  if (problems.length > 0) throw new Error(`${problems.length} things were not as they should be`)
  say(
    `\nDone in ${formatMs(performance.now() - startedAt)}. Try it against your own workflow: oidc-exchange lab --help`,
  )
}

/** Shared by the parts of the demo. */
interface Stage {
  readonly lab: Lab
  readonly io: CliIo
  readonly defaults: Readonly<Record<string, string>>
  say(line?: string): void
}

async function describeScenes(lab: Lab): Promise<readonly Scene[]> {
  const rules = await import('../lab/index.ts')
  const aws = {
    provider: 'aws',
    'aws-region': 'eu-central-1',
    'role-to-assume': rules.defaultRoleArn,
  }
  const gcp = {
    provider: 'gcp',
    workload_identity_provider: rules.defaultProvider,
    service_account: rules.defaultServiceAccount,
  }
  const azure = {
    provider: 'azure',
    'tenant-id': rules.defaultTenantId,
    'client-id': rules.defaultClientId,
  }
  const custom = {
    provider: 'custom',
    url: lab.env.OIDC_EXCHANGE_LAB_URL ?? '',
    audience: rules.defaultExchangeAudience,
    'revoke-url': new URL('/revoke', lab.services.exchange).href,
  }
  const sets = {
    aws: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_REGION'],
    gcp: ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_CLOUD_PROJECT'],
    azure: ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'ARM_USE_OIDC'],
    custom: ['API_ACCESS_TOKEN'],
  }
  return [
    { title: 'Amazon Web Services', inputs: aws, sets: sets.aws },
    { title: 'Google Cloud', inputs: gcp, sets: sets.gcp },
    { title: 'Microsoft Azure', inputs: azure, sets: sets.azure },
    { title: 'Any other service (RFC 8693)', inputs: custom, sets: sets.custom },
    {
      title: 'All four in one step',
      inputs: { exchanges: [aws, gcp, azure, custom].map(toYamlItem).join('\n') },
      sets: Object.values(sets).flat(),
    },
  ]
}

function toYamlItem(inputs: Readonly<Record<string, string>>): string {
  return `- ${Object.entries(inputs)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n  ')}`
}

/** Runs a scene's main and post step; returns the problems. */
async function playScene(scene: Scene, stage: Stage): Promise<readonly string[]> {
  const { createJob } = await import('../lab/runner.ts')
  using job = createJob(jobOptions(stage))
  const main = await job.run({ inputs: scene.inputs, defaults: stage.defaults })
  tellLog(main, stage)
  const missing = scene.sets.filter((name) => !main.env[name])
  const post = await job.runPost(main)
  stage.say('   post step')
  tellLog(post, stage)
  return [
    ...(main.exitCode === 0
      ? []
      : [`${scene.title}: the step ended with exit code ${main.exitCode}`]),
    ...(missing.length === 0 ? [] : [`${scene.title}: not set: ${missing.join(', ')}`]),
    ...describeLeftovers(scene, job, post),
  ]
}

function describeLeftovers(scene: Scene, job: Job, post: StepRun): readonly string[] {
  const files = readdirSync(job.temp).filter((name) => name.startsWith('oidc-exchange-'))
  const variables = scene.sets.filter((name) => job.env[name])
  return [
    ...(post.exitCode === 0
      ? []
      : [`${scene.title}: the post step ended with exit code ${post.exitCode}`]),
    ...post.warnings,
    ...(files.length === 0 ? [] : [`${scene.title}: files were left behind: ${files.join(', ')}`]),
    ...(variables.length === 0 ? [] : [`${scene.title}: still set: ${variables.join(', ')}`]),
  ]
}

async function playRefusal(scene: Scene | undefined, stage: Stage): Promise<readonly string[]> {
  if (scene === undefined) return []
  const { createJob } = await import('../lab/runner.ts')
  const { defaultRoleArn } = await import('../lab/index.ts')
  stage.lab.setRules({
    aws: {
      roles: [
        { arn: defaultRoleArn, subjects: ['repo:octo-org/octo-repo:ref:refs/heads/release'] },
      ],
    },
  })
  using job = createJob(jobOptions(stage))
  const main = await job.run({ inputs: scene.inputs, defaults: stage.defaults })
  tellLog(main, stage)
  const exported = Object.keys({ ...main.env, ...main.outputs })
  return [
    ...(main.exitCode === 1 ? [] : [`The refused step ended with exit code ${main.exitCode}`]),
    ...(exported.length === 0 ? [] : [`The refused step exported ${exported.join(', ')}`]),
  ]
}

function tellInputs(inputs: Readonly<Record<string, string>>, say: Stage['say']): void {
  say('   with:')
  for (const [name, value] of Object.entries(inputs)) {
    const lines = value.split('\n')
    say(`     ${name}: ${lines.length === 1 ? value : '|'}`)
    if (lines.length > 1) for (const line of lines) say(`       ${line}`)
  }
}

function tellLog(run: StepRun, { say }: Stage): void {
  say(`   ran in ${formatMs(run.tookMs)}, exit code ${run.exitCode}`)
  for (const line of run.log) say(`   | ${line}`)
}

/** The bundle that this process runs is the action's. */
function bundlePath(): string {
  return process.argv[1] ?? ''
}

/** A job starts with the variables that programs need, and the lab's addresses. */
function jobOptions({ lab, io }: Stage): JobOptions {
  const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) =>
    io.env[name] === undefined ? [] : [[name, io.env[name]] as const],
  )
  // The action runs on Node 24; on an older one the AWS SDK would announce that it will need a newer one next year.
  const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
  return { bundle: bundlePath(), env: { ...Object.fromEntries(kept), ...quiet, ...lab.env } }
}

/** The defaults that the runner sets for inputs. */
async function readDefaults(): Promise<Readonly<Record<string, string>>> {
  const file = join(dirname(bundlePath()), '..', 'action.yml')
  if (!existsSync(file))
    throw new Error(`The demo runs the action that ${file} declares, which is not there`)
  const { parse } = await import('yaml')
  const { inputs } = parse(readFileSync(file, 'utf8')) as {
    inputs: Record<string, { default?: string } | null>
  }
  return Object.fromEntries(
    Object.entries(inputs).map(([name, spec]) => [name, spec?.default ?? '']),
  )
}
