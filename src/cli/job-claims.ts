import { type Command, Option } from 'commander'
import { defined } from '../core/defined.ts'
import { OidcError } from '../core/errors.ts'
import { githubIssuer } from '../core/github.ts'
import { type Claims, dateOf, decodeToken } from '../core/jwt.ts'
import { composeClaims } from '../lab/github-claims.ts'
import { parseDocuments, readSource } from './documents.ts'
import type { CliIo } from './io.ts'

/** Flags that say which token, or which job, is meant. */
export interface ClaimsFlags {
  readonly token?: string
  readonly claims?: string
  readonly fromGithub?: string
  readonly ref?: string
  readonly environment?: string
  readonly event?: string
  readonly workflow?: string
  readonly audience?: string
  readonly issuer: string
  readonly ownerId?: string
  readonly repositoryId?: string
  readonly subjectForm: 'legacy' | 'immutable' | 'both'
  readonly at: string
}

/** Claims to judge, with the name to report them by. */
export interface JobClaims {
  readonly label: string
  readonly claims: Claims
  readonly header?: Readonly<Record<string, unknown>>
  readonly now: Date
  /** Claims that every real token has and no flag gives, with the flag. */
  readonly missing?: Readonly<Record<string, string>>
}

/** Adds the flags to a command. */
export function withClaimsFlags(command: Command): Command {
  return command
    .option('--token <file>', 'the ID token; - reads it from standard input')
    .option('--claims <file>', 'its claims as JSON; - reads them from standard input')
    .option('--from-github <owner/repository>', 'the claims that a job on GitHub would have')
    .option('--ref <ref>', "the job's ref", 'refs/heads/main')
    .option('--environment <name>', "the job's environment")
    .option('--event <name>', 'what starts the workflow', 'push')
    .option('--workflow <file>', 'the workflow, as deploy.yml or OWNER/REPOSITORY/PATH@REF')
    .option('--audience <audience>', "the token's audience (default: what the policy asks for)")
    .option('--issuer <url>', "the token's issuer", githubIssuer)
    .option('--owner-id <number>', "the owner's id: gh api repos/OWNER/REPOSITORY --jq .owner.id")
    .option(
      '--repository-id <number>',
      "the repository's id: gh api repos/OWNER/REPOSITORY --jq .id",
    )
    .addOption(
      new Option('--subject-form <form>', "GitHub's form of the subject, by the repository's age")
        .choices(['legacy', 'immutable', 'both'])
        .default('both'),
    )
    .option('--at <time>', 'when the token is presented: now, issue (its iat) or a date', 'now')
}

/** The jobs to judge, with an audience that is used where neither the token nor `--audience` tells it. */
export type JobSource = (audience: string | undefined) => readonly JobClaims[]

/**
 * What is to be judged: one token, or the job's claims in each form that GitHub may give them. Files and the standard
 * input are read once.
 *
 * @throws {OidcError} `ERR_INPUT`, `ERR_TOKEN_MALFORMED`
 */
export async function readJobs(flags: ClaimsFlags, io: CliIo): Promise<JobSource> {
  const given = [flags.token, flags.claims, flags.fromGithub].filter((flag) => flag !== undefined)
  if (given.length !== 1) {
    throw new OidcError('ERR_INPUT', 'Give one of --token, --claims and --from-github.')
  }
  if (flags.token !== undefined) {
    const { header, claims } = decodeToken((await readSource(flags.token, io)).trim())
    return () => [{ label: 'the token', header, claims, now: presentedAt(flags.at, claims) }]
  }
  if (flags.claims !== undefined) {
    const name = flags.claims === '-' ? 'standard input' : flags.claims
    const [read] = await parseDocuments(await readSource(flags.claims, io), name)
    const claims = read?.document
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) {
      throw new OidcError('ERR_INPUT', `${name}: must be an object of claims.`)
    }
    const given = claims as Claims
    return () => [{ label: 'the claims', claims: given, now: presentedAt(flags.at, given) }]
  }
  return (audience) => composeJobs(flags, flags.audience ?? audience)
}

function composeJobs(flags: ClaimsFlags, audience: string | undefined): readonly JobClaims[] {
  const now = flags.at === 'issue' ? new Date() : presentedAt(flags.at, {})
  const hasIds = flags.ownerId !== undefined && flags.repositoryId !== undefined
  if (flags.subjectForm === 'immutable' && !hasIds) {
    const message = 'The immutable form has ids: give --owner-id and --repository-id.'
    throw new OidcError('ERR_INPUT', message)
  }
  const both = hasIds ? (['legacy', 'immutable'] as const) : (['legacy'] as const)
  const forms = flags.subjectForm === 'both' ? both : [flags.subjectForm]
  return forms.map((form) => {
    const rules = { ...jobOf(flags), 'subject-form': form }
    const claims = composeClaims({ issuer: flags.issuer, audience, rules, now })
    const missing = defined({
      repository_id: flags.repositoryId === undefined ? '--repository-id' : undefined,
      repository_owner_id: flags.ownerId === undefined ? '--owner-id' : undefined,
    })
    return { label: String(claims.sub), claims, now, missing }
  })
}

/** The flags as the claims that follow from them; ids that were not given are left out. */
function jobOf(flags: ClaimsFlags): Record<string, unknown> {
  const repository = flags.fromGithub ?? ''
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new OidcError('ERR_INPUT', '--from-github must look like OWNER/REPOSITORY.')
  }
  const { event, environment } = flags
  const isDefault = flags.ref === undefined || flags.ref === 'refs/heads/main'
  const ref = event === 'pull_request' && isDefault ? 'refs/pull/7/merge' : (flags.ref ?? '')
  if (!ref.startsWith('refs/')) {
    const hint = `A branch is refs/heads/${ref}, a tag refs/tags/${ref}.`
    throw new OidcError('ERR_INPUT', `--ref must start with refs/.`, { hint })
  }
  const workflow = workflowRef(flags.workflow, repository, ref)
  return {
    repository,
    ref,
    event_name: event,
    ...(environment !== undefined && { environment }),
    ...(workflow !== undefined && { job_workflow_ref: workflow }),
    repository_id: flags.repositoryId ?? null,
    repository_owner_id: flags.ownerId ?? null,
  }
}

/** `deploy.yml` is a workflow of the repository itself; a whole reference is taken as it is. */
export function workflowRef(
  workflow: string | undefined,
  repository: string,
  ref: string | undefined,
): string | undefined {
  if (workflow === undefined || workflow.includes('@')) return workflow
  const path = workflow.includes('/') ? workflow : `.github/workflows/${workflow}`
  return `${repository}/${path}@${ref ?? 'refs/heads/main'}`
}

function presentedAt(at: string, claims: Claims): Date {
  if (at === 'now') return new Date()
  if (at === 'issue') return dateOf(claims.iat) ?? new Date()
  const time = Date.parse(at)
  if (!Number.isNaN(time)) return new Date(time)
  throw new OidcError(
    'ERR_INPUT',
    '--at must be now, issue or a date such as 2026-11-22T12:00:00Z.',
  )
}
