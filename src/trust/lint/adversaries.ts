import type { Claims } from '../../core/jwt.ts'
import type { Platform, PlatformJob } from '../platforms.ts'

/** A text that a policy compares with a claim; `claim` is left out where the policy does not name one. */
export interface Hint {
  readonly claim?: string | undefined
  readonly text: string
  /** `part`: the claim only begins with, ends with or contains the text. */
  readonly kind: 'exact' | 'glob' | 'regex' | 'part'
  /** Whether the condition fails for a token without the claim. */
  readonly isFirm?: boolean
}

/** Jobs that a policy should not accept, the most distant first. */
export const kinds = ['stranger', 'pull-request', 'repository', 'branch'] as const
export type Kind = (typeof kinds)[number]

/** A job that should not be accepted, with its claims. */
export interface Adversary {
  readonly kind: Kind
  readonly claims: Claims
}

const ofOwner =
  /^(repository_owner|namespace_path|organization_slug|terraform_organization_name|repository|project_path|sub)$/
const ownerIds = /^(repository_owner_id|namespace_id|organization_id|terraform_organization_id)$/
const nameIds = /^(repository_id|project_id|pipeline_id|terraform_workspace_id)$/
/** Claims that the platform sets, so that a stranger can't choose them. */
const given =
  /^(iss|aud|azp|sub|exp|nbf|iat|jti|repository|repository_owner|workflow_ref|actor|actor_id|project_path|namespace_path|user_\w+|organization_slug|pipeline_slug|terraform_\w+_name)$/
const strangerIds = ['990000001', '990000002'] as const

/** Names with and without each wildcard filled in, and as globs. */
interface Names {
  readonly owners: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  readonly repositories: ReadonlySet<string>
}

/** Makes the adversaries of a policy from its own texts. */
export function* adversariesOf(
  platform: Platform,
  hints: readonly Hint[],
  { isPinned }: { readonly isPinned: boolean },
): Generator<Adversary> {
  const names = namesOf(platform, hints)
  const runs = runsOf(hints)
  const others = otherClaims(hints)
  if (!isPinned) yield* strangers(platform, names, runs, hints, others)
  yield* neighbours(platform, names, runs, hints, others)
}

function* strangers(
  platform: Platform,
  { owners, named, repositories }: Names,
  runs: readonly Partial<PlatformJob>[],
  hints: readonly Hint[],
  others: Claims,
): Generator<Adversary> {
  const ids = [
    idOf(hints, ownerIds) ?? strangerIds[0],
    idOf(hints, nameIds) ?? strangerIds[1],
  ] as const
  for (const owner of owners) {
    if (named.has(owner.toLowerCase())) continue
    for (const name of repositories) {
      for (const run of runs) {
        for (const isImmutable of platform.id === 'github' ? [false, true] : [false]) {
          const job = { owner, name, ownerId: ids[0], nameId: ids[1], ref: '', ...run, isImmutable }
          yield { kind: 'stranger', claims: { ...platform.compose(job), ...others } }
        }
      }
    }
  }
}

/** Jobs of the owner that the policy names. */
function* neighbours(
  platform: Platform,
  { named, repositories }: Names,
  runs: readonly Partial<PlatformJob>[],
  hints: readonly Hint[],
  others: Claims,
): Generator<Adversary> {
  const [ownerId = '11', nameId = '12'] = [ownerIds, nameIds].map((ids) => exactOf(hints, ids))
  const isGithub = platform.id === 'github'
  const { event_name: _, ref: __, ...rest } = others
  for (const owner of [...named, ...(named.size === 0 ? ['home'] : [])].slice(0, 4)) {
    for (const isImmutable of isGithub ? [false, true] : [false]) {
      const home = { owner, ownerId, isImmutable, ref: 'refs/heads/main' }
      for (const name of [...repositories].slice(0, 4)) {
        const pull = { ...home, name, nameId, ref: 'refs/pull/7/merge', event: 'pull_request' }
        if (isGithub) {
          yield { kind: 'pull-request', claims: { ...platform.compose(pull), ...rest } }
        }
        for (const ref of wideRefs(hints)) {
          const claims = { ...platform.compose({ ...home, name, nameId, ref }), ...rest }
          yield { kind: 'branch', claims }
        }
      }
      for (const run of runs) {
        for (const name of ['evil-other', ...[...repositories].map((one) => `${one}-evil`)]) {
          const job = { ...home, name, nameId: strangerIds[1], ...run }
          yield { kind: 'repository', claims: { ...platform.compose(job), ...others } }
        }
      }
    }
  }
}

function namesOf({ names }: Platform, hints: readonly Hint[]): Names {
  const owners = new Set(['evil-corp'])
  const named = new Set<string>()
  const repositories = new Set<string>()
  for (const hint of hints) {
    if (hint.claim !== undefined && !ofOwner.test(hint.claim)) continue
    const pieces = piecesOf(hint)
    // The head of a subject may be a pattern itself: `????:*/app:*`.
    const tails = hint.claim === 'sub' ? pieces.map((one) => one.replace(/^[^:/]*:/, '')) : []
    for (const piece of [...pieces, ...tails]) {
      const [, owner = '', name = ''] =
        (piece.startsWith('/') ? ['', '', piece.slice(1)] : names.exec(piece)) ?? []
      const isOwner = !/^(ref|environment|refs|pull_request|repo|project_path|organization)$/.test(
        owner,
      )
      if (isOwner && owner !== '') {
        const isWhole = hint.kind !== 'part' || /\//.test(piece)
        if (isWhole && !/[*?]/.test(owner)) named.add(owner.toLowerCase())
        for (const one of fill(owner)) {
          for (const look of [`evil-${one}`, `${one}-evil`, `evil${one}`, `${one}evil`, one]) {
            if (/^[a-z\d](-?[a-z\d])*$/i.test(look)) owners.add(look)
          }
        }
        // A part of a claim may be of its end as well.
        if (hint.claim === undefined || hint.kind === 'part') repositories.add(owner)
      }
      for (const one of fill(name)) if (one !== '') repositories.add(one)
    }
  }
  if (repositories.size === 0) repositories.add('app')
  return { owners, named, repositories }
}

