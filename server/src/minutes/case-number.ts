/** A case number as written, with the KLE subject it may hold. */
export interface CaseNumber {
  caseNumber: string
  kleNumber: string | null
}

/** KLE's own form: subject, facet, running number, year (older: `00.22.00G01-0002`); with and without a hyphen after the subject. */
const KLE = String.raw`\d{2}\.\d{2}\.\d{2}(?:\s?[-–]\s?|\s)?[A-ZÆØÅ]\d{2}-(?:\d{1,6}-\d{2}(?:\d{2})?|\d{3,6})|\d{2}\.\d{2}\.\d{2}(?:[A-ZÆØÅ]\d{2})?/\d{4}`
/** Forms that are case numbers by themselves: `EMN-2025-005495`, `2026-007455`, `SAG-2025-01234`, `2025-EMN-00123`, `S2025-1234`. */
const RUNNING = String.raw`(?:[A-ZÆØÅ]{2,6}-\d{4}-\d{3,8}|\d{4}-[A-ZÆØÅ]{2,6}-\d{3,8}|[A-Z]{1,2}\d{4}-\d{3,7}|\d{3}-(?:19|20)\d{2}-\d{1,8}|(?:19|20)\d{2}-(?!(?:19|20)\d{2}(?!\d))\d{4,8})`
/** Forms that only count behind a label or alone on their line: `24/12345`, `2024/01234`, `24-12345`. */
const SLASHED = String.raw`(?:\d{2}|\d{4})(?:/\d{3,8}|-(?!(?:19|20)\d{2}(?!\d))\d{4,8})`
const LABEL = String.raw`(?:sags?(?:\s?-?\s?(?:nr|nummer|id)|\.nr)|(?:acadre|esdh|edoc|sbsys|workzone)[\s-]?sag(?:s?(?:nr|nummer))?|kle-sag|journal\s?(?:nr|nummer)|j\.\s?nr|arkivsagsnr|sag)`

const ALONE = new RegExp(`^\\(?\\[?(${KLE}|${RUNNING}|${SLASHED})\\]?\\)?[.,;]?(?=$|\\s)(?!\\s\\p{Ll})`, 'u')
const LABELLED = new RegExp(
  `^(?:åben |lukket )?${LABEL}\\.?\\s?[:.]?\\s?(${KLE}|${RUNNING}|${SLASHED}|[A-ZÆØÅ\\d][A-ZÆØÅ\\d./-]{3,30})(?=$|[\\s,;)])`,
  'iu',
)
/** Behind the word for open or closed, with or without the subject: `Åbent - 00.01.00A00 - 2024/145792`. */
const MARKED = new RegExp(
  `^(?:åbent?|lukket|fortroligt?)(?:\\s(?:sag|punkt))?\\s?[-–:]\\s(?:\\d{2}\\.\\d{2}\\.\\d{2}[A-ZÆØÅ]\\d{2}\\s[-–]\\s)?(${KLE}|${RUNNING}|${SLASHED})$`,
  'iu',
)
const LABEL_ONLY = new RegExp(`^${LABEL}\\.?\\s?[:.]?$`, 'iu')
const LONGEST_LABEL = 'workzone-sagsnummer. :'.length
const INSIDE_LABELLED = new RegExp(
  `(?:^|[\\s(,;|])(?:sagsnr|sagsnummer|sags-?id|sags nr|sag nr|journalnr)\\.?\\s?[:.]?\\s?(${KLE}|${RUNNING}|${SLASHED})(?=$|[\\s,;)])`,
  'iu',
)
const ENDING = new RegExp(
  `^(.{2,300}?)(?:\\s[-–]|,|:)?\\s[([]?(?:sagsnr\\.?:?\\s|sag:?\\s)?(${KLE}|${RUNNING})[)\\]]?$`,
  'iu',
)
const ENDING_BRACKET = /^(.{2,300}?)\s[([](?:sagsnr\.?:?\s?|sag\s(?:nr\.?:?\s)?)?(\d{2,4}\/\d{3,8})[)\]]$/iu
const LEADING = new RegExp(`^[([]?(${KLE}|${RUNNING}|\\d{2}/\\d{3,8})[)\\]]?\\s?[-–:]?\\s(.{2,300})$`, 'u')

function made(written: string): CaseNumber {
  const kle = /^(\d{2}\.\d{2}\.\d{2})/.exec(written)
  return { caseNumber: written, kleNumber: kle?.[1] ?? null }
}

/** Whether a line is the label of a case number whose value stands on the next line. */
export function isCaseLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && LABEL_ONLY.test(line)
}

/** The case number a line states: alone on it, or behind a label such as `Sagsnr.:`. Null for running text. */
export function readCaseNumber(line: string): CaseNumber | null {
  if (line.length > 200) return null
  const hit = ALONE.exec(line) ?? LABELLED.exec(line) ?? INSIDE_LABELLED.exec(line) ?? MARKED.exec(line)
  const written = hit?.[1]
  return written !== undefined && /\d/.test(written) ? made(written) : null
}

/** Parts a case number from the title it was printed together with: `Budget 2027 (24/12345)`, `00.30.10-P19-4-24 Budget 2027`. */
export function splitTitle(title: string): { title: string; found: CaseNumber | null } {
  if (title.length > 320) return { title, found: null }
  const end = ENDING.exec(title) ?? ENDING_BRACKET.exec(title)
  if (end?.[1] !== undefined && end[2] !== undefined) return { title: end[1].trim(), found: made(end[2]) }
  const lead = LEADING.exec(title)
  if (lead?.[1] !== undefined && lead[2] !== undefined) return { title: lead[2].trim(), found: made(lead[1]) }
  return { title, found: null }
}
