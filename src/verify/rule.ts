/** One pattern for a claim, or several, of which one must match. */
export type Match = string | readonly string[]

/** The fields of a {@link Rule}. The issuer's preset maps each to a claim. */
export const ruleFields = [
  'repository',
  'repositoryId',
  'owner',
  'ownerId',
  'ref',
  'environment',
  'workflow',
  'jobWorkflow',
  'event',
  'runnerEnvironment',
  'subject',
] as const

export type RuleField = (typeof ruleFields)[number]

/**
 * A rule accepts a token when all its conditions hold.
 *
 * Patterns are globs: `*` and `?` do not match `:` and `/`; `**` does. A claim that is a list matches when one of its
 * elements does.
 */
export interface Rule extends Readonly<Partial<Record<RuleField, Match>>> {
  /** The name in the log. @default the rule's number */
  readonly name?: string
  /** The issuer of the rule: its URL, or its preset's name. Required when there are several. */
  readonly issuer?: string
  /** Any claim; a name that starts with `/` is a JSON pointer into claims that are objects (RFC 6901). */
  readonly claims?: Readonly<Record<string, Match | number | boolean>>
  /** Confirms that the rule may accept anyone's token, because no condition says who the caller is. */
  readonly anyone?: true
  /**
   * Confirms that a rule which names only a reusable workflow (`jobWorkflow`, GitLab's `ci_config_ref_uri`) may accept any
   * caller: everyone can call a public one.
   */
  readonly anyCaller?: true
  /** A custom condition, checked last and only for verified tokens. It does not count as identifying the caller. */
  readonly check?: (claims: Readonly<Record<string, unknown>>) => boolean
}

/** One rule or several; a token needs to match one of them. */
export type Policy = Rule | readonly Rule[]
