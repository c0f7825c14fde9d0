import { type AgendaItem, OUTCOMES, type ParsedMinutes, type Section } from '@kildetal/shared/minutes.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { narrowText, type Stretches } from '../text/narrow.ts'
import { changesProposal } from './amendments.ts'
import { cutClosingWords } from './closing-words.ts'
import { findDays, firstDay } from './danish-days.ts'
import { readDecision } from './decisions.ts'
import { readFollowUps } from './follow-ups.ts'
import { isStandardTitle } from './item-choice.ts'
import { type FoundItem, findItems } from './items.ts'
import { headingOf, isDocumentWord } from './line-readings.ts'
import { cutLines, type Line } from './lines.ts'
import { bodyOfToday, looksLikeMinutes, type Meeting, meetingFromTreatments, readMeeting } from './meeting.ts'
import { bodyOfLine } from './meeting-body.ts'
import { readOpenness, readPart, splitMarker } from './openness.ts'
import { type Furniture, findFurniture } from './page-furniture.ts'
import { cutSections } from './sections.ts'

/**
 * Reads minutes or an agenda from their text: the meeting, its items, their sections, today's decisions and what they ask for. Pure and
 * linear in the text's length. What cannot be read is a problem with its place, never a guess; a closed item yields its title alone.
 */
export function parseMinutes(text: string): ParsedMinutes {
  const source = narrowText(text)
  const lines = cutLines(text, source)
  const furniture = findFurniture(text, lines)
  const found = findItems(lines, furniture)
  const meeting = completeMeeting(text, lines, found, furniture)
  const known = found.some((item) => item.found !== null) || looksLikeMinutes(lines, meeting)
  if (found.length === 0 || !known) return withoutItems({ text, source, lines, furniture }, meeting)
  const items = found.map((item) => readItem({ text, source, lines, furniture }, item, meeting))
  const decided =
    items.some((item) => item.sections.some((s) => s.kind === 'decision') && item.outcomes.some((o) => o !== 'none')) ||
    items.some((i) => i.decisions.length > 0)
  const recorded = decided || items.some((item) => hasDecisionText(text, item))
  const documentKind = recorded || meeting.called === 'minutes' ? 'minutes' : 'agenda'
  return {
    date: meeting.date,
    time: meeting.time,
    place: meeting.place,
    body: meeting.body,
    documentKind,
    items,
    problems: [
      ...meeting.problems,
      ...meetingProblems(meeting),
      ...itemProblems(text, found, items, lines, documentKind),
    ],
  }
}

function hasDecisionText(text: string, item: AgendaItem): boolean {
  return item.sections.some((s) => s.kind === 'decision' && text.slice(s.bodyStart, s.end).trim() !== '')
}

function completeMeeting(
  text: string,
  lines: readonly Line[],
  found: readonly FoundItem[],
  furniture: Furniture,
): Meeting {
  const meeting = readMeeting(text, lines, found[0]?.first ?? lines.length, furniture)
  if (meeting.body !== null && meeting.date !== null) return meeting
  // A page of a single item names body and day in the item's heading: `Punkt 9 | Økonomiudvalget | tirsdag den 17. februar 2026`.
  const heading = lines[found[0]?.first ?? lines.length]?.cells ?? []
  const named = heading.length < 3 ? null : { body: bodyOfLine(heading[1] ?? ''), date: firstDay(heading[2] ?? '') }
  const treated = meetingFromTreatments(lines, found)
  const mentioned = meeting.body === null && treated === null ? bodyOfToday(lines, found[0]) : null
  return {
    ...meeting,
    body: meeting.body ?? named?.body ?? treated?.body ?? mentioned,
    date: meeting.date ?? named?.date ?? treated?.date ?? null,
  }
}

/** A document cut into lines; `source` is its text, to slice. */
interface CutText {
  readonly text: string
  readonly source: Stretches
  readonly lines: readonly Line[]
  readonly furniture: Furniture
}

