/** How long `npm run fuzz` runs each property, in seconds; 0 in other runs. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0)

/** The parameters of a property test: so many runs, or as many as fit into the time of `npm run fuzz`. */
export function runs(numRuns: number) {
  return seconds === 0
    ? { numRuns }
    : {
        numRuns: 1_000_000_000,
        interruptAfterTimeLimit: seconds * 1000,
        markInterruptAsFailure: false,
      }
}
