import type { Checked } from './checks/run-checks.ts'
import type { Reading } from './reading.ts'

type Clusters = ReadonlyMap<string, readonly Reading[]>

/** What a cluster's readings name together, found once however often the cluster shares. */
interface Held {
  readonly readings: readonly Reading[]
  readonly foreign: boolean
  readonly several: boolean
  pool: string | null
  /** Every reading has the pool. */
  filled: boolean
}

/**
 * A pool that is named beside one figure holds those that belong to it: the parts of a sum and the sum, what is included in it, and what
 * the same sentence sets aside for other years (`1.222.000 kr. i 2025 og 714.000 kr. årligt derefter`). A figure that names a pool of its
 * own, or is somebody else's money, keeps to itself.
 */
export function sharePools(readings: readonly Reading[], clusters: Clusters, { sums, partOf }: Checked): void {
  const known = new Map<string, Held>()
  const shareAmong = (keys: readonly string[]) => share(keys.map((key) => heldBy(key, clusters, known)))
  for (const [i, reading] of readings.entries()) {
    const next = readings[i + 1]
    if (!next || reading.sentence === null || next.sentence !== reading.sentence) continue
    if (reading.kind === 'budget' && next.kind === 'budget') shareAmong([reading.key, next.key])
  }
  for (const [whole, parts] of Object.entries(sums)) shareAmong([whole, ...parts])
  for (const [part, whole] of Object.entries(partOf)) shareAmong([part, whole])
}

function heldBy(key: string, clusters: Clusters, known: Map<string, Held>): Held {
  const found = known.get(key)
  if (found) return found
  const readings = clusters.get(key) ?? []
  const pools = new Set(readings.map((reading) => reading.pool))
  const [pool = null] = [...pools].filter((name) => name !== null)
  const held: Held = {
    readings,
    foreign: readings.some((reading) => reading.foreign),
    several: pools.size - (pools.has(null) ? 1 : 0) > 1,
    pool,
    filled: !pools.has(null),
  }
  known.set(key, held)
  return held
}

/** Gives the one pool that the clusters name to those that name none. */
function share(all: readonly Held[]): void {
  const own = all.filter(({ foreign }) => !foreign)
  const pools = new Set(own.map(({ pool }) => pool).filter((pool) => pool !== null))
  const [pool] = pools
  if (pools.size !== 1 || pool === undefined || own.some(({ several }) => several)) return
  for (const held of own) {
    if (held.filled) continue
    for (const reading of held.readings) reading.pool = pool
    held.pool = pool
    held.filled = true
  }
}
