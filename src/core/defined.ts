/** Leaves out the members that are `undefined`, as `exactOptionalPropertyTypes` requires. */
export function defined<T extends object>(
  entries: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(entries).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
