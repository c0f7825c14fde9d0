import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { findBodies, sameBody } from './bodies.ts'
import { findDays } from './danish-days.ts'
import { headingOf } from './line-readings.ts'
import { type Line, words } from './lines.ts'
import { bodyOfField, bodyOfLine, readBody, TITLE } from './meeting-body.ts'
import { readDay } from './meeting-day.ts'
import type { Furniture } from './page-furniture.ts'

/** What the head of minutes or an agenda says about the meeting. */
export interface Meeting {
  date: string | null
  time: string | null
  place: string | null
  body: string | null
  /** What the head calls the document, or null. */
  called: 'minutes' | 'agenda' | null
  problems: ReadingProblem[]
}

const HEAD_LINES = 120
const RUNNING_LINES = 600
const RUNNING_HEADS = 40

/**
 * Reads the head of a document: the lines before the first agenda item, without the table of contents; failing that, the heads and feet
 * of its pages. `source` is the document's text.
 */
export function readMeeting(source: string, lines: readonly Line[], firstItem: number, furniture: Furniture): Meeting {
  const head: Line[] = []
  for (let i = 0; i < firstItem && head.length < HEAD_LINES; i++) {
    const line = lines[i]
    if (line === undefined || line.text === '' || line.text.length >= 400 || furniture.skipped.has(i)) continue
    if (endsHead(line)) break
    head.push(line)
  }
  const running = lines
    .slice(0, RUNNING_LINES)
    .filter((l, i) => furniture.skipped.has(i) && l.text.length < 120)
    .slice(0, RUNNING_HEADS)
  const text = head.map((l) => l.text).join(' ')
  const problems: ReadingProblem[] = []
  const called = TITLE.exec(text)?.[1]?.toLowerCase()
  return {
    date: readDay(source, head, problems) ?? readDay(source, running, []),
    time: readTime(text),
    place: readPlace(head),
    body: readBody(head) ?? running.map((l) => bodyOfLine(l.text)).find((b) => b !== null) ?? bodyOfField(head, source),
    called: called === undefined ? null : called.includes('dagsorden') ? 'agenda' : 'minutes',
    problems,
  }
}

/** Where an item's text begins the head is over, also when no heading of an item has been found: its days and bodies are others. */
function endsHead(line: Line): boolean {
  const kind = headingOf(line)?.kind
  if (kind === 'decision') return /^beslutning(?:en)?(?!\p{L})/iu.test(line.text)
  return kind === 'case_presentation' || kind === 'recommendation' || kind === 'economy'
}

function readTime(text: string): string | null {
  const found =
    /(?:kl\.?|klokken|tidspunkt:?|starttidspunkt:?|mødetidspunkt:?)\s?(\d{1,2})(?:[.:](\d{2}))?(?!\d)/iu.exec(text)
  if (found === null || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`
}

function readPlace(head: readonly Line[]): string | null {
  for (const [i, line] of head.entries()) {
    const found = /^(?:mødested|sted|lokale|mødelokale)(?:\s?[:|]\s*|\s+|$)(.*)$/iu.exec(line.text)
    if (found === null) continue
    const place = (found[1] ?? '').trim() || (head[i + 1]?.text ?? '')
    if (place !== '' && !/^(?:information|deltagere|mødedeltagere|starttidspunkt)\b/iu.test(place)) return place
  }
  return null
}

/**
 * When the head does not say it: body and day from the headings over the decisions (`Behandling - Social- og Sundhedsudvalget 12. august
 * 2026`), if those of all items agree. Of several in one item the one that bears the item's own number counts, else the last.
 */
export function meetingFromTreatments(
  lines: readonly Line[],
  items: readonly { number: string; body: number; end: number }[],
): { body: string; date: string | null } | null {
  let agreed: { body: string; date: string | null } | null = null
  for (const item of items) {
    const treated = treatmentOf(lines, item)
    if (treated === null) continue
    if (agreed !== null && (!sameBody(agreed.body, treated.body) || agreed.date !== treated.day)) return null
    agreed = { body: treated.body, date: treated.day }
  }
  return agreed
}

const TODAY = /(?:dagens|dette) (?:ordinære )?møde i\s/iu
const OPENING_LINES = 30

/** The body that the first item names when it opens the meeting: `dagsordenen for dagens møde i Kommunalbestyrelsen`. */
export function bodyOfToday(lines: readonly Line[], first: { body: number; end: number } | undefined): string | null {
  if (first === undefined) return null
  for (let i = first.body; i < Math.min(first.end, first.body + OPENING_LINES); i++) {
    const text = `${lines[i]?.text ?? ''} ${lines[i + 1]?.text ?? ''}`
    const today = text.length < 800 ? TODAY.exec(text) : null
    const named = today === null ? undefined : findBodies(text.slice(today.index + today[0].length))[0]
    if (named !== undefined) return named
  }
  return null
}

function treatmentOf(
  lines: readonly Line[],
  item: { number: string; body: number; end: number },
): { body: string; day: string | null } | null {
  let last: { body: string; day: string | null } | null = null
  let since = 0
  for (let i = item.body; i < item.end; i++) {
    const heading = headingOf(lines[i])
    const treatment = heading?.treatment ?? null
    if (treatment !== null && treatment.day !== null) {
      if (treatment.agendaItem === item.number) return treatment
      last = treatment
      since = 0
    } else if (heading?.kind === 'decision' && since > 0) last = null
    else if (heading === null && lines[i]?.text !== '') since++
  }
  return last
}

const FIRST_LINES = 12

/** `Bestyrelsesmøde 6. november 2024`: a meeting and its day. */
function namesMeeting(line: Line): boolean {
  return line.text.length < 90 && /møde(?:t)?(?!\p{L})/iu.test(line.text) && findDays(line.text).length > 0
}

/** Whether a text has the vocabulary of minutes at all; a recipe or a log has not. */
export function looksLikeMinutes(lines: readonly Line[], meeting: Meeting): boolean {
  let signs = meeting.called === null ? 0 : 1
  if (meeting.body !== null) signs++
  if (meeting.date !== null && (meeting.called !== null || lines.slice(0, FIRST_LINES).some(namesMeeting))) signs++
  const kinds = new Set<string>()
  for (const line of lines) {
    if (line.text === '' || line.text.length > 200) continue
    const heading = headingOf(line)
    if (
      heading !== null &&
      ['decision', 'recommendation', 'case_presentation', 'earlier_decision'].includes(heading.kind)
    )
      kinds.add(heading.kind)
    if (kinds.size === 0 && / (?:beslutning|sagsfremstilling|mødedato|dagsorden) /.test(words(line.text)))
      kinds.add('word')
  }
  return signs + kinds.size >= 2
}
