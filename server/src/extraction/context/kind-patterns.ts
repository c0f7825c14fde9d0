import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { isListedPayer, isPaidBy, payerCertainty } from './funding-patterns.ts'
import type { KindReading } from './kinds.ts'

/*
 * Constructions that say more than the nearest word: lists that share a verb, finance lists, who gives to whom. They come after
 * the cues (kinds.ts) and before what stands outside the sentence.
 */

/** What the patterns need to know of an amount and its neighbours. */
export interface Surroundings {
  /** The words up to the amount before, and up to the one after; `before` is the whole sentence up to the amount. */
  readonly left: string
  readonly right: string
  readonly before: string
  readonly read: KindReading
  /** The cue stands between the amounts beside this one, not beyond them. */
  readonly ownCue: boolean
  readonly titleKind: Kind | null
  readonly aboutCapital: boolean
  /** The item follows up on money: its extra costs are overspending. */
  readonly followedUp: boolean
  /** 100.000 kr. and more. */
  readonly large: boolean
  /** Less than 1.000 kr. */
  readonly small: boolean
  /** Where the amount begins, and whether it is a range. */
  readonly start: number
  readonly range: boolean
  readonly unit: Unit
  readonly betweenYears: boolean
  readonly negative: boolean
  /** The kind of the amount before in the sentence, and of the total this amount is a part of. */
  readonly previous: Kind | null
  readonly total: Kind | null
  /** The kind of the sentence before, when this one begins with `Bevillingen`, `Beløbet` … */
  readonly back: Kind | null
}

export const PART_BEFORE = /(?<![a-zæøå])(?:heraf|hvoraf|deraf)(?![a-zæøå])[^,;]{0,40}$/i
export const SAME_AS = /(?:svarende til|svarer til|dvs\.|altså|\()\s*(?:ca\. )?$/i
const MOVED_VERB = /overført|overføres|overføre|overførsel|overførsler/i
const COORDINATED = /^(?: pr\. [^ .,;]{1,20})?(?: i 20\d\d| (?:på|til|hos|fra|for) [^.,;]{1,30})?(?:,| og| samt|, og)/
const NEW_VERB =
  /(?<![a-zæøå])(?:er|blev|bliver|har|vil|skal|kan|viser|udgør|finansieres|giver|koster|bruges|afsættes)(?![a-zæøå])/i
const GIVEN_TO = /(?:fik|får|modtog|modtaget|har fået|modtager) (?:\S+ ){0,4}bevil[gl]\S* (?:\S+ )?$/i
const NAMED_GETS =
  /(?:^|at |\) |\. )(?!Der|der )(?:[A-ZÆØÅ]\S*)(?: \S+){0,4} (?:bevilges|tildeles|ydes|støttes|får|modtager)(?: \S+){0,4} $/
const OUTSIDE_GIVER =
  /(?:[Ss]taten|[Ff]orsikringen|Realdania|EU|Regionen|Region [A-ZÆØÅ]\S+|[A-ZÆØÅ]\S*[fF]ond(?:en)?|[Ff]onden \S+|\S*[mM]inisteriet|\S*[sS]tyrelsen)(?: \S+){0,3} (?:giver|yder|betaler|dækker|refunderer|bevilger|bevilget|donerer|bidrager|støtter|tilsagn|doneret|givet|har)(?: \S+){0,4} $/
/** Its verb, which is one of the last words: cheap to look for before the whole sentence is searched. */
const GIVES = /giver|yder|betaler|dækker|refunderer|bevilge[rt]|donerer|bidrager|støtter|tilsagn|doneret|givet|har/
const WORDS_AFTER_VERB = 4
/** `Der bevilges 25.000 kr. til borgerforeningen`: money to those outside the municipality is a subsidy. */
const TO_SOCIETY =
  /^ (?:i 20\d\d )?til (?:\S+ ){0,3}?\S*(?:forening|klub|selskab|festival|spejder|menighedsråd|lokalråd|aftenskole|idrætsforbund)[a-zæøå]*(?![a-zæøå])/i
const SET_ASIDE_FOR =
  /(?<![a-zæøå])(?:er|blev|var|er der|blev der) (?:\S+ ){0,5}?afsat(?![a-zæøå])|(?<![a-zæøå])afsatt?e? (?:\S+ ){0,2}rådighedsbeløb/i