/** Reads an item; of a closed one nothing but number, title and case number, whatever the file holds. */
function readItem(document: CutText, item: FoundItem, meeting: Meeting): AgendaItem {
  const { text, source, lines, furniture } = document
  const first = lines[item.first]
  const last = lines[Math.max(item.first, item.end - 1)]
  const base = {
    number: item.number,
    title: item.title,
    caseNumber: item.found?.caseNumber ?? null,
    kleNumber: item.found?.kleNumber ?? null,
    closed: item.closed,
    start: first?.start ?? 0,
    end: last?.end ?? text.length,
  }
  if (item.closed) return { ...base, sections: [], outcomes: [], decisions: [], followUps: [] }
  const sections = cutSections(lines, item, meeting, furniture)
  const decided = decisionSections(text, sections, item, meeting)
  const decision = readDecision(
    text,
    decided,
    {
      council: isCouncil(meeting.body),
      executive: meeting.body !== null && EXECUTIVE.test(meeting.body),
      name: meeting.body?.toLowerCase() ?? null,
      informs: INFORMS.test(item.title),
      agenda: /(?<!\p{L})dagsorden/iu.test(item.title),
      unheaded: decided.every((section) => section.heading === null),
    },
    source,
  )
  const amended =
    decision.outcomes.includes('approved') &&
    !decision.outcomes.includes('amended') &&
    changesProposal(text, sections, decision.parts)
  return {
    ...base,
    sections,
    outcomes: amended ? OUTCOMES.filter((o) => o === 'amended' || decision.outcomes.includes(o)) : decision.outcomes,
    decisions: decision.parts,
    followUps: readFollowUps(text, decision.tasks, meeting.date),
  }
}

const SHORT = 900
/** Items whose minutes only report: a sentence without a decision in them has been noted. */
const INFORMS =
  /^(?:(?:gensidig |mundtlig |skriftlig |økonomisk )?orientering|meddelelser|siden sidst|nyt fra|status|information|bordet rundt|forvaltningen orienterer)/iu

/** Today's decision; in an item without any heading its short text is the decision (`Eventuelt`, `Meddelelser`). */
function decisionSections(text: string, sections: Section[], item: FoundItem, meeting: Meeting): Section[] {
  const decisions = sections.filter((s) => s.kind === 'decision')
  const only = sections[0]
  if (decisions.length > 0 || only === undefined) return decisions
  const short = isStandardTitle(item.title) || text.slice(only.bodyStart, only.end).length <= SHORT
  if (sections.length === 1 && only.heading === null && short) {
    only.kind = 'decision'
    return [only]
  }
  const closing = cutClosingWords(text, sections, { body: meeting.body, agenda: meeting.called !== 'minutes' })
  return closing === null ? [] : [closing]
}

const EXECUTIVE = /direktion|chefgruppe|ledergruppe|chefforum/iu

function isCouncil(body: string | null): boolean {
  return body !== null && /byråd|kommunalbestyrelse|borgerrepræsentation/iu.test(body)
}

function withoutItems(document: CutText, meeting: Meeting): ParsedMinutes {
  const { text, lines, furniture } = document
  const known = looksLikeMinutes(lines, meeting)
  const base = {
    date: known ? meeting.date : null,
    time: known ? meeting.time : null,
    place: known ? meeting.place : null,
    body: known ? meeting.body : null,
  }
  if (!known) {
    const message =
      text.trim() === ''
        ? 'Dokumentet indeholder ingen tekst.'
        : 'Teksten ligner hverken en dagsorden eller et referat.'
    return { ...base, documentKind: 'none', items: [], problems: [{ code: 'not_minutes', message, place: null }] }
  }
  const { title: first, body } = titleLine(lines, furniture)
  const { title } = splitMarker(lines[first]?.text.slice(0, 200) ?? '')
  const closed =
    lines.slice(0, body + HEAD_ROOM).some((line) => isClosed(line.text)) ||
    lines.slice(0, body).some((line) => splitMarker(line.text).marker === 'closed')
  const whole: FoundItem = {
    number: '1',
    title,
    found: null,
    closed,
    first,
    body,
    end: lines.length,
  }
  const item = readItem(document, whole, meeting)
  return {
    ...base,
    documentKind: hasDecisionText(text, item) || meeting.called === 'minutes' ? 'minutes' : 'agenda',
    items: [item],
    problems: [
      ...meeting.problems,
      ...meetingProblems(meeting),
      {
        code: 'no_items',
        message: 'Der er ikke fundet dagsordenspunkter; hele teksten er læst som ét punkt.',
        place: placeOf(text, lines[first]),
      },
    ],
  }
}

