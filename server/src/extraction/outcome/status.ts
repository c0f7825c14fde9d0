import type { Status } from '@kildetal/shared/extraction.ts'
import type { Outcome } from '@kildetal/shared/minutes.ts'
import type { ItemContext, Reading, Role } from '../reading.ts'

/*
 * From words and decisions to a status. An amount's own sentence says what is meant with it (its role); the decision says what
 * became of what was proposed.
 */

const REFUSED =
  /ikke (?:imødekommes|godkendes|støttes|bevilges|tildeles)|ikke (?:det |de |den )?(?:ansøgte|søgte|ønskede)|ydes der ikke|ydes ikke|afslås|afvises|(?<!ikke )imødekommes ikke|gives ikke|bevilges ikke|afslag på|får afslag|gives afslag/i
const POSTPONED = /udsættes|udskydes til (?:næste|et|senere)/i
const CONDITIONAL =
  /(?:med|ved|efter) (?:en )?(?:godkendelse|vedtagelse|imødekommelse) af|(?<!\w)(?:vil|kan) der [^,;]{0,30}være|(?<!\w)såfremt|forudsat|betinget af|under forudsætning|hvis (?:det|den|de|der|forslag|indstilling)/i
const PROPOSED =
  /(?<!\w)(?:søges|søger|ansøg\w*|anmod\w*|ønsk\w*|foreslå\w*|forslag\w*|indstill\w*|anbefal\w*|lægges op til|skal bidrage|forelægges|indgår i budgetforslag|til godkendelse|behov for)/i
const SET_ASIDE =
  /(?<!\w)(?:er|blev|har|var|været|fik|tidligere|allerede|senest|som|yderligere|desuden|der|hertil|er der) (?:\S+ ){0,5}?(?:afsat|bevilget|bevilligede|bevilliget|givet|godkendt|vedtaget|tildelt|besluttet)(?!\w)|(?<!\w)(?:afsat|bevilget|vedtaget) (?:i|i alt|samlet|på|til|en)|(?<!\w)(?:afsat|bevilget)\s*$|(?:afsatte|bevilgede|bevilligede|godkendte|vedtagne) |har været \w*bevilling|der er (?:\S+ )?afsat|(?<![a-zæøå])(?:gav|bevilgede|tildelte|ydede) [^.;]{0,80}$|gav \S+ (?:en )?\w*bevilling|besluttede .{0,60}(?:afsætte|bevilge)/i
const SET_ASIDE_AFTER = /^,? ?(?:som |der )?(?:er|blev|var) (?:\S+ ){0,2}(?:afsat|bevilget|vedtaget|givet|godkendt)/i
const EXISTING =
  /(?:hæves|øges|forhøjes|stiger|sænkes|nedsættes|reduceres|ændres|udvides|justeres|går|opskrives|nedskrives) (?:årligt )?fra\s*$|(?:nuværende|hidtidige|eksisterende|gældende|i dag|korrigerede?|oprindelige?t?|tilbage|resterer|restbudget|saldo|mod budgetteret|serviceramme|servicerammen|opgjort til|(?:er|har|blev) (?:\S+ ){0,5}(?:optaget|hjemtaget) (?:\S+ ){0,3}|udgjorde)(?!\w)/i
const STATE =
  /(?<![a-zæøå])(?:er på|udgør|udgøre|blev|var|lyder på|udgjorde|var på|har|ligger på|indeholder)\s*(?:i alt |ca\. |samlet )?$/i
const STANDS = /(?:pulje|ramme|budget)\S*(?: \S+){0,5} (?:er|var|udgør) (?:på )?(?:ca\. )?/i
const STANDS_AT = new RegExp(`${STANDS.source}$`, 'i')

/** `Rammen til foreninger er 620.000 kr.`, `Puljen er på 1,0 mio. kr. i 2025 og 0,9 mio. kr. …`: money there is, not money proposed. */
function stands({ kind, left, index, sentence, start }: Reading): boolean {
  if (kind !== 'budget' || !sentence) return false
  if (STANDS_AT.test(left)) return true
  return (
    index > 0 &&
    /^(?: i 20\d\d)?(?:,| og)/.test(left) &&
    left.length < 60 &&
    STANDS.test(sentence.text.slice(0, start - sentence.start))
  )
}

