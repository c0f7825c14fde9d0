import type { Kind, Status } from '@kildetal/shared/extraction.ts'
import type { Outcome } from '@kildetal/shared/minutes.ts'
import type { ItemContext, Reading, Role } from '../reading.ts'
import type { Motion } from './motion.ts'

/*
 * From words and decisions to a status. An amount's own sentence says what is meant with it (its role); the decision says what
 * became of what was proposed.
 */

const REFUSED =
  /får ikke (?:de|det)|ikke får (?:de|det)|ikke (?:imødekommes|godkendes|støttes|bevilges|tildeles)|ikke (?:det |de |den )?(?:ansøgte|søgte|ønskede)|ydes der ikke|ydes ikke|afslås|afvises|(?<!ikke )imødekommes ikke|gives ikke|bevilges ikke|afslag på|får afslag|gives afslag|støttes ikke|(?:blev|er) (?:dog )?taget ud|udgår(?![a-zæøå])/i
const POSTPONED = /afventer|tages op (?:igen|til|på)|genoptages|udsættes|udskydes til (?:næste|et|senere)/i
const CONDITIONAL =
  /(?:med|ved|efter) (?:en )?(?:fuld |hel |delvis )?(?:godkendelse|vedtagelse|imødekommelse)(?: af|(?= stiger| vil| falder| bliver))|(?:med|inklusive|inkl\.) (?:den |de )?(?:\S+ )?overførs(?:len|lerne)(?![a-zæøå])|(?<!\w)(?:vil|kan) der [^,;]{0,30}være|(?<!\w)såfremt|forudsat|betinget af|under forudsætning|hvis (?:det|den|de|der|forslag|indstilling)/i
