import type { Section, SectionKind } from '@kildetal/shared/minutes.ts'
import { isBody, sameBody } from './bodies.ts'
import { firstDay } from './danish-days.ts'
import type { FoundItem } from './items.ts'
import { headingOf } from './line-readings.ts'
import type { Line } from './lines.ts'
import type { Furniture } from './page-furniture.ts'
import { readSectionHeading, type SectionHeading, staysInDecision } from './section-headings.ts'

/** What is known of the meeting while its items are read. */
export interface MeetingKey {
  date: string | null
  body: string | null
}

interface Open {
  kind: SectionKind
  heading: string | null
  start: number
  bodyStart: number
  earlier: Section['earlier']
}

/**
 * Cuts an item into sections. A heading that names another body or day opens an earlier decision, never today's; `Beslutning` right
 * below such a heading belongs to it.
 */
export function cutSections(
  lines: readonly Line[],
  item: FoundItem,
  meeting: MeetingKey,
  furniture: Furniture,
): Section[] {
  const reader = new SectionReader(lines, item, meeting)
  for (let i = item.body; i < item.end; i++) {
    const line = lines[i]
    if (line === undefined || line.text === '' || furniture.skipped.has(i)) continue
    i = reader.take(i, line)
  }
  return reader.close()
}

const VERB = /\s(?:indstiller|anbefaler|foreslår)(?!\p{L})/iu

/** Two lines as one; a hyphen that divides a word goes. */
function joined(first: string, second: string): string {
  return /\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second) ? `${first.slice(0, -1)}${second}` : `${first} ${second}`
}

class SectionReader {
  private readonly lines: readonly Line[]
  private readonly item: FoundItem
  private readonly meeting: MeetingKey
  private readonly sections: Section[] = []
  private open: Open | null = null
  private filled = false

  constructor(lines: readonly Line[], item: FoundItem, meeting: MeetingKey) {
    this.lines = lines
    this.item = item
    this.meeting = meeting
  }

  /** Reads one line (or a heading of several) and returns the index of the last line read. */
  take(i: number, line: Line): number {
    const history = this.readHistory(i, line)
    if (history !== null) return history
    const wrapped = this.wrappedHeading(i, line)
    const heading =
      wrapped ??
      headingOf(line) ??
      (line.marked && line.text.length < 90
        ? { kind: 'other' as const, heading: line.text, inline: null, treatment: null }
        : null)
    if (heading === null || this.isText(heading) || (wrapped === null && this.runsOn(i, line, heading))) {
      this.text(line)
      return i
    }
    this.start(heading, line, wrapped === null ? line : (this.lines[i + 1] ?? line))
    return wrapped === null ? i : i + 1
  }

