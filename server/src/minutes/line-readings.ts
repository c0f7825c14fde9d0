import { type CaseNumber, isCaseLabel, readCaseNumber } from './case-number.ts'
import type { Line } from './lines.ts'
import { readSectionHeading, type SectionHeading } from './section-headings.ts'

interface Readings {
  heading?: SectionHeading | null
  found?: CaseNumber | null
}

/** A line is asked the same question by several neighbours; the answer lives as long as the line. */
const READINGS = new WeakMap<Line, Readings>()

function readingsOf(line: Line): Readings {
  let readings = READINGS.get(line)
  if (readings === undefined) {
    readings = {}
    READINGS.set(line, readings)
  }
  return readings
}

/** The section heading a line is, or null. */
export function headingOf(line: Line | undefined): SectionHeading | null {
  if (line === undefined || line.text === '') return null
  const readings = readingsOf(line)
  if (readings.heading === undefined) readings.heading = readSectionHeading(line.text)
  return readings.heading
}

/** The case number a line states, or null. */
export function caseOf(line: Line | undefined): CaseNumber | null {
  if (line === undefined || line.text === '') return null
  const readings = readingsOf(line)
  if (readings.found === undefined) readings.found = readCaseNumber(line.text)
  return readings.found
}

/** Whether a line holds a case number or the label of one. */
export function holdsCase(line: Line | undefined): boolean {
  return line !== undefined && (caseOf(line) !== null || isCaseLabel(line.text))
}
