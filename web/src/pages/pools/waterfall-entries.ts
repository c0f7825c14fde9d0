import type { PoolView } from '@kildetal/shared/pools.ts'
import type { WaterfallEntry } from '../../charts/shape-waterfall.ts'
import type { pools } from '../../i18n/da/pools.ts'

type Words = typeof pools

/**
 * A pool's year as the waterfall's steps, in drawing order. Bound, committed and spent money takes from the total; requested money stands
 * beside it and is in no total. Steps without anything to say are left out, all but committed: that nothing is agreed is an answer.
 */
export function waterfallEntries(view: PoolView, words: Words): WaterfallEntry[] {
  const { figures } = view
  const fromYear = view.requests[0]?.fromYear ?? null
  const confirmed = view.statedTotals.some(({ matches }) => matches)
  const changesOre = figures.supplementaryOre + figures.reallocatedOre + figures.carriedOverOre
  const requested = figures.requestedOre !== 0
  const entries: (WaterfallEntry | null)[] = [
    {
      key: 'original',
      kind: 'opening',
      label: words.steps.original,
      sublabel: words.sublabels.original,
      amountOre: figures.originalOre,
    },
    changesOre === 0
      ? null
      : {
          key: 'changes',
          kind: 'granted',
          label: words.steps.changes,
          sublabel: words.sublabels.changes,
          amountOre: changesOre,
        },
    requested
      ? {
          key: 'requested',
          kind: 'requested',
          label: words.steps.requested(fromYear),
          sublabel: words.sublabels.requested,
          amountOre: figures.requestedOre,
        }
      : null,
    requested
      ? {
          key: 'total_if_granted',
          kind: 'sum',
          label: words.steps.total_if_granted,
          sublabel: confirmed ? words.sublabels.total_if_granted : words.sublabels.totalUnchecked,
        }
      : null,
    figures.earmarkedOre === 0
      ? null
      : {
          key: 'earmarked',
          kind: 'bound',
          label: words.steps.earmarked,
          sublabel: words.sublabels.earmarked,
          amountOre: -figures.earmarkedOre,
          ...(view.bindingMayLieInRequest ? { ghostNote: words.ghost } : {}),
        },
    {
      key: 'committed',
      kind: 'committed',
      label: words.steps.committed,
      sublabel: figures.committedOre === 0 ? words.sublabels.noCommitment : words.sublabels.committed,
      amountOre: -figures.committedOre,
      ...(figures.committedOre === 0 ? { note: words.noAgreement } : {}),
    },
    figures.spentOre === 0
      ? null
      : {
          key: 'spent',
          kind: 'spent',
          label: words.steps.spent,
          sublabel: words.sublabels.spent,
          amountOre: -figures.spentOre,
        },
    {
      key: 'free',
      kind: 'free',
      label: words.steps.free,
      sublabel: requested ? words.sublabels.freeIfGranted : words.sublabels.free,
    },
  ]
  return entries.filter((entry) => entry !== null)
}
