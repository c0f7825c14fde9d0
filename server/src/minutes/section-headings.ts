import type { SectionKind } from '@kildetal/shared/minutes.ts'
import { bodyName, isBody } from './bodies.ts'
import { beginsUpper, countLetters } from './characters.ts'
import { findDays } from './danish-days.ts'
import { words } from './lines.ts'

/** Headings as municipalities print them, folded to lower case. Plural and possessive forms are handled by the patterns below. */
const NAMES: Record<Exclude<SectionKind, 'earlier_decision'>, string> = {
  resume: `resume|resumé|kort resume|kort resumé|sammendrag|præsentation|sagsresume|sagsresumé|introduktion|indledning|
    sagen i korte træk|kort fortalt|kort om sagen|sagens kerne|beslutningstema|tema|formål|emne|sagstema|anledning|sagens tema|orienteringstema|drøftelsestema|resume af sagen|resumé af sagen`,
  case_presentation: `sagsfremstilling|sagsbeskrivelse|supplerende sagsfremstilling|fornyet sagsfremstilling|ny sagsfremstilling|
    supplerende sagsbeskrivelse|fremstilling|baggrund|sagens baggrund|baggrund for sagen|beskrivelse|redegørelse|sagens indhold|sagsindhold|
    beskrivelse af sagen|problemstilling|supplerende oplysninger|supplerende bemærkninger|vurdering|forvaltningens vurdering|
    administrationens vurdering|forvaltningens bemærkninger|administrationens bemærkninger|fakta|faktaoplysninger|begrundelse|motivation|
    motivering|løsningsforslag|sagsoplysninger|orientering|supplerende sagsoplysninger|uddybende sagsfremstilling|fakta om sagen|sagen|sagsforelæggelse|gennemgang af sagen|sagsgennemgang|beskrivelse af forslaget|løsning|fakta og analyse|sagens oplysninger`,
  economy: `økonomi|økonomiske konsekvenser|økonomiske forhold|økonomi og finansiering|økonomi og personale|bevillingsmæssige konsekvenser|finansiering|
    bevilling|bevillinger|bevillingsmæssige forhold|økonomisk konsekvens|økonomiske og personalemæssige konsekvenser|økonomiske og administrative konsekvenser|
    økonomi og bevilling|økonomi personale|økonomi og ressourcer|økonomi herunder finansiering|konsekvenser for økonomi|ressourcer|økonomisk overblik|
    økonomi og hr bemærker|økonomiafdelingens bemærkninger|økonomiudtalelse|økonomiske bemærkninger|bevillingsmæssig påtegning|økonomisk påtegning`,
  recommendation: `indstilling|indstillinger|indstillingen|anbefaling|anbefalinger|beslutningspunkter|beslutningspunkt|forslag til beslutning|det indstilles|
    det indstilles at|det anbefales|det anbefales at|det foreslås|det foreslås at|innstilling|forslag til indstilling|indstiller|indstiller at|supplerende indstilling|ny indstilling|revideret indstilling|
    ændret indstilling|fornyet indstilling|administrativ indstilling|forslag|forvaltningens forslag|indstilling og beslutningstema|direktionens indstilling|forvaltningens indstilling|
    administrationens indstilling|administrationens anbefaling|forvaltningens anbefaling|udvalgets indstilling|indstilling til beslutning`,
  decision: `beslutning|beslutninger|beslutningen|konklusion|vedtagelse|afgørelse|sagens afgørelse|referat|mødereferat|protokol|protokollat|
    beslutning og konklusion|beslutning referat|referat beslutning|beslutningsreferat|dagens beslutning|endelig beslutning|udfald|resultat af behandlingen|konklusion beslutning`,
  attachments: `bilag|bilagsliste|bilagsoversigt|bilag i sagen|bilag til sagen|bilag til punktet|vedhæftede filer|vedhæftninger|vedhæftede dokumenter|dokumenter|
    relaterede dokumenter|bilag og links|bilagsfortegnelse|åbne bilag|lukkede bilag|links|link`,
  legal_basis: `retsregler|lovregler|lovgrundlag|retsgrundlag|hjemmel|lovhjemmel|jura|juridiske konsekvenser|juridiske forhold|lovgivning|retligt grundlag|lovgrundlag og kompetence|
    lovmæssigt grundlag|lovgivningsmæssige konsekvenser|juridisk grundlag|lov og regelgrundlag|regler|lovgrundlag planlægningsgrundlag mv|retslige konsekvenser|juridiske aspekter`,
  policies: `politikker og strategier|vision politikker og strategier|vision politik og strategi|politik og strategi|strategi|strategier|politikker|verdensmål|fn s verdensmål|
    fns verdensmål|sammenhæng til politikker|sammenhæng til politikker og strategier|relation til vision|vision og strategi|planer og politikker|strategiske mål|
    relation til politikker|kommunens strategier|relation til strategier|mål og strategier|effekt og mål`,
  other: `andre konsekvenser|øvrige konsekvenser|sagen afgøres endelig af|sagen afgøres af|punktet afgøres af|afgøres endelig af|beslutningskompetence|kompetence|
    besluttende organ|besluttes af|høring|høringer|høring og udtalelser|høringssvar|udtalelser|udtalelse|inddragelse|borgerinddragelse|
    inddragelse og høring|kommunikation|tidsplan|tidsplan og proces|videre proces|den videre proces|videre forløb|det videre forløb|proces|procesplan|afbud|fraværende|fravær|ej til stede|ikke til stede|
    protokolbemærkning|protokolbemærkninger|protokoltilførsel|mindretalsudtalelse|mindretalserklæring|særudtalelse|særstandpunkt|afstemning|afstemninger|afstemningsresultat|habilitet|inhabilitet|deltagere|mødedeltagere|
    tilstede|til stede|deltagelse|foretræde|påtegning|borgmesterens afdelings påtegning|direktionens påtegning|direktionens bemærkninger|risici|risikovurdering|risiko|effekt|
    opfølgning|evaluering|personale|personaleforhold|miljø|klima|bæredygtighed|klima og bæredygtighed|sundhed|ligestilling|handicap|udbud|interessenter|inddragelse af med|med inddragelse|med udvalg|
    tværgående hensyn|bemærkninger|sagsbehandler|ansvarlig|sagsansvarlig|afsender|sagsinformation|sagsdata|punkttype|sagstype|planlægning|implementering|deltagere under punktet|deltager|mødeplan|
    tidligere behandlet|sagens gang|sagsgang|beslutningsproces|politisk behandling|behandling|orientering om sagen|ændringsforslag|underskrifter|underskriftsark|godkendelse af referat|mødets afslutning|gæster|afrapportering|helhedsvurdering|forventet sagsgang|sagsgang og sagstype|høring og sagsgang|sagen behandles i|fremmøde og inhabilitet|fremmøde|retsregler og andre forskrifter|lokalplanforhold|næste skridt|sammenhæng|alternativer|scenarier|konsekvenser|målgruppe|kriterier`,
}
const HISTORY = `sagsforløb|sagens forløb|sagsforløb og tidligere beslutninger|tidligere behandling af sagen|tidligere beslutning|tidligere beslutninger|beslutningshistorik|sagshistorik|historik|tidligere behandling|tidligere behandlinger|sagens tidligere behandling|
  tidligere politisk behandling|tidligere politiske beslutninger|beslutninger fra tidligere møder|tidligere drøftelser|behandlingshistorik|sagens behandling`