/** The alternatives of a text, each as a glob. */
function piecesOf({ text, kind }: Hint): readonly string[] {
  if (kind !== 'regex') return [text]
  return text.split('|').map((piece) =>
    piece
      .replace(/^\(?\^|\$\)?$|[()]/g, '')
      .replace(/\\([wd])[+*]?|\[[^\]]*\][+*]?|(?<!\\)\.[+*]/g, '*')
      .replace(/(?<!\\)\./g, '?')
      .replaceAll('\\', ''),
  )
}

/** A glob with its wildcards filled in. */
function fill(glob: string): readonly string[] {
  if (!/[*?]/.test(glob)) return [glob]
  return ['', 'evil', 'evil-'].map((text) => glob.replaceAll('*', text).replaceAll('?', 'x'))
}

const contexts = /(?:^|:)(?:(ref):(refs\/[^:]*|[^:]*)|(environment):([^:]*))/

/** The refs, environments and events that the policy compares. */
function runsOf(hints: readonly Hint[]): readonly Partial<PlatformJob>[] {
  const refs = new Set<string>()
  const environments = new Set<string | undefined>([undefined])
  const events = new Set<string | undefined>([undefined])
  const workflows = new Set<string | undefined>([undefined])
  for (const hint of hints) {
    const { claim } = hint
    for (const text of piecesOf(hint).flatMap(fill)) {
      const [, ref, ofRef = '', environment, ofEnvironment = ''] = contexts.exec(text) ?? []
      if (claim === 'ref' || claim === 'ref_path') refs.add(text)
      else if (claim === 'environment') environments.add(text)
      else if (/^(event_name|pipeline_source|terraform_run_phase)$/.test(claim ?? ''))
        events.add(text)
      else if (claim === 'job_workflow_ref') workflows.add(text)
      else if (ref) refs.add(ofRef)
      else if (environment) environments.add(ofEnvironment)
      if (/(^|:)pull_request/.test(text)) events.add('pull_request')
    }
  }
  refs.add('refs/heads/main')
  const runs: Partial<PlatformJob>[] = []
  for (const environment of [...environments].reverse().slice(0, 6)) {
    for (const ref of [...refs].slice(0, 6)) {
      for (const event of [...events].reverse().slice(0, 4)) {
        for (const workflow of [...workflows].reverse().slice(0, 3)) {
          runs.push({ ref, environment, event, workflow })
        }
      }
    }
  }
  return runs.slice(0, 40)
}

/** Branches that a pattern accepts beside the one that it seems to mean: `main*` accepts `main-evil`. */
function wideRefs(hints: readonly Hint[]): readonly string[] {
  return hints.flatMap(({ text, kind, claim }) => {
    const ref = claim === 'ref' ? text : (contexts.exec(text)?.[2] ?? '')
    const isWide =
      (kind === 'glob' && /[^/*]\*$/.test(ref)) ||
      (kind === 'part' && /^refs\/\w+\/.*[^/]$/.test(ref))
    return isWide ? [`${ref.replace(/\*$/, '')}-evil`] : []
  })
}

/** The claims that anyone can have, as the policy expects them. */
function otherClaims(hints: readonly Hint[]): Claims {
  const entries = hints.flatMap(({ claim, ...hint }) => {
    const isOpen =
      claim !== undefined && !given.test(claim) && !ownerIds.test(claim) && !nameIds.test(claim)
    const isRun = /^(ref|ref_path|environment|event_name|pipeline_source|job_workflow_ref)$/
    if (!isOpen || isRun.test(claim)) return []
    return [[claim, piecesOf(hint).flatMap(fill).at(-1) ?? ''] as const]
  })
  return Object.fromEntries(entries)
}

/** An id of a stranger that fits a pattern; exact ids belong to others. */
function idOf(hints: readonly Hint[], ids: RegExp): string | undefined {
  const open = hints.find(({ claim = '', kind, text }) => {
    return (
      ids.test(claim) &&
      (kind === 'part' || kind === 'regex' || (kind === 'glob' && /[*?]/.test(text)))
    )
  })
  if (open === undefined) return undefined
  const digits = (open.kind === 'regex' ? (piecesOf(open)[0] ?? '') : open.text)
    .replaceAll('*', '990000009')
    .replaceAll('?', '9')
  return open.kind === 'part' ? `${digits}990000009` : digits
}

function exactOf(hints: readonly Hint[], ids: RegExp): string | undefined {
  return hints.find(({ claim = '', kind, text }) => {
    return ids.test(claim) && (kind === 'exact' || (kind === 'glob' && !/[*?]/.test(text)))
  })?.text
}
