import { type CaseNumber, isCaseLabel, readCaseNumber } from './case-number.ts'
import type { Line } from './lines.ts'
import { readSectionHeading, type SectionHeading } from './section-headings.ts'

/** Answers about a line that several neighbours ask for; undefined until the first of them does. */
export interface LineReadings {
  heading: SectionHeading | null | undefined
  found: CaseNumber | null | undefined
}

/** The section heading a line is, or null. */
export function headingOf(line: Line | undefined): SectionHeading | null {
  if (line === undefined || line.text === '') return null
  const { readings } = line
  if (readings.heading === undefined) readings.heading = readSectionHeading(line.text)
  return readings.heading
}

/** Whether a line is nothing but what its document is called, which may be the heading of a decision elsewhere. */
export function isDocumentWord(text: string): boolean {
  return text.length < 30 && /^(?:(?:åbent |lukket )?(?:møde)?referat|(?:beslutnings)?protokol|dagsorden)$/iu.test(text)
}

/** The case number a line states, or null. */
export function caseOf(line: Line | undefined): CaseNumber | null {
  if (line === undefined || !line.digit) return null
  const { readings } = line
  if (readings.found === undefined) readings.found = readCaseNumber(line.text)
  return readings.found
}

/** Whether a line is a case number alone, with or without its label, as some print above the title. */
export function isNumberLine(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    /^(?:[\d.A-ZÆØÅ/ -]{7,}|(?:sags?|journal|j\.)[\s-]?n(?:umme)?r\.?\s?:?\s?[\d.A-ZÆØÅ/-]{4,})$/iu.test(line.text) &&
    /\d/.test(line.text) &&
    caseOf(line) !== null
  )
}

/** Whether a line holds a case number or the label of one. */
export function holdsCase(line: Line | undefined): boolean {
  return line !== undefined && (caseOf(line) !== null || isCaseLabel(line.text))
}