const OUTSIDE =
  '(?:staten|den statslige|EU|regionen|Region |Realdania|[A-ZÆØÅ]\\S*fond(?:en)?|\\S+fonden|\\S*ministeriet|\\S*styrelsen)'
/** `tilsagn fra den statslige cykelpulje om et tilskud på …`, `tilskud på 2 mio. kr. fra EU`: given to us. */
const GIVEN_BY = new RegExp(`(?:tilsagn|tilskud|støtte|bidrag)(?: [^ .;]+){0,3} (?:fra|af) ${OUTSIDE}`)
const FROM_OUTSIDE = new RegExp(`^ (?:i 20\\d\\d )?fra ${OUTSIDE}`)
const SPENT_AFTER = /^ (?:er|blev|var)? ?(?:brugt|forbrugt|anvendt|betalt|gået|disponeret)/i
const FALLING_COSTS =
  /(?:udgift|forbrug|omkostning|drift(?:en)?(?![a-zæøå]))\S* .{0,60}(?:falder|faldet|reduceres|nedbringes|sænkes) .{0,40}med (?:ca\. )?$|(?:falder|reducerer?s?|nedbringer?s?|sænker?s?|mindsker?s?) (?:\S+ )?(?:udgift|forbrug|omkostning)\S* .{0,60}med (?:ca\. )?$/i

/** `3,4 mio. kr. højere end budgetteret` */
const BESIDE_BUDGET =
  /^ (højere|større|mere|over|flere|lavere|mindre|under|færre) (?:end )?(?:budgetteret|forventet|forudsat|det (?:korrigerede |oprindelige |vedtagne )?budget|det (?:korrigerede|oprindelige|vedtagne)|budgettet|(?:service)?rammen)/i
/** `Kommunen modtager 6,4 mio. kr.` */
const OURS_GETS =
  /(?:^|[.;,] |(?<![a-zæøå])at )(?:[Kk]ommunen|[A-ZÆØÅ]\S+ Kommune)(?: \S+){0,3} (?:modtager|modtog|modtaget|får|fik|fået|tildeles|tildelt)(?: \S+){0,3} $/
const COSTS: ReadonlySet<Kind> = new Set<Kind>([
  'expense',
  'estimate',
  'price',
  'budget',
  'capital_appropriation',
  'cash_balance',
])
/** `Direktøren kan godkende omplaceringer op til 250.000 kr.` */
const MAY =
  /(?:kan|må|bemyndiges til at|kompetence til at|bemyndigelse til at|beføjelse til at) (?:selv )?(?:godkende|bevilge|foretage|disponere|omplacere|indgå|træffe|frigive|afsætte)[^.;]{0,60} (?:op til|under|indtil|inden for) $/i
/** `der må højst placeres 250 mio. kr.` */
const AT_HIGHEST = /(?<![a-zæøå])(?:må|kan)(?: [^ .;]+){0,6} højst(?: [^ .;,]+)? $/i
const ESTIMATED = /(?:anslås|anslået|skønnes|skønnet|estimeres|estimeret) (?:\S+ ){0,2}(?:at|til)(?: \S+){0,2} $/i

const REDUCED_TO =
  /(?:reduceret|reduceres|nedsat|nedsættes|nedbringes|nedbragt|sænkes|sænket) (?:\S+ )?til (?:ca\. )?$/i
