/** How often a run is measured: the first ones compile. */
const ROUNDS = 3

/**
 * The smallest processor time of a few runs, in milliseconds. It is this thread's alone: neither a busy machine nor what tests do beside this
 * one counts, though a processor that is shared runs slower.
 */
export function processorTime(run: () => unknown): number {
  let smallest = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(before)
    smallest = Math.min(smallest, (user + system) / 1000)
  }
  return smallest
}