const KIND_BY_NAME = new Map<string, SectionKind>()
for (const [kind, list] of [...Object.entries(NAMES), ['earlier_decision', HISTORY] as const])
  for (const name of list.split('|')) KIND_BY_NAME.set(name.trim().replace(/\s+/g, ' '), kind as SectionKind)

const LONGEST_NAME = Math.max(60, ...[...KIND_BY_NAME.keys()].map((name) => name.length + 3))

/** Headings that stand inside a decision without ending it: who was away, and how the votes fell. */
const WITHIN_DECISION =
  /^(?:afbud|fraværende|fravær|ej til stede|ikke til stede|deltagere|deltager|tilstede|til stede|deltagelse|fremmøde|fremmøde og inhabilitet|habilitet|inhabilitet|afstemning|afstemninger|afstemningsresultat|gæster|bemærkninger|foretræde|konsekvenser|opfølgning|tidsplan|videre proces)$/iu

/** Whether a heading read inside a decision leaves it open. */
export function staysInDecision(heading: SectionHeading): boolean {
  return heading.kind === 'other' && WITHIN_DECISION.test(heading.heading)
}

/** A line read as the heading of a section. */
export interface SectionHeading {
  kind: SectionKind
  heading: string
  /** Whether text of the section follows on the same line, behind the colon or, for `from: 0`, the line itself. */
  inline: 'colon' | 'line' | null
  /** For a heading that names a body and a day (`Beslutning fra Direktionen, 16. november 2022, pkt. 4:`): who treated the item, and when. */
  treatment: { body: string; day: string | null; agendaItem: string | null } | null
}

