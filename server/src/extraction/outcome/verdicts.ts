import type { Kind, Status } from '@kildetal/shared/extraction.ts'
import type { AgendaItem, Outcome } from '@kildetal/shared/minutes.ts'
import { cueOf } from '../context/lexicon.ts'

/** A decision longer than this is a discussion; its words say less and less about what was decided. */
const WORDS = 60
/** A word must name a sort of money plainly to carry a verdict. */
const PLAIN = 2.4

/** The status that an outcome gives the amounts it speaks of. */
export function statusOfOutcome(outcome: Outcome): Status {
  if (outcome === 'approved' || outcome === 'amended') return 'approved'
  if (outcome === 'rejected') return 'rejected'
  return outcome === 'noted' ? 'noted' : 'proposed'
}

/** What a decision says of recommendations by their number; of several parts that name one the first counts. */
export function pointVerdicts({ decisions }: AgendaItem): Map<number, Status> {
  const verdicts = new Map<number, Status>()
  for (const { outcome, recommendations } of decisions)
    for (const number of recommendations) if (!verdicts.has(number)) verdicts.set(number, statusOfOutcome(outcome))
  return verdicts
}

/** The outcomes of what a decision says without naming a recommendation; those of the item when it is not told in parts. */
export function generalOutcomes({ decisions, outcomes }: AgendaItem): readonly Outcome[] {
  if (decisions.length === 0) return outcomes
  return [...new Set(decisions.filter((part) => part.recommendations.length === 0).map((part) => part.outcome))]
}

/** The sorts of money a text names by plain words. */
export function kindsNamed(text: string): Set<Kind> {
  const kinds = new Set<Kind>()
  for (const word of (text.toLowerCase().match(/[a-zæøåéüöä]+/g) ?? []).slice(0, WORDS)) {
    const cue = cueOf(word)
    if (cue && cue.weight >= PLAIN) kinds.add(cue.kind === 'moving' ? 'carry_over' : cue.kind)
  }
  return kinds
}

/**
 * What a decision in several parts says of one sort of money each (`Opfølgningen godkendt. Omplaceringerne anbefales.`): kind → status.
 * A kind that parts of different outcome name is left out.
 */
export function kindVerdicts({ decisions }: AgendaItem): Map<Kind, Status> {
  const verdicts = new Map<Kind, Status>()
  if (new Set(decisions.map(({ outcome }) => statusOfOutcome(outcome))).size < 2) return verdicts
  const disputed = new Set<Kind>()
  for (const { outcome, place, recommendations } of decisions) {
    if (recommendations.length > 0 || outcome === 'assigned') continue
    const status = statusOfOutcome(outcome)
    for (const kind of kindsNamed(place.quote)) {
      if ((verdicts.get(kind) ?? status) !== status) disputed.add(kind)
      verdicts.set(kind, status)
    }
  }
  for (const kind of disputed) verdicts.delete(kind)
  return verdicts
}