const APPLIED_TOTAL =
  /ansøgninger (?:på|om|for)|ansøgt (?:om )?i alt|søges der samlet|ansøgninger|(?:er|blev|bliver) (?:der )?(?:an)?søgt om/i
/** Derived figures explain, they are not decided. */
const DERIVED = /(?:svarende til|svarer til|hvilket svarer|i gennemsnit pr|heraf er|hvoraf er)\s*(?:ca\. )?$/i

const POTENTIAL = /(?<![a-zæøå])(?:kan|kunne|muligt?|mulighed|potentiale|forventes at kunne|vil kunne)(?![a-zæøå])/i

/** What the words around an amount do with it. Read once; the kind must be settled before. */
export function roleOf(reading: Reading): Role {
  reading.role ??= readRole(reading)
  return reading.role
}

function readRole(reading: Reading): Role {
  const { left, right, sentence } = reading
  if (!sentence) return 'open'
  const near = left.slice(-170)
  if (REFUSED.test(near) || REFUSED.test(right.slice(0, 60))) return 'refused'
  if (EXISTING.test(near.slice(-60)) || /^ ?(?:tilbage|i dag)(?!\w)/i.test(right)) return 'existing'
  if (CONDITIONAL.test(near)) return 'conditional'
  if (reading.kind === 'saving' && POTENTIAL.test(near)) return 'conditional'
  if (POSTPONED.test(right.slice(0, 70))) return 'postponed'
  if (APPLIED_TOTAL.test(near.slice(-50)) && !isRecommended(reading)) return 'fact'
  if (SET_ASIDE.test(near) || SET_ASIDE_AFTER.test(right)) return 'set_aside'
  // `Der er afsat A og B`: the verb before the first amount speaks for the second, too.
  if (
    reading.index > 0 &&
    near.length < 70 &&
    (SET_ASIDE.test(sentence.text.slice(0, reading.start - sentence.start)) ||
      /(?<![a-zæøå])(?:gav|bevilgede|tildelte) /.test(sentence.text.slice(0, 80)))
  )
    return 'set_aside'
  if (PROPOSED.test(near) || PROPOSED.test(right.slice(0, 80))) return 'proposal'
  if (DERIVED.test(near)) return 'fact'
  if (STATE.test(near.slice(-40)) || stands(reading)) return 'existing'
  return 'open'
}

/** Kinds that report or explain; their amounts are noted unless a decision speaks of them. */
const FACTS = new Set(['expense', 'estimate', 'forecast', 'deviation', 'underspend', 'overspend', 'price', 'fee'])

/** Kinds that report unless a sentence plainly suggests them (`Der lægges op til at bruge …`). */
const PLANNED = new Set(['expense', 'price', 'fee'])
const SUGGESTED = /lægges (?:der )?op til|foreslås|foreslår|indstilles/i

const GRANTED: readonly Outcome[] = ['approved', 'amended']

/** What the decision did with the item as a whole. */
export function itemStatus(outcomes: readonly Outcome[]): Status {
  if (outcomes.some((o) => GRANTED.includes(o))) return 'approved'
  if (outcomes.includes('recommended') || outcomes.includes('postponed')) return 'proposed'
  if (outcomes.includes('rejected')) return 'rejected'
  if (outcomes.includes('noted')) return 'noted'
  return 'proposed'
}

function statusOfOutcome(outcome: Outcome): Status {
  if (outcome === 'approved' || outcome === 'amended') return 'approved'
  if (outcome === 'rejected') return 'rejected'
  return outcome === 'noted' ? 'noted' : 'proposed'
}

