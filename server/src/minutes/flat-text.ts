/**
 * Text that has lost its line breaks, as from programs that print a page as one line. Where a heading, an item's number or its data begins
 * can still be told by the words; there the lines are cut again.
 */

/** Lines longer than this are no paragraphs of minutes set line by line. */
const LONG = 400
/** A text is flat when this share of it stands in long lines, and there is enough of it. */
const SHARE = 0.6
const ENOUGH = 700
const FEWEST_HEADINGS = 3
const HEAD_LENGTH = 1500
const DATA_LENGTH = 160

const STRONG =
  'Supplerende sagsfremstilling|Sagsfremstilling|Sagsbeskrivelse|Sagsresumé|Sagsresume|Resumé|Resume|Forvaltningens indstilling|Administrationens indstilling|Direktionens indstilling|Indstilling|Beslutning|Lovgrundlag|Retsgrundlag|Beslutningstema|Problemstilling|Sagens kerne|Økonomiske konsekvenser|Sagsforklaring|Sagsgang'
const WEAK =
  'Økonomi|Bilag|Høring|Vurdering|Baggrund|Løsning|Kompetence|Anledning|Personale|Konklusion|Konsekvenser|Kommunikation|Tidsplan|Redegørelse'
const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const DAY = `(?:den\\s|d\\.\\s)?\\d{1,2}(?:\\.\\s(?:${MONTHS})\\s|[-.](?:\\d{1,2}|${MONTHS})[-.])\\d{4}`

/** What begins a line and ends it again behind its own words. */
const HEADING = new RegExp(
  [
    `(?<![\\p{L}\\d-])(?:Tidligere\\s)?(?:Beslutning|Behandling)\\s(?:i|fra|af)\\s(?:\\p{Lu}[\\p{L}-]*,?\\s(?:og\\s|for\\s)?){1,5}${DAY}(?:,?\\s(?:pkt|punkt)\\.?\\s\\d{1,3})?:?`,
    `(?<=[.!?:)]\\s)(?:\\p{Lu}[\\p{L}-]*,?\\s(?:og\\s|for\\s)?){1,5}${DAY}(?:,?\\s(?:pkt|punkt)\\.?\\s\\d{1,3})?:`,
    `(?<![\\p{L}\\d-])(?:${STRONG})(?::|(?=\\s["”»(]?\\p{Lu}|\\s[-•–]\\s))`,
    `(?<=[.!?:)]\\s)(?:${WEAK})(?::|(?=\\s["”»(]?\\p{Lu}))`,
    `(?<![\\p{L}\\d-])(?:Til (?:efterretning|behandling|orientering) [-–] for (?:åbne|lukkede) døre|(?:Åbne|Lukkede) (?:sager|punkter)(?=\\s\\d))`,
  ].join('|'),
  'gu',
)
/** What only begins a line. */
const BEGINNING =
  /(?<=[\p{L}\d.:;!?)"”»]\s)(?:(?:Dagsordens?punkt|Punkt|Pkt\.|Sag nr\.|Punkt nr\.)\s?\d{1,3}(?=[.:\s])|\d{1,3}(?:\.\s(?=["”»(]?\p{Lu})|\s\((?:Åben|Åbent|Lukket)\)\s)|(?<=[.!?)]\s)\d{1,3}:\s(?=\p{Lu}))/gu
const DATA =
  /(?<![\p{L}\d-])(?:J\.\s?nr\.?|Journalnr\.?|Sagsnr\.?|Sagsid\.?|Sags-id|Sagsnummer|Sagnr\.?|Sag(?=\s\d)|Dok\.\s?nr\.?|Dokumentnr\.?)\s?(?::|(?=\s?\d))|(?<=\s)\d{2}\.\d{2}\.\d{2}(?:-|\s)?[A-ZÆØÅ]\d{2}-\d{1,6}(?:-\d{2,4})?(?=\s)/gu
