import { type CaseNumber, isCaseLabel, readCaseNumber } from './case-number.ts'
import { caseOf, headingOf, holdsCase, isNumberLine } from './line-readings.ts'
import type { Line } from './lines.ts'
import { readOpenness } from './openness.ts'
import type { Furniture } from './page-furniture.ts'

/** What the lines under a title say: case number, openness, and where the item's own text begins. */
export interface ItemData {
  found: CaseNumber | null
  closed: boolean
  body: number
}

const META =
  /^(?:sagsbehandler|sagsansvarlig|sagsinitialer|ansvarlig|forvaltning|afdeling|dokumentnr|dok\.?\s?(?:nr)?|brevid|init|initialer|journalnr|kle|kle-?nr|emneord|åben\/lukket|status|offentlighed|punkttype|sagstype|type|acadre|sagsid|forfatter|direktørområde|center|behandles|gennemgang|kompetence|beslutningskompetence)\.?(?:\s?[:.]|\s\d)/iu
const DATA_LINES = 10
/** Printed last on the line of the case number: `Sagsnr.: 12/345 Dok.nr.: 678 Lukket`. */
const CLOSED_AT_END = /\s\(?(?:lukket|fortrolig)(?:\s(?:punkt|sag))?\)?$/iu

/** Printed first on it: `Lukket - 2024/016733`. */
const CLOSED_FIRST = /^\(?(?:lukket|fortrolig)t?(?!\p{L})/iu

/** Reads the lines `[from, end)` below a title until the item's text begins. */
export function readItemData(lines: readonly Line[], from: number, end: number, furniture: Furniture): ItemData {
  let found: CaseNumber | null = null
  let closed = false
  let body = from
  let seen = 0
  for (let i = from; i < end && seen < DATA_LINES; i++) {
    const text = lines[i]?.text ?? ''
    if (text === '' || furniture.skipped.has(i)) continue
    seen++
    const number: CaseNumber | null = found === null ? (caseOf(lines[i]) ?? labelledAbove(lines, i)) : null
    const openness = readOpenness(text)
    if (number !== null || holdsCase(lines[i])) closed = closed || CLOSED_AT_END.test(text) || CLOSED_FIRST.test(text)
    if (number !== null) found = number
    else if (openness !== null) closed = openness === 'closed'
    else if (!META.test(text) && !holdsCase(lines[i])) {
      if (headingOf(lines[i]) !== null) break
      continue
    }
    body = i + 1
  }
  return { found: found ?? labelledBelow(lines, body, end), closed, body }
}

/** The case number printed on the line above a heading. */
export function caseNumberAbove(lines: readonly Line[], line: number): { found: CaseNumber; line: number } | null {
  for (let i = line - 1; i >= line - 3 && i >= 0; i--) {
    const text = lines[i]?.text ?? ''
    if (text === '') continue
    const found = isNumberLine(lines[i]) ? caseOf(lines[i]) : null
    return found === null ? null : { found, line: i }
  }
  return null
}

function labelledAbove(lines: readonly Line[], i: number): CaseNumber | null {
  const above = lines.slice(Math.max(0, i - 2), i).findLast((l) => l.text !== '')
  return above !== undefined && isCaseLabel(above.text) ? readCaseNumber(`${above.text} ${lines[i]?.text ?? ''}`) : null
}

/** The number on the next filled line, when line `i` is its label alone. */
function labelledBy(lines: readonly Line[], i: number): CaseNumber | null {
  const label = lines[i]?.text ?? ''
  if (!isCaseLabel(label)) return null
  const next = lines[i + 1]?.text === '' ? lines[i + 2] : lines[i + 1]
  return readCaseNumber(`${label} ${next?.text ?? ''}`)
}

/** Some print the case number last, behind its label. */
function labelledBelow(lines: readonly Line[], from: number, end: number): CaseNumber | null {
  for (let i = from; i < end; i++) {
    const text = lines[i]?.text ?? ''
    if (text.length < 80 && /^(?:sags|journal)/iu.test(text)) {
      const found = caseOf(lines[i]) ?? labelledBy(lines, i)
      if (found !== null) return found
    }
  }
  return null
}
