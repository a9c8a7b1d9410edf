/** Patterns for one claim; any of them may fit. */
export type Match = string | readonly string[]

/** The fields of a {@link Rule} that stand for a claim; which one, the issuer's preset knows. */
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
 * Who gets in: all conditions of a rule must hold.
 *
 * Patterns are globs whose `*` and `?` do not cross a `:` or a `/`; `**` does. A claim that is a list fits when any of
 * its elements does.
 */
export interface Rule extends Readonly<Partial<Record<RuleField, Match>>> {
  /** For the log. @default the rule's number */
  readonly name?: string
  /** The issuer that the rule is for: its URL, or its preset's name. Needed where there are several. */
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
  /** A condition of your own, asked last, and by a verifier only of tokens that were verified; it gets no say in who someone is. */
  readonly check?: (claims: Readonly<Record<string, unknown>>) => boolean
}

/** One rule or several; any of them lets in. */
export type Policy = Rule | readonly Rule[]
