import { isBody } from './bodies.ts'
import { headingOf, holdsCase } from './line-readings.ts'
import { type Line, LONGEST_HEADING } from './lines.ts'
import { splitMarker } from './openness.ts'
import type { Furniture } from './page-furniture.ts'

/** A line that may be the heading of an agenda item. */
export interface Candidate {
  /** Where the item begins. */
  line: number
  /** The line its title begins on, and the first line after number and title. */
  titleLine: number
  next: number
  number: string
  value: number
  title: string
  /** `Punkt 3`, `Sag nr. 3`: says itself that it is an item. */
  keyword: boolean
  /** Printed beside the number or title: `(Lukket)`, `Åben:`. */
  marker: 'open' | 'closed' | null
  /** Number and title are parted by more than a space (`3.`, `3:`, a tab). */
  separated: boolean
}

const HEAD =
  /^(?:[•·▪*]\s)?(?:\(?(åbent|åben|åbne|lukket|lukkede|fortroligt|fortrolig)(?:\s(?:punkt|sag|dagsordenspunkt|pkt\.?))?\)?\s?[-–:.]?\s)?(?:(dagsordenspunkt|dagsordenpunkt|punkt|pkt|sag|emne)\.?\s?(?:nr\.?|nummer)?\s?)?(\d{1,3})(?!\d)([a-z](?!\p{L}))?(\s?[.:)–-]|\s?\/)?(\s|$|(?<=[.:)])(?=\p{Lu}))/iu
/** `Nr.235 - Title`: only the mark behind the number tells it from the third of some list. */
const NUMBERED = /^nr\.?\s?(?=\d{1,3}\s?[-–:]\s)/iu
/** A reference of the office that stands where the title might: `Sag nr. 45 (BE 3/2011)`. */
const REFERENCE = /^\([A-ZÆØÅ]{1,6}\s?\d{1,5}\/\d{2,4}\)$/u
const ALONE = /^(?:punkt|pkt\.?|dagsordenspunkt|sag(?: nr\.?)?|åbent punkt|lukket punkt)$/iu
const LONGEST_ALONE = 'dagsordenspunkt'.length
const VERDICT =
  /^(?:ikke\s)?(?:godkend(?:t|es|te|er)|tiltr(?:ådt|ådte|ædes|æder)|afslået|afslås|afslag|afvist|afvises|udsat|udsættes|vedtaget|vedtages|vedtog|bevilget|bevilges|bevilliget|anbefales|anbefalet|anbefaler|taget|tages|tog|drøftet|drøftes|drøftede|indstilles|indstillingen|oversendes|oversendt|enig|imødekommet|imødekommes|fulgt|følges|ingen|intet|udgår|forkastet|noteret|orienteret)(?!\p{L})/iu
const UNFOLD = /\s?(?:Klik her for at|Fold ud|Læs mere om|Vis punkt).*$|\s?(?:Tilbage t|T)il toppen$/u

/** `1. Godkendt.`, `Ad 1: Godkendt` decide on a recommendation and head nothing. */
export function isVerdict(title: string): boolean {
  return VERDICT.test(title)
}

/** Every line that could be an item's heading. */
export function findCandidates(lines: readonly Line[], furniture: Furniture): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < lines.length; i++) {
    if (furniture.skipped.has(i)) continue
    const candidate = readCandidate(lines, i, furniture)
    if (candidate !== null) found.push(candidate)
  }
  return found
}