/** A line that is longer is no heading, but may begin with one. */
const LONGEST = 170
const LONGEST_BEFORE_COLON = 120
const PREFIX_NUMBER = /^(?:\d{1,2}[.)]\s|[a-h][.)]\s)/u
const RECOMMENDS =
  /^(.{2,140}?)\s(indstiller|anbefaler|foreslår)((?:\s(?:over for|til)\s[^,:]{3,80})?[,:.;]?(?:\s?at)?[,:.;…]*)$/iu
const RECOMMENDS_INLINE =
  /^(.{2,100}?)\s(?:indstiller|anbefaler|foreslår)(?:\s(?:over for|til)\s[^,:]{3,80})?(?:,|:|\s)\s?at\s\S/iu
const ROLE =
  /(?:forvaltning|administration|direktør|direktion|chef|sekretariat|udvalg|råd|bestyrelse|magistrat|afdeling|center|centret|stab|borgmester|leder|koordinator|konsulent|og hr|it|gruppe|formand)\p{L}*$/iu
/** What headings of sections of that sort end in. */
const SPOKEN_OF = [
  'konsekvenser',
  'konsekvens',
  'perspektiver',
  'aspekter',
  'forhold',
  'påvirkning',
  'mæssig vurdering',
] as const
const CONSEQUENCES = new RegExp(`^(?:[\\p{L}/-]+,?\\s){0,6}[\\p{L}/-]*(?:${SPOKEN_OF.join('|')})$`, 'iu')
const OWN_DECISION =
  /^(?:(?:beslutning|afgørelse|konklusion)\s(?:i|fra|af)\s(.{3,80}?)|(.{3,80}?)s?\s(?:beslutning|beslutninger|afgørelse|konklusion|vedtagelse|(?:har\s)?besluttet|besluttede|beslutter|vedtog|konkluderede))$/iu
/** Cheap to run over every line: a piece of a word without which a line is neither decision nor recommendation. */
const TELLS = /beslut|afgørelse|konklu|vedt|indstiller|anbefaler|foreslår/iu
/** Words for whatever body meets. */
const THIS_BODY = /^(?:udvalget|rådet|bestyrelsen|nævnet|mødet|dagen|sagen|punktet)$/iu

function named(kind: SectionKind, heading: string, inline: SectionHeading['inline'] = null): SectionHeading {
  return { kind, heading, inline, treatment: null }
}

const LISTED = /^(?:bilag|vedhæftede filer) \d+ (?:stk|filer|i alt)$/

function beginsUpperOrDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 48 && code <= 57) || beginsUpper(text)
}

