import { Argument, Command } from 'commander'
import { defined } from '../core/defined.ts'
import { OidcError } from '../core/errors.ts'
import { quoteForeign } from '../core/text.ts'
import { isDefaultAudience } from '../step/audience.ts'
import type { Cloud, Explanation } from '../trust/index.ts'
import { readDocuments } from './documents.ts'
import type { CliIo } from './io.ts'
import { type ClaimsFlags, type JobClaims, readJobs, withClaimsFlags } from './job-claims.ts'

interface ExplainFlags extends ClaimsFlags {
  readonly policy: readonly string[]
  readonly context?: readonly string[]
  readonly json?: true
}

/** `explain`: judges a token as a cloud does and says why. */
export function explainCommand(io: CliIo): Command {
  const command = new Command('explain')
    .description('Says whether a cloud would accept a token, step by step, and what to change.')
    .addArgument(
      new Argument('<cloud>', 'whose policy it is').choices(['aws', 'gcp', 'azure', 'vault']),
    )
    .requiredOption('--policy <file...>', "the policies, as the cloud's own tools print them")
    .option('--context <key=value...>', 'AWS: condition keys that no token holds')
    .option('--json', 'print one JSON object')
  return withClaimsFlags(command)
    .addHelpText(
      'after',
      '\nNothing is sent anywhere. The exit code is 0 when every policy accepts, 1 when one does not.\n',
    )
    .action((cloud: Cloud, flags: ExplainFlags) => explain(io, cloud, flags))
}

async function explain(io: CliIo, cloud: Cloud, flags: ExplainFlags): Promise<void> {
  const { explainJudgement, readPolicies, renderExplanation } = await import('../trust/index.ts')
  const piped = [...flags.policy, flags.token, flags.claims].filter((file) => file === '-')
  if (piped.length > 1) throw new OidcError('ERR_INPUT', 'Only one file can be - (standard input).')
  const documents = []
  for (const file of flags.policy) documents.push(...(await readDocuments(file, io)))
  const jobs = await readJobs(flags, io)
  const context = readContext(flags.context ?? [])
  const found: { readonly job: JobClaims; readonly explanation: Explanation }[] = []
  for (const policy of readPolicies(cloud, documents)) {
    for (const job of jobs(policy.audiences[0])) {
      const { claims, header, now, missing } = job
      const options = { now, context, ...defined({ header, missing }) }
      const explanation = explainJudgement(policy.judge(claims, options), claims)
      found.push({ job, explanation })
    }
  }
  const refused = found.filter(({ explanation }) => explanation.verdict !== 'accepted')
  const notes = [...noteOnForm(flags), ...noteOnAudience(cloud, flags, found)]
  if (flags.json) {
    io.stdout.write(`${JSON.stringify({ ...describe(cloud, found), notes }, null, 2)}\n`)
  } else {
    const texts = found.map(({ job, explanation }) =>
      renderExplanation(explanation, titleOf(job, explanation)),
    )
    io.stdout.write(`${[...texts, ...notes].join('\n\n')}\n`)
  }
  if (refused.length === 0) return
  const isOpen = refused.every(({ explanation }) => explanation.verdict === 'undecided')
  const verdict = isOpen ? 'It depends on more than the token and the policy' : 'Refused'
  throw new OidcError('ERR_REFUSED', `${verdict}: ${refused.length} of ${found.length}.`)
}

type Found = readonly { readonly job: JobClaims; readonly explanation: Explanation }[]

function describe(cloud: Cloud, found: Found) {
  const judgements = found.map(({ job, explanation }) => ({
    subject: job.claims.sub,
    ...explanation,
  }))
  return {
    cloud,
    isAccepted: found.every(({ explanation }) => explanation.verdict === 'accepted'),
    judgements,
  }
}

function titleOf({ label }: JobClaims, { policy }: Explanation): string {
  return `${policy}, ${label}`
}

/** The form that could not be judged. */
function noteOnForm({
  fromGithub,
  ownerId,
  repositoryId,
  subjectForm,
}: ExplainFlags): readonly string[] {
  const isWhole = ownerId !== undefined && repositoryId !== undefined
  if (fromGithub === undefined || isWhole || subjectForm !== 'both') return []
  return [
    `Only the older form of the subject was judged. Repositories made, renamed or moved since 2026-07-15 send
repo:OWNER@ID/REPOSITORY@ID:…; to judge that too, give --owner-id and --repository-id:
  gh api repos/${fromGithub} --jq '.owner.id, .id'`,
  ]
}

/** Whether jobs ask for it when their step does not say; for Vault that is the source's own choice, here GitHub's. */
function isUsual(cloud: Cloud, audience: string): boolean {
  return cloud === 'vault'
    ? audience.startsWith('https://github.com/')
    : isDefaultAudience(audience, cloud)
}

/** An audience that was taken from the policy and that a job has only by asking for it. */
function noteOnAudience(
  cloud: Cloud,
  { fromGithub, audience }: ExplainFlags,
  found: Found,
): readonly string[] {
  if (fromGithub === undefined || audience !== undefined) return []
  const taken = found.map(({ job }) => job.claims.aud)
  const unusual = taken.find((one) => typeof one === 'string' && !isUsual(cloud, one))
  if (typeof unusual !== 'string') return []
  const shown = quoteForeign(unusual)
  return [
    `The audience was taken from the policy, so the job's step must say audience: ${shown}
To judge another one, give --audience.`,
  ]
}

function readContext(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
      if (key !== undefined && value !== undefined) return [key, value] as const
      throw new OidcError('ERR_INPUT', '--context must look like aws:SourceIp=203.0.113.9.')
    }),
  )
}
