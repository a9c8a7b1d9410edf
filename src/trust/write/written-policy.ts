/** A policy in every form that it is needed in. */
export interface WrittenPolicy {
  /** What {@link readPolicies} reads. */
  readonly documents: readonly unknown[]
  /** What the cloud's own tool takes: JSON, or the commands. */
  readonly native: string
  readonly terraform: string
  readonly notes: readonly string[]
}