/** The section kind a heading's words stand for, or null when they are no known heading. */
function kindOf(text: string): SectionKind | null {
  // Running text is mostly told by its length alone.
  if (text.length > LONGEST_NAME && countLetters(text) > LONGEST_NAME && !/^\P{L}*beslutning/iu.test(text)) return null
  const name = words(text).trim()
  const numbered = name.charAt(1) === ' ' || name.charAt(2) === ' '
  const known =
    KIND_BY_NAME.get(name) ?? (numbered ? KIND_BY_NAME.get(name.replace(/^(?:\d{1,2}|[a-h])\s/u, '')) : undefined)
  if (known !== undefined) return known
  if (text.length < 60 && (text.includes(',') || text.includes('/') || text.includes(' og '))) {
    const parts = text.split(/\s?(?:,|\/|\sog\s)\s?/u).map((part) => KIND_BY_NAME.get(words(part).trim()))
    if (parts.length > 1 && parts.length < 4 && parts[0] !== undefined && !parts.includes(undefined)) return parts[0]
  }
  if (name.startsWith('beslutning') && /^beslutning(?:er)? for (?:punkt|pkt|sag) \d+/.test(name)) return 'decision'
  if (name.length > 60) return null
  if (SPOKEN_OF.some((word) => name.endsWith(word)) && CONSEQUENCES.test(name))
    return /økonomi|bevilling|budget|finansi/.test(name) ? 'economy' : 'other'
  if (LISTED.test(name)) return 'attachments'
  return null
}

/**
 * Reads a line as a section heading, or null. `text` is a cleaned line. Lines of running text are told apart by their length and by
 * what they end in.
 */
export function readSectionHeading(text: string): SectionHeading | null {
  if (text.length < 3) return null
  if (text.length > LONGEST) return readInline(text)
  const bare = withoutEnd(text)
  const kind = bare.length > 110 || !beginsUpperOrDigit(text) ? null : kindOf(bare)
  if (kind !== null && (kind === 'recommendation' || !(text.endsWith('.') || text.endsWith(';'))))
    return named(kind, bare)
  const treatment = readTreatment(text)
  if (treatment !== null) return { kind: 'earlier_decision', heading: bare, inline: null, treatment }
  const tells = TELLS.test(text)
  return (
    (tells ? readDecisionOf(bare) : null) ??
    readInline(text) ??
    (tells ? readRecommends(text) : null) ??
    readForeign(bare)
  )
}

/** A space, `:`, `;`, `,` or `.`; a cleaned line has no other space. */
function isEnd(code: number): boolean {
  return code === 32 || code === 58 || code === 59 || code === 44 || code === 46
}

/** A heading without the colon, full stop or comma it ends in. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && isEnd(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

function readDecisionOf(bare: string): SectionHeading | null {
  const own = bare.length > 90 || !beginsUpper(bare) ? null : OWN_DECISION.exec(bare)
  const owner = own?.[1] ?? own?.[2]
  if (owner === undefined) return null
  if (THIS_BODY.test(owner)) return named('decision', bare)
  const body = bodyName(owner)
  return isBody(body)
    ? { kind: 'earlier_decision', heading: bare, inline: null, treatment: { body, day: null, agendaItem: null } }
    : null
}

function readRecommends(text: string): SectionHeading | null {
  if (!beginsUpper(text)) return null
  const whole = RECOMMENDS.exec(text)
  if (whole?.[1] !== undefined && whole[1].split(' ').length <= 14) return named('recommendation', withoutEnd(text))
  const inline = RECOMMENDS_INLINE.exec(text)
  if (inline?.[1] !== undefined && ROLE.test(inline[1]) && inline[1].split(' ').length <= 8)
    return named('recommendation', inline[1], 'line')
  return null
}

/** `Beslutning: Godkendt.`, `Beslutning i Byrådet den 1. oktober 2018: Godkendt.` and their like: a heading, a colon, and text of the section. */
function readInline(text: string): SectionHeading | null {
  const colon = text.indexOf(':')
  if (colon < 4 || colon > LONGEST_BEFORE_COLON || colon === text.length - 1) return null
  const before = text.slice(0, colon).replace(PREFIX_NUMBER, '').trim()
  if (!beginsUpper(before)) return null
  const kind = colon > 60 || before.split(' ').length > 5 ? null : kindOf(before)
  if (kind !== null) return named(kind, before, 'colon')
  const treatment = readTreatment(before)
  if (treatment !== null) return { kind: 'earlier_decision', heading: before, inline: 'colon', treatment }
  const decided = TELLS.test(before) ? readDecisionOf(before) : null
  return decided === null ? null : { ...decided, inline: 'colon' }
}

