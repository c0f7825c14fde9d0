import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { bodyName, findBodies, isBody, sameBody } from './bodies.ts'
import { findDays } from './danish-days.ts'
import { type Line, words } from './lines.ts'
import type { Furniture } from './page-furniture.ts'
import { readSectionHeading } from './section-headings.ts'

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
const TITLE =
  /(?:^|[\s–-])(referat|beslutningsreferat|beslutningsprotokol|protokol|mødereferat|udskrift af protokol|dagsorden|mødedagsorden|protokoludskrift)(?![\p{L}])/iu
const LABELS =
  /^(udvalg|organ|forum|mødeforum|mødetype|gruppe|møde i|møde|bestyrelse|råd|udvalgsnavn|navn|mødetitel|titel)\s?[:|]?\s*/iu

/** Reads the head of a document: the lines before the first agenda item, without the table of contents. */
export function readMeeting(lines: readonly Line[], firstItem: number, furniture: Furniture): Meeting {
  const head: Line[] = []
  for (let i = 0; i < firstItem && head.length < HEAD_LINES; i++) {
    const line = lines[i]
    if (line !== undefined && line.text !== '' && line.text.length < 400 && !furniture.skipped.has(i)) head.push(line)
  }
  const running = lines
    .slice(0, 3000)
    .filter((l, i) => furniture.skipped.has(i) && l.text.length < 120)
    .map((l) => l.text)
  const text = head.map((l) => l.text).join(' ')
  const problems: ReadingProblem[] = []
  const date =
    readDate(head, problems) ??
    readDate(
      lines.slice(0, 3000).filter((l, i) => furniture.skipped.has(i) && l.text.length < 120),
      [],
    )
  const called = TITLE.exec(text)?.[1]?.toLowerCase()
  return {
    date,
    time: readTime(text),
    place: readPlace(head),
    body: readBody(head) ?? running.map(bodyOfLine).find((b) => b !== null) ?? null,
    called: called === undefined ? null : called.includes('dagsorden') ? 'agenda' : 'minutes',
    problems,
  }
}

const DAY_WORTH: readonly [RegExp, number][] = [
  [/mødedato|møde dato|dato for møde/iu, 6],
  [/referat|protokol|dagsorden/iu, 5],
  [/møde/iu, 4],
  [/\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b/iu, 3],
  [/kl\.?\s?\d{1,2}/iu, 1],
  [/dato/iu, 1],
]
const OTHER_DAY =
  /udskrevet|udsendt|offentliggjort|godkendt den|næste møde|udskriftsdato|oprettet|frist|sendt|print|deadline|forfald|referat fra (?:seneste|sidste|forrige)|født/iu