/** In a recommendation that grants less: `Der var søgt om 82.000 kr.` */
const ASKED_FOR = /(?<![a-zæøå])der (?:var|er|blev) (?:an)?søgt om (?:[^ .;,]+ )?$/i
/** Beside what is granted: `mod de ansøgte 19.000 kr.`, `25.000 kr. (søgt 40.000 kr.)`. */
const ASKED_MORE = /(?:mod (?:de |det |den )?(?:an)?søgte?|\((?:an)?søgt(?: om| beløb)?:?) $/i
const CONDITIONAL_AFTER = /^(?: (?:årligt|om året|i 20\d\d|pr\. år))?,? (?:hvis|såfremt|forudsat)(?![a-zæøå])/i
const PROPOSED =
  /(?<!\w)(?:søges|søger|ansøg\w*|anmod\w*|ønsk\w*|foreslå\w*|forslag\w*|indstill\w*|anbefal\w*|lægges op til|skal bidrage|forelægges|indgår i budgetforslag|til godkendelse|behov for)/i
/** What is done with money, told as if it were done: as open as the proposal it is a part of. */
const ACTS =
  /(?<![a-zæøå])(?:afsættes|reserveres|bevilges|gives|ydes|lægges|tilføres|hæves|sænkes|øges|forhøjes|reduceres|nedsættes|tildeles|afholdes|optages|udmøntes|(?:reduceret|nedsat|sænket|hævet|forhøjet|øget) til)(?![a-zæøå])/i
const SET_ASIDE =
  /(?<!\w)(?:er|blev|har|var|været|fik|tidligere|allerede|senest|som|yderligere|desuden|der|hertil|er der) (?:\S+ ){0,5}?(?:afsat|bevilget|bevilligede|bevilliget|givet|godkendt|vedtaget|tildelt|besluttet|garanteret|stillet (?:\S+ )?garantier?)(?!\w)|(?<!\w)blev (?:der )?(?:\S+ ){0,2}(?:overført|frigivet|udmøntet)|(?<!\w)(?:afsat|bevilget|vedtaget) (?:i|i alt|samlet|på|til|en)|(?<!\w)(?:afsat|bevilget)\s*$|(?:afsatte|bevilgede|bevilligede|godkendte|vedtagne) |har været \w*bevilling|der er (?:\S+ )?afsat|(?<![a-zæøå])(?:gav|bevilgede|tildelte|ydede) [^.;]{0,80}$|gav \S+ (?:en )?\w*bevilling|besluttede .{0,60}(?:afsætte|bevilge)/i
const SET_ASIDE_AFTER = /^,? ?(?:som |der )?(?:er|blev|var) (?:\S+ ){0,2}(?:afsat|bevilget|vedtaget|givet|godkendt)/i
const EXISTING =
  /(?:hæves|øges|forhøjes|stiger|sænkes|nedsættes|reduceres|ændres|udvides|justeres|går|opskrives|nedskrives|hævet|øget|forhøjet|steget|sænket|nedsat|reduceret|ændret|faldet|nedbringes|nedbragt) (?:årligt )?fra\s*$|(?:nuværende|hidtidige|eksisterende|gældende|i dag|til rådighed|korrigerede?|oprindelige?t?|tilbage|resterer|restbudget|råder over|saldo|mod budgetteret|serviceramme|servicerammen|opgjort til|(?:er|har|blev) (?:\S+ ){0,5}(?:optaget|hjemtaget) (?:\S+ ){0,3}|udgjorde)(?!\w)|i forvejen\s*$|(?:er|udgør|koster|betaler) (?:p\.t\.|pt\.|nu)\s*$|(?:er|har|var) (?:[^ .;,]+ ){0,4}(?:steget|faldet|vokset) (?:fra [^;]{0,50} )?til\s*$/i
/** What is there to spend, or left. */
const AVAILABLE =
  /^,? ?(?:(?:er |var |står )?(?:nu |fortsat |stadig )?(?:til rådighed|at disponere|tilovers|i behold)|(?:er |var )?(?:tilbage|i dag|i forvejen)(?!\w))/i
/** What has been paid, built or sold already. */
const SPENT =
  /(?<![a-zæøå])(?:har|er|blev|var|havde)(?: [^ .;,]+){0,6} (?:realiseret|brugt|forbrugt|betalt|afholdt|opført|bygget|anlagt|solgt|istandsat|renoveret|disponeret)(?: [^ .;,]+){0,5} $/i
const STATE =
  /(?<![a-zæøå])(?:er på|udgør|udgøre|blev|var|lyder på|udgjorde|var på|har|ligger på|indeholder)\s*(?:(?:i alt|ca\.|samlet|i 20\d\d|i år) )*$/i
const STANDS =
  /(?:pulje|ramme|budget)\S*(?: \S+){0,5} (?:er|var|udgør) (?:(?:i år|i dag|i 20\d\d) )?(?:på )?(?:ca\. )?/i
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

/** Somebody else's budget: `På finansloven er der afsat`, `Personaleforeningen har afsat`. */
const OTHERS_SET =
  /(?:finanslov[a-zæøå]*|[Ss]taten|[Rr]egeringen|[A-ZÆØÅ][a-zæøå]+(?:foreningen|klubben|fonden|værket|selskabet|hallen|beredskabet)|[Ff]oreningen|[Kk]lubben|[Ff]onden|[Bb]eredskabet|[Rr]egionen)[^.;]{0,50} (?:har|havde|er der|er)(?: [^ .;,]+){0,3} (?:afsat|sat)(?![a-zæøå])[^.;]{0,40}$/
const LAST_YEAR = /(?<![a-zæøå])(?:sidste år|forrige år|dengang|året før|hidtil)(?![a-zæøå])/i
const TOLD_OF: ReadonlySet<Kind> = new Set<Kind>(['revenue', 'expense', 'fee', 'price', 'cash_balance'])
const APPLIED_TOTAL =
  /ansøgninger (?:på|om|for)|ansøgt (?:om )?i alt|søges der samlet|ansøgninger|(?:an)?søgt (?:i alt )?for|søgte (?:bevillinger|beløb|midler)|(?:er|blev|bliver) (?:der )?(?:an)?søgt om/i
/** Derived figures explain, they are not decided. */
const DERIVED =
  /(?:svarende til|svarer til|hvilket svarer|hvilket er|i gennemsnit pr|heraf er|hvoraf er)\s*(?:ca\. )?$/i

/** What it means to one household or one house. */
const EXAMPLE =
  /(?<![a-zæøå])(?:en|et) (?:typisk |almindelig |gennemsnitlig )?(?:familie|husstand|standardhus|parcelhus|boligejer|lejlighed|gennemsnitsfamilie|børnefamilie|standardhusholdning)(?![a-zæøå])/i
const ORDERED = /(?:har pålagt|er pålagt|blev pålagt|har besluttet, at \S+ skal)(?![a-zæøå])/i

const POTENTIAL = /(?<![a-zæøå])(?:kan|kunne|muligt?|mulighed|potentiale|forventes at kunne|vil kunne)(?![a-zæøå])/i

/** True for words that turn down what was asked for. */
export function refuses(text: string): boolean {
  return REFUSED.test(text)
}

const ROLE_WORDS: Partial<Record<Role, readonly RegExp[]>> = {
  refused: [REFUSED],
  existing: [EXISTING, STANDS],
  conditional: [CONDITIONAL],
  postponed: [POSTPONED],
  set_aside: [SET_ASIDE, SET_ASIDE_AFTER],
}

/** The words beside an amount that gave it its role, where they say what became of it; null when they do not stand there. */
export function roleWords(reading: Reading): { start: number; end: number } | null {
  const { left, right, start, end } = reading
  if (reading.cell) return null
  for (const pattern of ROLE_WORDS[roleOf(reading)] ?? []) {
    const before = pattern.exec(left)
    const from = start - left.length
    if (before) return trimmed(left, before.index, before[0].length, from)
    const after = pattern.exec(right.slice(0, 90))
    if (after) return trimmed(right, after.index, after[0].length, end)
  }
  return null
}

function trimmed(text: string, index: number, length: number, offset: number): { start: number; end: number } | null {
  const words = text.slice(index, index + length)
  const first = index + words.length - words.trimStart().length
  const last = index + words.trimEnd().length
  return last > first ? { start: offset + first, end: offset + last } : null
}

/** What the words around an amount do with it. Read once; the kind must be settled before. */
export function roleOf(reading: Reading): Role {
  reading.role ??= readRole(reading)
  return reading.role
}

const GRANTS =
  /(?<![a-zæøå])(?:besluttede|vedtog|bevilgede|bevilger|tildelte|tildeler|støttede|støtter|imødekom|imødekommer|godkendte|godkender)(?![a-zæøå])/i

/** What a list's head does with its entries: `Følgende fik afslag:`, `Udvalget besluttede at støtte følgende:`. */
function roleOfHead(head: string): Role {
  if (REFUSED.test(head) || /(?<![a-zæøå])afslag(?![a-zæøå])/i.test(head)) return 'refused'
  if (POSTPONED.test(head)) return 'postponed'
  if (GRANTS.test(head)) return 'set_aside'
  if (APPLIED_TOTAL.test(head)) return 'fact'
  return PROPOSED.test(head) || ACTS.test(head) ? 'proposal' : 'open'
}

/** `gav den 25. februar en bevilling`: the full stop of a date ends no clause. */
function undated(words: string): string {
  return words.replace(/(\d)\.(?= ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|\d))/gi, '$1')
}

