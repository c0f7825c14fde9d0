import type { Kind, Status } from '@kildetal/shared/extraction.ts'
import type { Outcome } from '@kildetal/shared/minutes.ts'
import type { ItemContext, Reading } from '../reading.ts'
import type { Motion } from './motion.ts'
import { roleOf } from './roles.ts'

/*
 * From words and decisions to a status. An amount's own sentence says what is meant with it (its role); the decision says what
 * became of what was proposed.
 */

/** Kinds that report or explain; their amounts are noted unless a decision speaks of them. */
const FACTS = new Set(['expense', 'estimate', 'forecast', 'deviation', 'underspend', 'overspend', 'price', 'fee'])

/** Kinds that name how much there is as often as how much is asked for; savings and income follow from what is decided. */
const LEVELS: ReadonlySet<Kind> = new Set<Kind>(['budget', 'subsidy'])

/** What a decision brings: `Forslaget giver en merindtægt på …`. */
const FOLLOWS = /giver|medfør|indebær|betyd|stig|øge|fald|merindtægt|mindreindtægt|indbring|forventes at/i

/** Kinds that report unless a sentence plainly suggests them (`Der lægges op til at bruge …`). */
const PLANNED = new Set(['expense', 'price', 'fee'])
const SUGGESTED = /lægges (?:der )?op til|foreslås|foreslår|indstilles/i

/** What the decision did with the item as a whole. A committee that changes what it recommends still only recommends. */
export function itemStatus(outcomes: readonly Outcome[]): Status {
  const approved = outcomes.indexOf('approved')
  const sent = outcomes.indexOf('recommended')
  // `Udvalget tiltrådte indstillingen. Sagen fremsendes til Byrådet`: not the last word.
  if (approved !== -1 && sent > approved) return 'proposed'
  if (approved !== -1) return 'approved'
  if (outcomes.includes('amended') && !outcomes.includes('recommended')) return 'approved'
  if (outcomes.includes('recommended') || outcomes.includes('postponed')) return 'proposed'
  if (outcomes.includes('rejected')) return 'rejected'
  if (outcomes.includes('noted')) return 'noted'
  return 'proposed'
}

/** What the decision did with an amount of this kind: what it says of the kind, else of the item. */
export function ownStatus({ context, kind }: Reading): Status {
  const verdict = kind === null ? undefined : context.verdicts.get(kind)
  return verdict ?? itemStatus(context.item?.outcomes ?? [])
}

/** What became of a recommendation, by its number; of one without a verdict of its own, by the kind of money. */
export function pointStatus(context: ItemContext, number: number | null, kind: Kind | null): Status {
  if (!context.item) return 'proposed'
  const lettered = number === null ? undefined : context.lettered.get(number)
  if (lettered !== undefined) return lettered
  const about = number === null ? undefined : context.numbered.get(number)
  if (about !== undefined) return about
  const verdict = kind === null ? undefined : context.verdicts.get(kind)
  return verdict ?? itemStatus(context.general)
}

const DECISION_REFUSES =
  /ikke imødekom|ikke blev imødekom|afslå|afvis|forkast|ikke godkend|kan ikke anbefale|kunne ikke anbefale|bortfald|ikke vedtag|nedstemt|ikke tilslutning|taget ud(?![a-zæøå])|udgår(?![a-zæøå])|fjernes|slettes|stryges/i
const DECISION_DEFERS =
  /udsæt|udsat|oversend|sendes til|indstilles|anbefales|indstiller|anbefaler|videresend|fremsendes/i
const DECISION_NOTES = /til efterretning|til orientering|orienteret/i

const DECIDES =
  /godkend|vedtag|vedtog|beslut|bevil[gl]|tiltråd|tiltræd|imødekom|tilslut|accepter|fastsæt|fastsat|afsæt|gives|giver|ydes|tildel|hæves|sænkes|øges|forhøj|nedsæt|reducer|overfør|frigiv|finansier|dækkes|afholdes|betales|dog|ændring|i stedet/i

/** In small minutes everything stands under the decision: what only tells what is or was decides nothing. */
function reports(reading: Reading): boolean {
  const role = roleOf(reading)
  return role === 'existing' || role === 'fact' || (role === 'open' && reading.kind !== null && FACTS.has(reading.kind))
}

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
  if (DECISION_REFUSES.test(said) || (reading.head !== '' && roleOf(reading) === 'refused')) return 'rejected'
  if (DECISION_DEFERS.test(said) && (own === 'proposed' || !/godkendt|vedtaget|bevilges/i.test(said))) return 'proposed'
  if (DECISION_NOTES.test(said)) return 'noted'
  if (reports(reading) && !DECIDES.test(said)) return 'noted'
  const outcomes = context.item?.outcomes ?? []
  if (outcomes.length > 0 && outcomes.every((o) => o === 'recommended' || o === 'postponed' || o === 'discussed'))
    return 'proposed'
  return 'approved'
}