const FOREIGN =
  /^(?:(INDSTILLING(?:EN)?)|BESLUTNINGSFORSLAG|FORSLAG|FORESPØRGSEL|ÆNDRINGSFORSLAG|REDEGØRELSE|NOTAT|UDTALELSE|ERKLÆRING) (?:FRA|AF) /u

/** Headings in capitals: `INDSTILLING FRA BORGMESTERENS AFDELING`, `BESLUTNINGSFORSLAG FRA …`. */
function readForeign(bare: string): SectionHeading | null {
  const lead = bare.length > 120 || !beginsUpper(bare.slice(1, 3)) ? null : FOREIGN.exec(bare)
  if (lead === null || bare !== bare.toUpperCase()) return null
  return named(lead[1] === undefined ? 'case_presentation' : 'recommendation', bare)
}

const LEAD =
  /^(?:[-–•]\s?)?(?:(?:tidligere\s)?(?:beslutning(?:er)?|behandling|behandlet|drøftelse|udtalelse|indstilling|referat)(?:\s(?:fra|i|af|truffet i|truffet af|på|for))?\s?[-–:]?\s?)?(?:(?:mødet|møde)\si\s)?/iu
const TAIL =
  /^[\s,.:()–-]*(?:kl\.?\s?\d{1,2}[.:]\d{2})?[\s,()–-]*(?:(?:pkt|punkt|sag|dagsordenspunkt)\.?\s?(?:nr\.?\s?)?(\d{1,3}))?[\s:.)–-]*$/iu
const BEFORE_DAY =
  /(?:[\s,–-]+|(?:^|\s)(?:den|d\.|dato|på mødet|i mødet|på møde|s møde|mødet|møde|(?:man|tirs|ons|tors|fre|lør|søn)dag))$/iu
const OWN_WORD = /s?\s(?:beslutning|behandling|afgørelse|indstilling)(?:\s(?:på|i|fra|af))?$/iu
const DAY_FIRST = /^[-–•]?\s?\d{1,2}[-./]\d{1,2}[-./]\d{4}[:,]?\s(\p{Lu}[\p{L}\s,&-]{3,60}):?$/u

/** A heading that names a body and the day it treated the item. */
function readTreatment(text: string): SectionHeading['treatment'] {
  if (text.length > 160 || !/\d/.test(text)) return null
  // The end of a bracket that a line break has cut off.
  if (text.includes(')') && !text.includes('(')) return null
  const day = findDays(text)[0]
  if (day === undefined) return null
  const first = DAY_FIRST.exec(text)?.[1]
  if (first !== undefined && isBody(first)) return { body: bodyName(first), day: day.day, agendaItem: null }
  const tail = TAIL.exec(text.slice(day.end))
  if (tail === null) return null
  const lead = LEAD.exec(text)?.[0] ?? ''
  let body = text.slice(lead.length, day.start).trim()
  for (let shorter = ''; shorter !== body; ) {
    shorter = body
    body = body.replace(BEFORE_DAY, '').trim()
  }
  body = bodyName(body.replace(OWN_WORD, ''))
  const agendaItem = tail[1] ?? null
  // `Social og Sundhed, 6. januar 2020, pkt. 123:` names a committee without its noun; an item number or `Beslutning` vouches for it.
  const vouched = (agendaItem !== null || /^(?:beslutning|behandling)/iu.test(lead)) && isName(body)
  return isBody(body) || vouched ? { body, day: day.day, agendaItem } : null
}

function isName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.&-]*(?:,?\s[\p{L}&-]+){0,8}$/u.test(text) &&
    text.length < 80 &&
    !/\s(?:er|blev|har|skal|kan|vil|om|til|på)\s/u.test(text)
  )
}
