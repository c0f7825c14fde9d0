import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { findDays } from './danish-days.ts'
import type { Line } from './lines.ts'

interface FoundDay {
  day: string
  worth: number
  line: Line
}

const DAY_WORTH: readonly [RegExp, number][] = [
  [/mødedato|møde dato|dato for møde/iu, 6],
  [/referat|protokol|dagsorden/iu, 5],
  [/møde/iu, 4],
  [/(?:man|tirs|ons|tors|fre|lør|søn)dag/iu, 3],
  [/kl\.?\s?\d{1,2}/iu, 1],
  [/dato/iu, 1],
]
const OTHER_DAY =
  /udskrevet|udsendt|offentliggjort|godkendt den|næste møde|udskriftsdato|oprettet|frist|sendt|print|deadline|forfald|referat fra (?:seneste|sidste|forrige)|født/iu
/** Two days of at least this worth that differ are a contradiction. */
const WELL_FOUNDED = 4

/**
 * The day of the meeting: the best founded day among the lines of the head. Days that do not exist, and a second well founded day, are
 * added to `problems`. `source` is the document's text.
 */
export function readDay(source: string, head: readonly Line[], problems: ReadingProblem[]): string | null {
  let best: FoundDay | null = null
  let other: FoundDay | null = null
  for (const [i, line] of head.entries()) {
    // A line break may stand inside a date, so a line is read together with the next one when it holds none by itself.
    const own = findDays(line.text)
    const text = own.length > 0 || !/\d/.test(line.text) ? line.text : `${line.text} ${head[i + 1]?.text ?? ''}`
    const labelled = own.length > 0 && /^(?:mødedato|dato|tidspunkt|tid)\s?:?$/iu.test(head[i - 1]?.text ?? '')
    if (OTHER_DAY.test(text)) continue
    for (const { day, start, end } of findDays(text)) {
      if (start >= line.text.length) continue
      if (day === null) {
        problems.push(invalidDay(source, line, text.slice(start, end)))
        continue
      }
      const worth = DAY_WORTH.reduce(
        (sum, [pattern, points]) => sum + (pattern.test(text) ? points : 0),
        labelled ? 6 : 0,
      )
      const found = { day, worth, line }
      if (best === null) best = found
      else {
        const [less, more]: [FoundDay, FoundDay] = worth > best.worth ? [best, found] : [found, best]
        if (less.day !== more.day && less.worth >= WELL_FOUNDED) other = less
        best = more
      }
    }
  }
  if (best !== null && other !== null && other.day !== best.day) problems.push(conflict(source, best.day, other))
  return best?.day ?? null
}

function placeOf(source: string, line: Line): ReadingProblem['place'] {
  return { start: line.start, end: line.end, quote: source.slice(line.start, line.end) }
}

function invalidDay(source: string, line: Line, written: string): ReadingProblem {
  return {
    code: 'date_invalid',
    message: `Datoen »${written}« findes ikke i kalenderen.`,
    place: placeOf(source, line),
  }
}

function conflict(source: string, used: string, other: { day: string; line: Line }): ReadingProblem {
  const message = `Hovedet nævner både ${used} og ${other.day} som mødedag; ${used} er brugt.`
  return { code: 'date_conflict', message, place: placeOf(source, other.line) }
}