const ACCOUNTS =
  /anlægsregnskab|regnskabsaflæggelse|aflægg\w+ regnskab|byggeregnskab|(?<![a-zæøå])(?:års|slut)?regnskab(?:et|er|erne)?(?![a-zæøå])/i
/** What follows up on a year that is under way settles nothing. */
const UNDER_WAY = /forvent|opfølg|kontrol|prognose|overfør|halvår/i

/** True when what is decided is the accounts themselves: then what was granted and spent is approved with them. */
export function decidesAccounts(context: ItemContext): boolean {
  const title = context.item?.title ?? ''
  return ACCOUNTS.test(title) && !UNDER_WAY.test(title)
}

const EXTRA =
  /(?:er det en|svarer til en|giver en|medfører en|indebærer en|betyder en) (?:årlig |samlet )?merudgift|merudgift\S* i indeværende år/i
const BIDS = /(?<![a-zæøå])(?:bød|byder|tilbød|tilbyder|bud(?:dene|det)?)(?![a-zæøå])/i
const WHOLE =
  /(?:hele|samlede?) (?:projekt|udgift|forløb|anlæg|pris|omkostning|løsning)[a-zæøå]*(?: [^.;,]{1,40})? (?:koster|bliver|udgør|er|løber op i)(?: i alt)?(?: på)?(?: ca\.)? $|(?:ydelsen|driften|vedligehold[a-zæøå]*|licensen|abonnementet)(?: [^.;,]{1,40})? (?:bliver|vil koste|koster)(?: i alt)?(?: ca\.)? $/i
const PAID_AFTER =
  /^,? ?(?:(?:årligt|i 20\d\d) )?(?:som |der |og )?(?:finansieres|afholdes|dækkes|betales)(?![a-zæøå])/i
const MODEL = /(?<![a-zæøå])(?:model|scenarie|alternativ|løsning|variant|forslag) (?:[a-h]|\d)(?![a-zæøå])/i
const NEW_FIGURE =
  /(?<!(?:er|blev|var) )(?:hæves|øges|forhøjes|stiger|sænkes|nedsættes|reduceres|ændres|justeres|hævet|sat|sættes|fastsættes|fastsat) (?:årligt )?(?:fra [^;]{0,40} )?til (?:ca\. )?$/i

function changedBefore({ sentence, start }: Reading): string {
  return sentence ? sentence.text.slice(Math.max(0, start - sentence.start - 90), start - sentence.start) : ''
}

/** What there is or was: money in the till, debt, what came in and what was spent. */
const STANDING: ReadonlySet<Kind> = new Set<Kind>(['cash_balance', 'loan'])
const MOVES_CASH =
  /påvirk|læg|træk|tilgår|tilfør|henlæg|forbedr|forværr|styrk|reducer|optag|lånes|ydes|søg|stille|bevilg|afdrag|deponer|budget|indstil|foreslå|afsat|afsæt/i
const HAPPENED =
  /(?<![a-zæøå])(?:har|er|blev|havde|var|hvoraf|heraf)(?: \S+){0,4} (?:modtaget|indbetalt|solgt|opkrævet|realiseret|indsamlet|indsamlede|sparet|hjemtaget|opnået|betalt|brugt)(?: \S+){0,4} $|(?:sparede|modtog|indsamlede|indbetalte|betalte|kostede|solgte) (?:\S+ ){0,4}$/i
const HAPPENED_AFTER = /^ (?:er|blev|var)(?: \S+)? (?:realiseret|modtaget|indbetalt|opkrævet|hjemtaget|opnået|sparet)/i
const EXPECTED = /(?<![a-zæøå])(?:ventes|forventes|forventet|skønnes|anslås|anslået)(?![a-zæøå])/i
const PAST: ReadonlySet<Kind> = new Set<Kind>(['saving', 'revenue', 'cash_balance', 'expense'])