  /** A heading that a line break has cut in two. */
  private wrappedHeading(i: number, line: Line): SectionHeading | null {
    const next = this.lines[i + 1]
    if (
      next === undefined ||
      next.text === '' ||
      line.text.length > 110 ||
      next.text.length > 60 ||
      !/^(?:[\p{Ll}\d(]|[-–]\s)/u.test(next.text)
    )
      return null
    if (/[.;]$/u.test(line.text) || headingOf(line) !== null) return null
    const heading = readSectionHeading(joined(line.text, next.text))
    return heading === null || heading.inline !== null ? null : heading
  }

  /** A word of a sentence that line breaks have left alone: the next line goes on in small letters (`Indstillingen` / `godkendt.`). */
  private runsOn(i: number, line: Line, heading: SectionHeading): boolean {
    const next = this.lines[i + 1]?.text ?? ''
    if (heading.inline !== null || line.marked || line.text.endsWith(':')) return false
    if (heading.treatment !== null && heading.treatment.day !== null) return false
    if (!/^\p{Ll}{2}/u.test(next) || /^at\s/u.test(next)) return false
    const within = this.open?.kind === 'decision' || this.open?.kind === 'earlier_decision'
    if (/(?:indstiller|anbefaler|foreslår)$/iu.test(line.text)) return within
    if (/(?:indstiller|anbefaler|foreslår)\P{L}*$/iu.test(line.text)) return false
    return within || this.open === null || /\p{L}-$/u.test(line.text) || (this.lines[i - 1]?.text ?? '') !== ''
  }

  /** `Udvalg: Magistraten` / `Dato: 02-09-2025` / `Punktnummer: 12`, three lines that head one earlier decision. */
  private readHistory(i: number, line: Line): number | null {
    if (line.colon === -1) return null
    const body = /^udvalg\s?:\s?(\S.{2,80})$/iu.exec(line.text)?.[1]
    if (body === undefined) return null
    let day: string | null = null
    let agendaItem: string | null = null
    let last = i
    for (let at = i + 1; at < Math.min(this.item.end, i + 6); at++) {
      const text = this.lines[at]?.text ?? ''
      if (text === '') continue
      const found = /^(dato|punktnummer|punkt)\s?:\s?(.{1,40})$/iu.exec(text)
      if (found === null) break
      if (/^dato/iu.test(text)) day = firstDay(found[2] ?? '')
      else agendaItem = found[2] ?? null
      last = at
    }
    if (day === null) return null
    this.push(
      { kind: 'earlier_decision', heading: line.text, earlier: { body, day, agendaItem } },
      line,
      this.lines[last] ?? line,
    )
    return last
  }

  /** Some words are headings in one place and text in another. */
  private isText(heading: SectionHeading): boolean {
    const within = this.open?.kind
    if ((within === 'decision' || within === 'earlier_decision') && staysInDecision(heading)) return true
    if (
      heading.inline === 'line' &&
      (within === 'decision' || within === 'earlier_decision' || within === 'recommendation')
    )
      return true
    if (within === 'decision' && heading.kind === 'recommendation' && isBody(heading.heading.split(VERB)[0] ?? ''))
      return true
    if (
      within === 'decision' &&
      heading.kind === 'recommendation' &&
      /^(?:udvalget|direktionen|det indstilles|det anbefales|indstiller|økonomiudvalget|rådet|flertallet)/iu.test(
        heading.heading,
      )
    )
      return true
    // The first attachment of a list is often the recommendation itself, called just that.
    if (within === 'attachments' && !this.filled && heading.kind === 'recommendation' && heading.inline === null)
      return true
    if (within === 'attachments' && heading.inline === 'colon' && heading.kind !== 'decision') return true
    return within === 'recommendation' && /^det (?:indstilles|anbefales|foreslås)/iu.test(heading.heading)
  }

  private start(heading: SectionHeading, first: Line, last: Line): void {
    const kind = this.resolve(heading)
    const bodyStart =
      heading.inline === 'line'
        ? first.start
        : heading.inline === 'colon' && first.colon !== -1
          ? first.colon
          : last.end
    this.push({ kind: kind.kind, heading: heading.heading, earlier: kind.earlier }, first, last, bodyStart)
    if (heading.inline !== null) this.filled = true
  }

  /** Today's decision or an earlier one: a heading with body and day is today's when both are the meeting's. */
  private resolve(heading: SectionHeading): { kind: SectionKind; earlier: Section['earlier'] } {
    const { treatment } = heading
    if (treatment !== null)
      return this.isToday(treatment)
        ? { kind: 'decision', earlier: null }
        : { kind: 'earlier_decision', earlier: treatment }
    if (
      heading.kind === 'decision' &&
      this.open?.kind === 'earlier_decision' &&
      !this.filled &&
      this.open.earlier !== null
    )
      return { kind: 'earlier_decision', earlier: this.open.earlier }
    return { kind: heading.kind, earlier: null }
  }

  private isToday(treatment: NonNullable<SectionHeading['treatment']>): boolean {
    const { date, body } = this.meeting
    const sameName = body === null || sameBody(body, treatment.body)
    if (treatment.day === null) return sameName
    return treatment.day === date && sameName
  }

  private text(line: Line): void {
    if (this.open === null)
      this.push({ kind: 'case_presentation', heading: null, earlier: null }, line, line, line.start)
    this.filled = true
  }

  private push(
    section: Pick<Open, 'kind' | 'heading' | 'earlier'>,
    first: Line,
    last: Line,
    bodyStart = last.end,
  ): void {
    this.finish(first.start)
    this.open = { ...section, start: first.start, bodyStart }
    this.filled = false
  }

  private finish(end: number): void {
    if (this.open !== null) this.sections.push({ ...this.open, end })
    this.open = null
  }

  close(): Section[] {
    const last = this.lines[this.item.end - 1]
    this.finish(last?.end ?? this.open?.bodyStart ?? 0)
    return this.sections
  }
}
