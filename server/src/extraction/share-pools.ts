import type { Checked } from './checks/run-checks.ts'
import type { Reading } from './reading.ts'

type Clusters = ReadonlyMap<string, readonly Reading[]>

/**
 * A pool that is named beside one figure holds those that belong to it: the parts of a sum and the sum, what is included in it, and what
 * the same sentence sets aside for other years (`1.222.000 kr. i 2025 og 714.000 kr. årligt derefter`). A figure that names a pool of its
 * own, or is somebody else's money, keeps to itself.
 */
export function sharePools(readings: readonly Reading[], clusters: Clusters, { sums, partOf }: Checked): void {
  for (const [i, reading] of readings.entries()) {
    const next = readings[i + 1]
    if (!next || reading.sentence === null || next.sentence !== reading.sentence) continue
    if (reading.kind === 'budget' && next.kind === 'budget') share([clusters.get(reading.key), clusters.get(next.key)])
  }
  for (const [whole, parts] of Object.entries(sums)) share([whole, ...parts].map((key) => clusters.get(key)))
  for (const [part, whole] of Object.entries(partOf)) share([clusters.get(part), clusters.get(whole)])
}

/** Gives the one pool that the groups name to those that name none. */
function share(groups: readonly (readonly Reading[] | undefined)[]): void {
  const own = groups.filter((group) => group !== undefined).filter((group) => group.every(({ foreign }) => !foreign))
  const pools = new Set(own.flatMap((group) => group.map(({ pool }) => pool)).filter((pool) => pool !== null))
  const [pool] = pools
  if (pools.size !== 1 || pool === undefined) return
  for (const group of own) for (const reading of group) reading.pool = pool
}