function readCandidate(lines: readonly Line[], i: number, furniture: Furniture): Candidate | null {
  const line = lines[i]
  if (line === undefined || line.text === '' || line.text.length > LONGEST_HEADING) return null
  const alone = line.text.length <= LONGEST_ALONE && ALONE.test(line.text)
  if (!line.digit && !alone) return null
  const at = alone ? nextFilled(lines, i) : i
  const text = alone ? `${line.text} ${lines[at]?.text ?? ''}` : line.text.replace(NUMBERED, '')
  const head = HEAD.exec(text)
  if (head?.[3] === undefined) return null
  const opening = head[1]
  const keyword = head[2] !== undefined || (opening !== undefined && /punkt|sag/iu.test(head[0]))
  if (keyword && !/^\P{Ll}/u.test(text)) return null
  const cell = line.cells.length > 1 && /^\d{1,3}\.?$/.test(line.cells[0] ?? '')
  const meeting = keyword && line.cells.length > 1 && isBody(line.cells[1] ?? '')
  const rest = meeting
    ? ''
    : ((cell ? line.cells[1] : undefined) ?? text.slice(head[0].length).replace(UNFOLD, '').trim())
  const split = splitMarker(rest)
  const before = opening === undefined ? null : /^(?:lukke|fortrolig)/iu.test(opening) ? 'closed' : 'open'
  const candidate: Candidate = {
    line: i,
    titleLine: at,
    next: at + 1,
    number: head[3].replace(/^0+(?=\d)/, '') + (head[4] ?? '').toLowerCase(),
    value: Number(head[3]),
    title: split.title,
    keyword,
    marker: split.marker ?? before,
    separated: head[5] !== undefined || cell,
  }
  if (rest === '' || (candidate.keyword && REFERENCE.test(rest)))
    return withTitleElsewhere({ ...candidate, title: '' }, lines, furniture)
  return isTitle(candidate) ? candidate : null
}

/** The number stands alone: its title is on the next line, or right above it (`Title` / `Sag nr. 129`). */
function withTitleElsewhere(candidate: Candidate, lines: readonly Line[], furniture: Furniture): Candidate | null {
  const next = nextFilled(lines, candidate.titleLine)
  const below = furniture.skipped.has(next) ? '' : (lines[next]?.text ?? '')
  const above = lines[candidate.line - 1]?.text ?? ''
  const isTitleAbove = isPlain(lines[candidate.line - 1]) || splitMarker(above).marker !== null
  const plain =
    below !== '' && next <= candidate.titleLine + 2 && (isPlain(lines[next]) || splitMarker(below).marker !== null)
  if (candidate.keyword && above !== '' && !plain && isTitleAbove && !/[.;,:]$/u.test(above)) {
    const split = splitMarker(above)
    return {
      ...candidate,
      line: candidate.line - 1,
      titleLine: candidate.line - 1,
      title: split.title,
      marker: candidate.marker ?? split.marker,
    }
  }
  if (!plain) return candidate.keyword || candidate.marker !== null ? candidate : null
  const split = splitMarker(below)
  const found = {
    ...candidate,
    titleLine: next,
    next: next + 1,
    title: split.title,
    marker: candidate.marker ?? split.marker,
  }
  return isTitle(found) ? found : null
}

function isPlain(line: Line | undefined): boolean {
  return line !== undefined && headingOf(line) === null && !holdsCase(line) && !/^[\p{L}/. -]{3,30}:\s/u.test(line.text)
}

const NUMBERS = /^\d+(?:[.,]\d+)*\s?(?:kr|%|mio|t\.|timer|stk|m2)|^[\d\s.,%–-]+$|^\d{1,2}[.:]\d{2}\b/iu

/** Whether what follows the number can be a title: running text and list entries begin small or end like a part of a sentence. */
function isTitle({ title, keyword, marker, separated }: Candidate): boolean {
  const says = keyword || marker !== null
  if (title === '') return says
  if (/^(?:at|og|samt|eller|fortsat)(?:\s|$)/iu.test(title)) return false
  if (says && separated) return true
  if (!says && isVerdict(title)) return false
  return /^[\p{Lu}\d"”“'»(§]/u.test(title) && title.length > 1 && !/;$/u.test(title) && !NUMBERS.test(title)
}

function nextFilled(lines: readonly Line[], i: number): number {
  let at = i + 1
  while (at < lines.length && at < i + 6 && lines[at]?.text === '') at++
  return at
}