/** `mod før 945 kr.`, `stigende til 30,0 mio. kr.`: the same thing at another time. */
export const COMPARED =
  /^(?: pr\. [^ .;,]+)?,? ?\(?(?:i)?mod (?:(?:før|tidligere|hidtil|nu|i dag|sidste år|året før|de nuværende|nuværende|i 20\d\d)\s)*(?:ca\. )?$|(?:^|[ ,])(?:stigende|voksende|faldende|aftagende|aftrappet|optrappet|aftrappende) (?:gradvist )?til (?:ca\. )?$/i
const NEW_ONE =
  /(?<![a-zæøå])(?:en|et) (?:ny|nyt|total|fuld|komplet|tilsvarende) \S+ (?:\S+ )?(?:koster|vil koste) (?:\S+ )?$/i
/** What is left of a pool or a frame: `Herefter resterer 4,3 mio. kr.`, `er der 410.000 kr. tilbage`. */
const LEFT_OVER =
  /(?:(?<![a-zæøå])resterer|(?<![a-zæøå])rest(?:beløb(?:et)?|en)?(?: i 20\d\d| [^.;:]{1,60})?:)(?: (?:således|herefter|så|nu|dermed))? (?:ca\. )?$/i
const LEFT_AFTER = /^ (?:tilbage|tilovers|at disponere|at uddele|til rest)(?![a-zæøå])/i
/** `i budget 2011 er der sat 1.091.500 kr. af` */
const SET_OFF = /(?<![a-zæøå])(?:sat|sættes|sætte) (?:ca\. |i alt )?$/i
/** `får dækket et eventuelt underskud med op til 15.000 kr.` */
const COVERS_LOSS = /(?:dække[rst]?|dækning af) (?:\S+ )?(?:eventuelt? )?underskud[^.;]{0,40}$/i
/** `mens 1,15 mio. kr. tilfalder kassen`, `mindreforbruget på 88.128 kr. tilgår kassen` */
const TO_TREASURY =
  /^ (?:[^.;,\d]{0,40} )?(?:tilfalder|tilgår|tilføres|lægges i|afleveres til|går (?:tilbage )?(?:til|i)) (?:kommune)?kassen/i
/** `hvor der var budgetteret med 51,0 mio. kr.` */
const BUDGETED =
  /(?<![a-zæøå])(?:var|er|blev)(?: der)?(?: oprindeligt| i 20\d\d)? budgetteret (?:med|til)(?: [^.;,\d]{1,30})? $/i
/** `udvalget skal finde 8 mio. kr.`: savings, without the word. */
const TO_FIND = /(?:skal|at|må) finde (?:ca\. |i alt )?$/i
const BIDS = /(?<![a-zæøå])(?:[a-zæøå]*bud(?:det|dene)?|bød|byder|tilbød|tilbyder|købstilbud(?:det)?)(?![a-zæøå])/i
/** `ca. 22,7 mio. kr. bedre`, `6,4 mio. kr. ringere end ved første opfølgning` */
const BETTER = /^ (?:bedre|ringere|dårligere)(?![a-zæøå])/i
/** Limits on what all municipalities spend are frames of ours, and targets for savings are savings. */
const FRAME = /service|anlægsudgift|anlægsramme/i
const TO_SAVE = /effektivisering|besparels/i
const FORECAST_SAYS = /(?:prognose|fremskrivning|forventet regnskab)\S* (?:viser|peger på|lyder på|forudser)/i
/** `puljen, der er på 1.750.000 kr.` */
const POOL_IS =
  /(?:pulje|ramme|budget)\S*[^.;]{0,50}, (?:der|som) (?:er|udgør|herefter er|lyder|ligger)(?: i alt)? på $/i
/** The verb after an amount that moves it: `budgettet på 750.000 kr. flyttes`, `mindreforbruget på 1,1 mio. kr. søges overført`. */
const MOVED_AFTER =
  /^ (?:(?:i|fra|til|på) 20\d\d |årligt |og )?(?:(?:søges|ønskes|foreslås|indstilles|kan|skal|vil|bliver|blive|er|derfor|hermed|også|i stedet) ){0,3}(overfør|overført|flyt|omplacer|omprioriter|omdisponer|frigiv|genbevil|tilbagefør)[a-zæøå]*(?![a-zæøå])/i
const MOVABLE: ReadonlySet<Kind> = new Set<Kind>([
  'budget',
  'underspend',
  'expense',
  'transfer',
  'capital_appropriation',
])
/** `målsætningen er mindst 150 mio. kr.`, `likviditeten skal være over 100 mio. kr.`: a limit set, nobody's money. */
const GOAL =
  /(?:kontrakt|værdi|indkøb|anskaffels|beløb|køb)[a-zæøå]* (?:er|kommer|ligger) (?:på )?(?:over|under) $|(?<![a-zæøå])(?:aldrig|ikke) (?:mere|over) (?:end )?$|(?<![a-zæøå])mål(?:et)? om[^.;]{0,60} (?:mindst|minimum|under|over) $|(?:målsætning|måltal|(?<![a-zæøå])mål(?:et)?(?![a-zæøå])|politik|kravet|retningslinje|grænsen?|loftet?|minimum|maksimum)\S*(?: [^ .;,]+){0,6} (?:mindst|minimum|højst|maksimalt|under|over|på) (?:ca\. )?$|(?:skal|bør|må)(?: ikke)?(?: [^ .;,]+){0,3} (?:være|udgøre|ligge|komme)(?: på)? (?:mindst|minimum|højst|maksimalt|over|under|på mindst) $|(?:grænsen?|loftet?|(?:minimum|maksimum)(?:sbeløbet|sprisen)?|måltallet|målsætningen) (?:er|udgør|lyder|ligger)(?: på)? $/i
/** `Et udkald koster i snit 185.000 kr.` */
const ON_AVERAGE =
  /(?<![a-zæøå])(?:en|et|hver|hvert) [a-zæøå]+ (?:koster|kostede) (?:\S+ ){0,2}(?:i snit|i gennemsnit|gennemsnitligt) (?:ca\. )?$/i
/** One of a thing, and what it costs: a price, however large. */
const ONE_COSTS =
  /(?<![a-zæøå])(?:en|et|én|ét|hver|hvert) (?:[^ .;,]+ ){0,2}?(?:plads|elev|borger|beboer|bolig|km|kilometer|meter|tons?|kop|kort|deltager|medarbejder|licens|portion|[a-zæøå]*time|døgn|anbringelse|billet|person|pædagog|lærer|grund|computer|[a-zæøå]*plads)(?: [^.;,]+)? (?:koster|kostede|vil koste|kommer til at koste)(?: [^ .;,]+){0,5} $/i
export const FOLLOWED_UP = /budgetopfølg|budgetkontrol|økonomistatus|økonomirapport|økonomiopfølg|regnskab|forventet/i
const MOVED_KIND: Readonly<Record<string, Kind>> = {
  overfør: 'carry_over',
  genbevil: 'carry_over',
  frigiv: 'release',
  tilbagefør: 'transfer',
}

/** Those who use a service pay for it: `forældrene betaler 645 kr. pr. måned`. */
const USERS_PAY =
  /(?:forældre|børne?|elev(?:er)?|pensionist|voksne|bruger|borger|beboer|medlemm?er|deltager|lejer|gæster|familie|pendler|kunde|grundejer|husejer|boligejer|skoleklasse|medarbejder)[a-zæøå]* (?:selv |i dag |herefter |kun |skal |i 20\d\d )*betal(?:er?|te)(?: [^ .;,]+){0,4} $/i
/** `prisen foreslås sat til 712 kr. om måneden`: a price the municipality sets for its users is a fee. */
const PRICE_SET =
  /(?<![a-zæøå])(?:el|vand|varme|fjernvarme|mad|portions|billet|kort)?prisen(?: på [^.;,]{1,40})? (?:\S+ )?(?:foreslås|fastholdes|sættes|hæves|sænkes|fastsættes|reguleres)[^.;,]{0,50}$/i
const FORESEEN = /(?:forventer|forventes|ventes|regner med|påregnes|påregner|budgetteres)[^.;]{0,90}$/i
const AT_MOST = /(?:højst|maksimalt|max\.?) (?:\S+ ){0,4}$/i
const TO_EACH =
  /^ (?:til|i støtte til|i tilskud til) (?:det|den|hvert?|hver|de) (?:enkelte )|^ pr\. (?:projekt|ansøgning|arrangement|forening)/i

const EXPECTED =
  /forvent\S* (?:\S+ ){0,3}(?:forbrug|regnskab|\S*resultat)(?!\S*(?:på|fra) )\S*|(?:forbrug|regnskab|resultat|serviceudgift|driftsudgift)\S* (?:\S+ ){0,3}(?:forvent|ventes)/i
const MORE_SPENT = /merudgift/i
const BROUGHT_IN = /giver|indbringer|indtjener|bidrager|opkrævning(?:en|er|erne)? (?:giver|udgør)|gebyrerne|taksterne/i

const of = (kind: Kind | null, certainty: number): KindReading => ({ kind, evidence: null, certainty })

/** The kind of an amount when a construction decides it; otherwise what the cues say. */
export function settleKind(s: Surroundings): KindReading {
  const { left, right, before, read } = s
  if (read.kind === 'threshold') return read
  if (GOAL.test(left) && (FRAME.test(left) || TO_SAVE.test(left)))
    return of(FRAME.test(left) ? 'budget' : 'saving', 0.7)
  if ((AT_MOST.test(left) && TO_EACH.test(right)) || GOAL.test(left)) return of('threshold', 0.8)
  if (MAY.test(before) || AT_HIGHEST.test(left)) return of('threshold', 0.85)
  if (s.previous !== null && COMPARED.test(left)) return of(s.previous, 0.8)
  if (s.previous === 'threshold' && left === ' til ') return of('threshold', 0.8)
  const part = PART_BEFORE.test(left)
  if (part && SPENT_AFTER.test(right)) return of('expense', 0.9)
  if (s.total !== null && !part) return of(s.total, 0.8)
  if (part && (read.evidence === null || beforePart(s))) {
    const whole = s.previous ?? s.total
    if (whole !== null && isPaidBy(right)) return of('funding', 0.8)
    return of(whole ?? read.kind, 0.6)
  }
  if (GIVEN_TO.test(left) || (NAMED_GETS.test(left) && genericGrant(read.kind))) return { ...read, kind: 'subsidy' }
  if (read.kind === 'supplementary_appropriation' && TO_SOCIETY.test(right)) return { ...read, kind: 'subsidy' }
  if (genericGrant(read.kind) && GIVES.test(lastWords(before)) && OUTSIDE_GIVER.test(before))
    return { ...read, kind: 'revenue' }
  if (s.negative && (read.kind === 'expense' || read.kind === null)) return of('saving', 0.7)
  if (LEFT_OVER.test(left) || LEFT_AFTER.test(right)) return of('budget', 0.8)
  if (SET_OFF.test(left) && /^ af(?![a-zæøå])/.test(right)) return of('budget', 0.85)
  if (TO_TREASURY.test(right) && !/mindreforbrug\S* på $/i.test(left)) return of('cash_balance', 0.85)
  if (BUDGETED.test(left) && read.kind !== 'revenue') return of('budget', 0.8)
  if (TO_FIND.test(left) && (read.evidence === null || read.kind === 'budget' || read.kind === 'expense'))
    return of('saving', 0.7)
  if (read.kind === 'capital_appropriation' && /^ (?:i 20\d\d )?stilles til rådighed/.test(right))
    return of('release', 0.8)
  if (COVERS_LOSS.test(left)) return of('guarantee', 0.8)
  const paying = payerCertainty(s)
  if (paying !== null) return of('funding', paying)
  if (BETTER.test(right)) return of('deviation', 0.8)
  if (s.titleKind !== 'revenue' && USERS_PAY.test(left)) return of('fee', 0.85)
  if ((s.small || (s.unit !== 'total' && s.unit !== 'per_unit')) && PRICE_SET.test(before)) return of('fee', 0.8)
  if (isListedPayer(s)) return of('funding', 0.8)
  const moves = s.read.kind !== null && MOVABLE.has(s.read.kind) ? MOVED_AFTER.exec(right) : null
  if (moves) return of(movedKind(moves[1] ?? '', s), 0.85)
  if (NEW_ONE.test(before) && s.large) return of('estimate', 0.8)
  if (POOL_IS.test(left)) return of('budget', 0.85)
  if (/^ til (?:rådighed|side)(?![a-zæøå])/.test(right)) return of('budget', 0.85)
  const nounBefore = s.ownCue && read.evidence !== null && read.evidence.start < s.start
  if (!nounBefore && isPaidBy(right)) return of('funding', 0.8)
  if ((read.kind === 'underspend' || read.kind === 'overspend') && FORECAST_SAYS.test(before))
    return of('forecast', 0.85)
  if (s.range && read.kind === 'expense' && !SPENT_AFTER.test(right) && !/brugt|betalt|forbrugt/i.test(left))
    return of('estimate', 0.75)
  if (ONE_COSTS.test(before) || ON_AVERAGE.test(before)) return of(s.titleKind === 'fee' ? 'fee' : 'price', 0.85)
  // What stands in the budget for later is budget: the appropriation comes with the project.
  if (read.kind === 'capital_appropriation' && SET_ASIDE_FOR.test(before) && !/anlægsbevilling/i.test(before))
    return { ...read, kind: 'budget' }
  if (read.kind === 'subsidy' && (GIVEN_BY.test(before) || FROM_OUTSIDE.test(right)))
    return { ...read, kind: 'revenue' }
  if (read.kind === 'saving' && REDUCED_TO.test(left))
    return of(/pulje|ramme|budget/i.test(before) ? 'budget' : s.previous, 0.7)
  if (ESTIMATED.test(left) && (read.kind === null || COSTS.has(read.kind))) return { ...read, kind: 'estimate' }
  const beside = BESIDE_BUDGET.exec(right)?.[1]?.toLowerCase()
  if (beside !== undefined) return of(/^(?:høj|stør|mere|over|flere)/.test(beside) ? 'overspend' : 'underspend', 0.8)
  if (genericGrant(read.kind) && OURS_GETS.test(before)) return of('revenue', 0.75)
  if (FALLING_COSTS.test(left)) return { ...read, kind: 'saving' }
  const moved =
    s.betweenYears && ['underspend', 'overspend', 'revenue'].includes(read.kind ?? '') && MOVED_VERB.test(left)
  if (moved) return { ...read, kind: 'carry_over' }
  if (s.previous === 'carry_over' && COORDINATED.test(left) && !NEW_VERB.test(left)) return of('carry_over', 0.75)
  const alike = s.previous === 'price' && s.unit === 'total' ? 'expense' : s.previous
  if (alike !== null && !s.ownCue && COORDINATED.test(left) && left.length < 60) return of(alike, 0.7)
  if ((read.kind === 'expense' || read.kind === 'estimate' || read.kind === 'budget') && EXPECTED.test(left))
    return { ...read, kind: 'forecast' }
  const beyond = read.evidence !== null && read.evidence.start > s.start
  if (s.followedUp && (read.kind === 'expense' || read.kind === 'estimate' || beyond) && MORE_SPENT.test(left))
    return of('overspend', 0.8)
  if (read.kind === 'estimate' && MORE_SPENT.test(left)) return { ...read, kind: 'expense' }
  // Charges by the hundred thousand are what they bring in, not what one pays.
  if (read.kind === 'fee' && s.unit !== 'per_month' && BROUGHT_IN.test(before) && s.large) return of('revenue', 0.75)
  if (read.kind === 'price' && s.unit === 'total' && !s.ownCue) return of('expense', 0.5)
  if (s.previous !== null && SAME_AS.test(left) && read.certainty < 0.9) return of(s.previous, 0.7)
  if (read.evidence === null && FORESEEN.test(left)) return of('estimate', 0.7)
  if (s.back !== null && (read.certainty < 0.75 || read.evidence === null)) return of(s.back, 0.7)
  return titled(s)
}

/** The verb of {@link OUTSIDE_GIVER} and the words that may follow it. */
function lastWords(before: string): string {
  let at = before.length
  for (let words = 0; words <= WORDS_AFTER_VERB + 1 && at > 0; words++) at = before.lastIndexOf(' ', at - 1)
  return before.slice(Math.max(0, at))
}

function genericGrant(kind: Kind | null): boolean {
  return kind === 'supplementary_appropriation' || kind === 'subsidy' || kind === null || kind === 'expense'
}

/** The cue stands before `heraf`: it speaks of the whole, which the part shares. */
function beforePart({ left, read, start }: Surroundings): boolean {
  const part = PART_BEFORE.exec(left)
  return part !== null && read.evidence !== null && read.evidence.start < start - left.length + part.index
}

function movedKind(verb: string, s: Surroundings): Kind {
  const stem = verb.toLowerCase().replace(/^overført$/, 'overfør')
  const kind = MOVED_KIND[stem] ?? 'reallocation'
  return kind === 'carry_over' && stem === 'overfør' && !s.betweenYears && s.read.kind !== 'underspend'
    ? 'transfer'
    : kind
}

/** `Bevillingen` in an item about a capital appropriation is one; in a takst item what something costs is its fee. */
function titled({ read, titleKind, aboutCapital, left }: Surroundings): KindReading {
  // Who bids for what we sell pays us.
  if (titleKind === 'revenue' && read.kind === 'expense' && BIDS.test(left)) return { ...read, kind: 'revenue' }
  if (read.kind === 'supplementary_appropriation' && aboutCapital && read.certainty < 0.95)
    return { ...read, kind: 'capital_appropriation' }
  if (
    read.kind === 'supplementary_appropriation' &&
    (titleKind === 'capital_appropriation' || titleKind === 'subsidy') &&
    read.certainty < 0.95
  )
    return { ...read, kind: titleKind }
  if (titleKind === 'fee' && (read.kind === 'expense' || read.kind === 'price') && read.certainty < 0.98)
    return { ...read, kind: 'fee' }
  return read
}