function readRole(reading: Reading): Role {
  const { left, right, sentence } = reading
  if (!sentence) return 'open'
  const near = undated(left.slice(-170))
  if (REFUSED.test(near) || REFUSED.test(right.slice(0, 80))) return 'refused'
  if (reading.unit !== 'total' && reading.unit !== 'per_year' && DERIVED.test(near)) return 'fact'
  if (EXAMPLE.test(near) || ORDERED.test(sentence.text.slice(0, reading.start - sentence.start))) return 'fact'
  if (ASKED_MORE.test(near) || (isRecommended(reading) && ASKED_FOR.test(near))) return 'refused'
  if (EXISTING.test(near.slice(-60))) return 'existing'
  if (AVAILABLE.test(right) && !isRecommended(reading)) return CONDITIONAL.test(near) ? 'conditional' : 'existing'
  if (SPENT.test(near) && !isRecommended(reading)) return 'fact'
  if (CONDITIONAL.test(near) || CONDITIONAL_AFTER.test(right)) return 'conditional'
  if (reading.kind === 'saving' && POTENTIAL.test(near)) return 'conditional'
  if (POSTPONED.test(right.slice(0, 70))) return 'postponed'
  if (OTHERS_SET.test(near) && !isRecommended(reading)) return 'fact'
  if (LAST_YEAR.test(near.slice(-70)) && reading.kind !== null && TOLD_OF.has(reading.kind)) return 'fact'
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
  if (PROPOSED.test(near) || PROPOSED.test(right.slice(0, 80)) || ACTS.test(near)) return 'proposal'
  if (DERIVED.test(near)) return 'fact'
  if (STATE.test(near.slice(-40)) || stands(reading)) return 'existing'
  return reading.head === '' ? 'open' : roleOfHead(reading.head)
}

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
  if (DECISION_REFUSES.test(said)) return 'rejected'
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