function placeOf(text: string, line: Line | undefined): ReadingProblem['place'] {
  return line === undefined ? null : { start: line.start, end: line.end, quote: text.slice(line.start, line.end) }
}

/** So many lines below its title say that a page is closed. */
const HEAD_ROOM = 6

function isClosed(line: string): boolean {
  return readOpenness(line) === 'closed' || readPart(line)?.openness === 'closed'
}

/** Labels and places of the head. */
const HEAD_LINE =
  /^(?:mødedato|mødested|mødelokale|mødetid|mødetidspunkt|dato|tid|tidspunkt|sted|lokale|deltagere|fraværende|afbud|til stede)(?!\p{L})|(?:^|\s)kl\.?\s?\d/iu

/**
 * The title of a page without items, the first line above its sections that is neither label, day nor body (a day in its middle may stay),
 * and the line its text begins on.
 */
function titleLine(lines: readonly Line[], furniture: Furniture): { title: number; body: number } {
  const sections = lines.findIndex((line) => headingOf(line) !== null && !isHead(line))
  const above = sections === -1 ? lines : lines.slice(0, sections)
  const fits = (line: Line, i: number) =>
    !furniture.skipped.has(i) &&
    /^\p{Lu}[^:]{7,199}[^.:;,]$/u.test(splitMarker(line.text).title) &&
    line.text.includes(' ') &&
    !HEAD_LINE.test(line.text) &&
    bodyOfLine(line.text) === null
  const plain = above.findIndex((line, i) => fits(line, i) && findDays(line.text).length === 0)
  const found = plain === -1 ? above.findIndex(fits) : plain
  if (found !== -1) return { title: found, body: found + 1 }
  const first = lines.findIndex((l) => l.text !== '' && !isDocumentWord(l.text))
  return { title: first, body: Math.max(first + 1, sections) }
}

/** What the head of a page calls the document, body and day, and who was away look like headings of sections. */
function isHead(line: Line): boolean {
  const heading = headingOf(line)
  if (heading === null || isDocumentWord(line.text)) return heading !== null
  if (heading.treatment === null) return heading.kind === 'other' && heading.inline !== null
  return !/^\P{L}*(?:beslutning|behandling|tidligere)/iu.test(line.text)
}

function meetingProblems(meeting: Meeting): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  if (meeting.date === null)
    problems.push({ code: 'date_missing', message: 'Mødets dato er ikke fundet.', place: null })
  if (meeting.body === null)
    problems.push({
      code: 'body_missing',
      message: 'Det fremgår ikke, hvilket udvalg eller organ der holdt mødet.',
      place: null,
    })
  return problems
}

function itemProblems(
  text: string,
  found: readonly FoundItem[],
  items: readonly AgendaItem[],
  lines: readonly Line[],
  documentKind: ParsedMinutes['documentKind'],
): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  const seen = new Set<string>()
  let before: number | null = null
  items.forEach((item, i) => {
    const heading = lines[found[i]?.first ?? 0]
    const place =
      heading === undefined
        ? null
        : { start: heading.start, end: heading.end, quote: text.slice(heading.start, heading.end) }
    const value = Number.parseInt(item.number, 10)
    if (before !== null && value > before + 1)
      problems.push({
        code: 'item_missing',
        message: `Mellem punkt ${before} og punkt ${value} mangler et eller flere punkter.`,
        place,
      })
    if (seen.has(item.number))
      problems.push({ code: 'item_repeated', message: `Punkt ${item.number} står mere end én gang.`, place })
    if (item.closed && text.slice(lines[(found[i]?.body ?? 1) - 1]?.end ?? item.end, item.end).trim() !== '')
      problems.push({
        code: 'closed_text',
        message: `Punkt ${item.number} er lukket, men filen indeholder dets tekst. Teksten er ikke læst.`,
        place,
      })
    if (documentKind === 'minutes' && !item.closed && !item.sections.some((s) => s.kind === 'decision'))
      problems.push({ code: 'decision_missing', message: `Punkt ${item.number} har ingen beslutning.`, place })
    seen.add(item.number)
    before = value
  })
  return problems
}