/** What became of a recommendation, by its number. */
export function pointStatus(context: ItemContext, number: number | null): Status {
  const item = context.item
  if (!item) return 'proposed'
  const lettered = number === null ? undefined : context.lettered.get(number)
  if (lettered !== undefined) return lettered
  const about = number === null ? undefined : item.decisions.find((part) => part.recommendations.includes(number))
  if (about) return statusOfOutcome(about.outcome)
  const general = item.decisions.filter((part) => part.recommendations.length === 0).map((part) => part.outcome)
  const outcomes = general.length > 0 ? general : item.decisions.length > 0 ? [] : item.outcomes
  return itemStatus(outcomes)
}

/** Whether an amount stands in what is recommended, and not in text that follows the last recommendation. */
export function isRecommended({ part, context, start }: Reading): boolean {
  if (part?.kind !== 'recommendation') return false
  const first = context.points[0]
  return first === undefined || start < first.start || pointAt(context, start) !== null
}

/** The number of the recommendation that holds a position, or null. */
export function pointAt(context: ItemContext, position: number): number | null {
  const { points } = context
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((points[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  const point = points[low - 1]
  return point && position < point.end ? point.number : null
}

const DECISION_REFUSES =
  /ikke imødekom|ikke blev imødekom|afslå|afvis|forkast|ikke godkend|kan ikke anbefale|kunne ikke anbefale|bortfald|ikke vedtag|nedstemt|ikke tilslutning/i
const DECISION_DEFERS =
  /udsæt|udsat|oversend|sendes til|indstilles|anbefales|indstiller|anbefaler|videresend|fremsendes/i
const DECISION_NOTES = /til efterretning|til orientering|orienteret/i

/** The status of an amount in the text of a decision. */
export function decisionStatus(reading: Reading): Status {
  const { context, sentence, part } = reading
  const said = sentence?.text ?? ''
  const own = itemStatus(context.item?.outcomes ?? [])
  if (part?.kind === 'earlier_decision') {
    if (DECISION_REFUSES.test(said)) return 'rejected'
    if (own === 'approved') return 'approved'
    return DECISION_DEFERS.test(said) || !/godkendt|bevilge|vedtag/i.test(said) ? 'proposed' : 'approved'
  }
  if (DECISION_REFUSES.test(said)) return 'rejected'
  if (DECISION_DEFERS.test(said) && !/godkendt|vedtaget|bevilges/i.test(said)) return 'proposed'
  if (DECISION_NOTES.test(said)) return 'noted'
  const outcomes = context.item?.outcomes ?? []
  if (outcomes.length > 0 && outcomes.every((o) => o === 'recommended' || o === 'postponed' || o === 'discussed'))
    return 'proposed'
  return 'approved'
}

const ACCOUNTS = /anlægsregnskab|regnskabsaflæggelse|aflægg\w+ regnskab|byggeregnskab/i

/** True when what is decided is the accounts themselves: then what was granted and spent is approved with them. */
export function decidesAccounts(context: ItemContext): boolean {
  return ACCOUNTS.test(context.item?.title ?? '')
}

/** The status of an amount outside decisions and recommendations, by its role and what became of the item. */
export function describedStatus(reading: Reading, amended: boolean): Status {
  const { context, kind } = reading
  const role = roleOf(reading)
  const own = itemStatus(context.item?.outcomes ?? [])
  if (role === 'refused') return own === 'approved' ? 'rejected' : own
  if (decidesAccounts(context) && own === 'approved' && reading.unit === 'total') return 'approved'
  if (role === 'set_aside' && kind !== 'expense') return 'approved'
  if (role === 'fact' || role === 'existing') return 'noted'
  if (role === 'conditional' || role === 'postponed') return 'proposed'
  if (kind === 'fee' && context.titleKind === 'fee') return own
  if (kind !== null && PLANNED.has(kind) && SUGGESTED.test(reading.left))
    return own === 'approved' && amended ? 'proposed' : own
  if (kind !== null && FACTS.has(kind)) return own === 'rejected' && role === 'proposal' ? 'rejected' : 'noted'
  if (own === 'approved' && amended) return 'proposed'
  return own
}