function standing(reading: Reading): boolean {
  const { kind, left, right, sentence, years, context } = reading
  if (kind === null || !sentence) return false
  if (reading.unit === 'per_citizen') return true
  if (STANDING.has(kind)) {
    if (/gæld(?:en)?(?![a-zæøå])|kassebeholdning|likvid/i.test(left) && !MOVES_CASH.test(left)) return true
    if (kind === 'cash_balance' && !MOVES_CASH.test(left) && !MOVES_CASH.test(right)) return true
  }
  if (
    (kind === 'revenue' || kind === 'funding' || kind === 'saving') &&
    (HAPPENED.test(left) || HAPPENED_AFTER.test(right))
  )
    return true
  if ((kind === 'revenue' || kind === 'expense') && /budgetteret (?:til|med) (?:i alt )?$/i.test(left)) return true
  if (kind === 'revenue' && EXPECTED.test(changedBefore(reading))) return true
  const last = years?.at(-1)
  const now = context.horizon.meetingYear
  return PAST.has(kind) && last !== undefined && now !== null && last < now
}

const TOLD: ReadonlySet<Kind> = new Set<Kind>(['price', 'estimate', 'forecast', 'deviation', 'underspend', 'overspend'])
const LETTER = /(?:^|[\s(])\(?([a-h])\)(?= )/gi
const LETTERED_HEAD = /^\s*\(?([a-h])[.):] /i

/** What the decision says of the letter that an amount of the running text stands under, or null. */
function letterVerdict(reading: Reading): Status | null {
  const { context, sentence, start } = reading
  if (!sentence || context.lettered.size === 0 || context.letteredPoints) return null
  const headed = LETTERED_HEAD.exec(reading.head)?.[1]
  const last = headed ?? [...sentence.text.slice(0, start - sentence.start).matchAll(LETTER)].at(-1)?.[1]
  return last === undefined ? null : (context.lettered.get(last.toLowerCase().charCodeAt(0) - 96) ?? null)
}

/** The status of an amount outside decisions and recommendations, by its role and what became of the item. */
export function describedStatus(reading: Reading, amended: boolean, motion: Motion): Status {
  const { context, kind } = reading
  const role = roleOf(reading)
  const own = ownStatus(reading)
  const lettered = letterVerdict(reading)
  if (lettered !== null && (kind === null || !TOLD.has(kind))) return lettered
  if (role === 'refused') return own === 'approved' ? 'rejected' : own
  if (decidesAccounts(context) && own === 'approved' && reading.unit === 'total') return 'approved'
  if (standing(reading)) return 'noted'
  if (role === 'set_aside' && kind !== 'expense') return 'approved'
  if (role === 'fact' || role === 'existing') return 'noted'
  if (role === 'conditional') return kind === 'expense' ? 'noted' : 'proposed'
  if (role === 'postponed') return 'proposed'
  if (kind === 'fee' && context.titleKind === 'fee') return own
  // What the proposal costs in all, and who pays for it.
  if (kind === 'expense' && role === 'open' && (WHOLE.test(reading.left) || PAID_AFTER.test(reading.right)))
    return own === 'approved' && amended ? 'proposed' : own
  // What the proposal costs, and what one of several models would: as open as the proposal.
  if (kind === 'expense' && EXTRA.test(reading.left)) return own === 'approved' && amended ? 'proposed' : own
  if (kind !== null && PLANNED.has(kind) && own !== 'approved' && MODEL.test(reading.left)) return own
  // `hæves fra 240 kr. til 600 kr.`: the new figure is what is proposed.
  if (kind !== null && PLANNED.has(kind) && NEW_FIGURE.test(changedBefore(reading))) return own
  if (kind !== null && PLANNED.has(kind) && SUGGESTED.test(reading.left))
    return own === 'approved' && amended ? 'proposed' : own
  const belongs = motion.belongs(reading)
  if (kind !== null && FACTS.has(kind) && !belongs)
    return own === 'rejected' && role === 'proposal' ? 'rejected' : 'noted'
  // Of several bids for what is sold one is taken.
  if (kind === 'revenue' && motion.any && !belongs && BIDS.test(reading.left)) return 'noted'
  // An income is told, unless it follows from what is decided.
  if (kind === 'revenue' && role === 'open' && motion.any && !belongs && !FOLLOWS.test(changedBefore(reading)))
    return 'noted'
  // Beside what is recommended, the rest is told.
  if (role === 'open' && motion.any && !belongs && kind !== null && LEVELS.has(kind) && !motion.alike(reading))
    return 'noted'
  if (own === 'approved' && amended) return 'proposed'
  return own
}