/** The day of the meeting: the best founded day of the head. Two well founded days that differ are a problem. */
function readDate(head: readonly Line[], problems: ReadingProblem[]): string | null {
  let best: { day: string; worth: number } | null = null
  let other: { day: string; line: Line } | null = null
  head.forEach((line, i) => {
    // A line break may stand inside a date, so a line is read together with the next one when it holds none by itself.
    const own = findDays(line.text)
    const text = own.length > 0 || !/\d/.test(line.text) ? line.text : `${line.text} ${head[i + 1]?.text ?? ''}`
    const label =
      own.length > 0 && i > 0 && /^(?:mødedato|dato|tidspunkt|tid)\s?:?$/iu.test(head[i - 1]?.text ?? '') ? 6 : 0
    if (OTHER_DAY.test(text)) return
    for (const found of findDays(text)) {
      if (found.day === null) {
        problems.push({
          code: 'date_invalid',
          message: `Datoen »${text.slice(found.start, found.end)}« findes ikke i kalenderen.`,
          place: null,
        })
        continue
      }
      const worth = DAY_WORTH.reduce((sum, [pattern, points]) => sum + (pattern.test(text) ? points : 0), label)
      if (best !== null && best.day !== found.day && worth >= 4 && best.worth >= 4) other = { day: found.day, line }
      if (best === null || worth > best.worth) best = { day: found.day, worth }
    }
  })
  if (best === null) return null
  const { day } = best as { day: string }
  const conflict = other as { day: string; line: Line } | null
  if (conflict !== null && conflict.day !== day)
    problems.push({
      code: 'date_conflict',
      message: `Hovedet nævner både ${day} og ${conflict.day} som mødedag; ${day} er brugt.`,
      place: { start: conflict.line.start, end: conflict.line.end, quote: '' },
    })
  return day
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

/** The body that met, from whichever line of the head names it best. */
function readBody(head: readonly Line[]): string | null {
  for (const [i, line] of head.entries()) {
    const label = LABELS.exec(line.text)
    if (label === null || !/^(?:udvalg|organ|forum|mødeforum|gruppe|møde i|råd)(?![\p{L}])/iu.test(line.text)) continue
    const value = line.text.slice(label[0].length).trim() || (head[i + 1]?.text ?? '')
    if (isBody(value)) return bodyName(value)
    if (
      /^(?:udvalg|organ|mødeforum|forum)\s?:/iu.test(line.text) &&
      value !== '' &&
      value.length < 80 &&
      !/\d/.test(value)
    )
      return value
  }
  const named = head.map((l) => ({ text: l.text, body: bodyOfLine(l.text) })).filter((b) => b.body !== null)
  const titled = named.find((b) => TITLE.test(b.text)) ?? named.find((b) => findDays(b.text).length > 0) ?? named[0]
  if (titled?.body !== null && titled !== undefined) return titled.body
  const bodies = findBodies(
    head
      .map((l) => l.text)
      .join('\n')
      .slice(0, 4000),
  )
  return bodies[0] ?? null
}

const BEFORE_BODY =
  /^(?:(?:åbent|offentligt|lukket)\s)?(?:(?:udskrift af|udkast til)\s)?(?:referat|beslutningsreferat|beslutningsprotokol|protokol|mødereferat|dagsorden|mødedagsorden|protokoludskrift|udskrift)?\s?[:–-]?\s?(?:(?:fra|til|for|af|over|i)\s)?(?:(?:det\s)?(?:ordinære?|ordinært|ekstraordinære?|ekstraordinært|fælles|konstituerende)\s)?(?:(?:mødet|møde|fællesmøde|dialogmøde|byrådsmøde)\s?[:–-]?\s?)?(?:(?:i|for|med|af)\s)?(?:nr\.?\s?\d+\s)?/iu
const AFTER_BODY =
  /(?:s?\s(?:(?:ordinære?|ekstraordinære?|fælles)\s)?(?:møde|mødet|dagsorden|referat|protokol|beslutningsprotokol|åbne referat|åben referat|åben dagsorden|åbne dagsorden|temamøde|direktionsmøde)(?:\s(?:nr\.?\s?)?\d{1,3})?)?(?:[\s,.:|–-]+|\s(?:den|d\.|på|kl\.?.*|afholdt|mødet|fra|i|møde))*$/iu

/** The body a single line of the head names: `REFERAT Direktionen d. 23-04-2025`, `Referat fra møde i Økonomiudvalget den 3. marts 2026`. */
function bodyOfLine(text: string): string | null {
  if (/^(?:mødested|sted|lokale|deltagere|til stede|fraværende|afbud|formand)/iu.test(text)) return null
  const day = findDays(text)[0]
  const pieces = [day === undefined ? text : text.slice(0, day.start), day === undefined ? '' : text.slice(day.end)]
  for (const piece of pieces) {
    for (const part of [piece, ...piece.split(/\s[–|-]\s|,\s(?=\p{Lu})/u)]) {
      const bare = strip(part.trim())
      for (const name of [bare, bodyName(bare), bare.replace(/s$/u, '')])
        if (name !== '' && isBody(name)) return bodyName(name)
    }
  }
  return null
}

function strip(text: string): string {
  const before = BEFORE_BODY.exec(text)?.[0].length ?? 0
  let bare = text.slice(before).trim()
  for (let again = 0; again < 3; again++) {
    const weekday = bare.replace(/(?:^|[\s,])(?:den\s)?(?:man|tirs|ons|tors|fre|lør|søn)dag$/iu, '').trim()
    const shorter = weekday.replace(AFTER_BODY, '').trim()
    if (shorter === bare) break
    bare = shorter
  }
  return bare
}

/**
 * When the head does not say it: body and day from the headings over the decisions (`Behandling - Social- og Sundhedsudvalget 12. august
 * 2026`), if the last one of each item is the same.
 */
export function meetingFromTreatments(
  lines: readonly Line[],
  items: readonly { body: number; end: number }[],
): { body: string; date: string | null } | null {
  let agreed: { body: string; date: string | null } | null = null
  for (const item of items) {
    let last: { body: string; day: string | null } | null = null
    let since = 0
    for (let i = item.body; i < item.end; i++) {
      const heading = readSectionHeading(lines[i]?.text ?? '')
      const treatment = heading?.treatment ?? null
      if (treatment !== null && treatment.day !== null) {
        last = treatment
        since = 0
      } else if (heading?.kind === 'decision' && since > 0) last = null
      else if (heading === null && lines[i]?.text !== '') since++
    }
    if (last === null) continue
    if (agreed !== null && (!sameBody(agreed.body, last.body) || agreed.date !== last.day)) return null
    agreed = { body: last.body, date: last.day }
  }
  return agreed
}

/** Whether a text has the vocabulary of minutes at all; a recipe or a log has not. */
export function looksLikeMinutes(lines: readonly Line[], meeting: Meeting): boolean {
  let signs = meeting.called === null ? 0 : 1
  if (meeting.body !== null) signs++
  if (meeting.date !== null && meeting.called !== null) signs++
  const kinds = new Set<string>()
  for (const line of lines) {
    if (line.text === '' || line.text.length > 200) continue
    const heading = readSectionHeading(line.text)
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
