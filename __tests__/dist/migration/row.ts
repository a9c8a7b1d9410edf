/** One line of what the action does that people come from, and what becomes of it here. */
export interface Row<World> {
  /** What that action does. */
  readonly peer: string
  readonly verdict: 'same' | 'fixed' | 'waived'
  /** What this one does, or, where it is waived, why. */
  readonly ours: string
  /** Shows it on the built bundle; what is waived may have none. */
  readonly run?: (world: World) => Promise<void>
}

/** The table of docs/migration.md. */
export function renderRows(name: string, rows: readonly Row<never>[]): string {
  const cell = (text: string) => text.replace(/\|/g, '\\|')
  const lines = rows.map(
    ({ peer, verdict, ours }) => `| ${cell(peer)} | ${verdict} | ${cell(ours)} |`,
  )
  return [`| ${name} | | here |`, '| --- | --- | --- |', ...lines].join('\n')
}
