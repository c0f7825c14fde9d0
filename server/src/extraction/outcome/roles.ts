import type { Kind } from '@kildetal/shared/extraction.ts'
import type { Reading, Role } from '../reading.ts'
import { isRecommended } from './points.ts'

/*
 * What the words around an amount do with it: set aside before, asked for, turned down, or merely told. What became of it, decisions
 * tell (status.ts).
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