/** A case number, with or without its label, that text follows. */
const NUMBER_FIRST = /^(?:[\p{L}. -]{1,14}:?\s?)?\d[\dA-ZÆØÅ./-]{4,30}(?=\s["”»(]?\p{Lu}\p{Ll})/u
const OPENNESS = /(?<![\p{L}\d-])(?:Åbent|Åben|Lukket)(?:\s(?:sag|punkt))?(?=\s\p{Lu})/u
const HEAD =
  /(?<=\s)(?:Dato|Mødedato|Mødested|Sted|Starttidspunkt|Sluttidspunkt|Tidspunkt|Afbud|Fraværende|Mødedeltagere|Deltagere|Udsendelsesdato|Medlemmer)(?:\s(?:for møde|fra))?:|(?<=\s)(?:Referat|Dagsorden|Beslutningsprotokol|Protokol)(?=\s\p{Lu})|(?<=\s)(?:Mødedato|Mødested)(?=\s)|(?<=(?:Kommune|REFERAT|Referat|DAGSORDEN|Dagsorden|BESLUTNINGSPROTOKOL|Beslutningsprotokol)\s)(?=\p{Lu})/gu

/** Whether a text has lost its line breaks: most of it stands in long lines, and headings stand inside them. */
export function isFlat(text: string, lines: readonly { start: number; end: number }[]): boolean {
  if (text.length < ENOUGH) return false
  const long = lines.filter(({ start, end }) => end - start > LONG)
  if (long.reduce((sum, { start, end }) => sum + end - start, 0) <= SHARE * text.length) return false
  let headings = 0
  for (const { start, end } of long) {
    for (const { index } of text.slice(start, end).matchAll(HEADING)) if (index > 0) headings++
    if (headings >= FEWEST_HEADINGS) return true
  }
  return false
}

/** Where new lines begin inside a long line `[start, end)` of a flat text, in order. Linear. */
export function breaksInside(text: string, start: number, end: number): number[] {
  const raw = text.slice(start, end)
  if (raw.length <= LONG) return []
  const breaks = new Set<number>()
  for (const hit of raw.matchAll(HEADING)) breaks.add(hit.index).add(hit.index + hit[0].length)
  for (const hit of raw.matchAll(BEGINNING)) breaks.add(hit.index)
  addData(raw, breaks)
  if (start < HEAD_LENGTH) for (const hit of raw.slice(0, HEAD_LENGTH).matchAll(HEAD)) breaks.add(hit.index)
  return [...breaks]
    .filter((at) => at > 0 && at < raw.length)
    .sort((a, b) => a - b)
    .map((at) => start + at)
}

const WITHIN = 'Sagsfremstilling|Sagsbeskrivelse|Sagsresumé|Sagsresume|Indstilling|Beslutning|Lovgrundlag'
/** A heading that stands behind a full stop on the line of another text: a capital or the line's end follows it. */
const RUN_IN = new RegExp(
  `(?<=[.!?:)]\\s)(?:${WITHIN}|${WITHIN.toUpperCase()})(?=:?\\s["”»(]?(?:\\p{Lu}|\\d{1,2}\\.\\s)|\\s?$)`,
  'gu',
)
/** A body, a day, and what it decided: `Byrådet, 18.12.2018 Ad 1: Godkendt`. */
const TREATED =
  /^(?:\p{Lu}[\p{L}-]*,?\s(?:og\s|for\s)?){1,6}(?:den\s|d\.\s)?\d{1,2}[-./]\d{1,2}[-./]\d{4}:?\s(?=(?:Ad|Pkt\.|Punkt)\s\d|(?:Godkendt|Tiltrådt|Anbefal|Indstill|Vedtaget|Udsat|Drøftet|Taget|Til efterretning|Ikke|Afvist|Imødekommet))/u
const LONGEST_TREATED = 160

/**
 * Where new lines begin inside a line `[start, end)` of any text: at a heading some web pages run into the text before it, and behind the
 * body and day that stand before a decision. `next` is whether the line's end may be a heading's end. Linear.
 */
export function runInBreaks(raw: string, next: boolean): number[] {
  const breaks: number[] = []
  for (const hit of raw.matchAll(RUN_IN)) {
    const end = hit.index + hit[0].length
    if (raw.slice(end).trim() === '' && !next) continue
    breaks.push(hit.index, end)
  }
  let from = 0
  for (const to of [...breaks, raw.length]) {
    const treated = TREATED.exec(raw.slice(from, Math.min(to, from + LONGEST_TREATED)).trimStart())
    if (treated !== null) breaks.push(raw.length - raw.slice(from).trimStart().length + treated[0].length)
    from = to
  }
  return [...new Set(breaks)].filter((at) => at > 0 && at < raw.length).sort((a, b) => a - b)
}

/** An item's data stay together on one line, which ends behind the word for open or closed. */
function addData(raw: string, breaks: Set<number>): void {
  let taken = 0
  for (const { index } of raw.matchAll(DATA)) {
    if (index < taken) continue
    breaks.add(index)
    taken = index + DATA_LENGTH
    const open = OPENNESS.exec(raw.slice(index, taken))
    const behind = open === null ? NUMBER_FIRST.exec(raw.slice(index, taken)) : null
    if (open !== null) breaks.add(index + open.index + open[0].length)
    else if (behind !== null) breaks.add(index + behind[0].length)
  }
}
