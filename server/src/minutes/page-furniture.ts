import { findDays } from './danish-days.ts'
import { type Line, squeezed } from './lines.ts'

/** An entry of a table of contents; its title may be cut off by the program that printed it. */
export interface TocEntry {
  title: string
  key: string
  /** The line it ends on. */
  line: number
}

/** What stands in a document beside its running text: the table of contents, and page headers and footers. */
export interface Furniture {
  /** Lines to pass over, by index. */
  skipped: ReadonlySet<number>
  contents: readonly TocEntry[]
}

const LEADER = /(?:\.\s?){4,}|…{2,}|_{4,}|(?:·\s?){4,}/u
const PAGE_NUMBER =
  /^(?:side|page|s\.)\s?\d{1,4}(?:\s?(?:af|of|\/|:)\s?\d{1,4})?$|^\d{1,4}\s?(?:af|of)\s?\d{1,4}$|^\d{1,3}\s?\/\s?\d{1,3}$|^[-–]\s?\d{1,4}\s?[-–]$/iu
const CONTENTS = /^(?:indholdsfortegnelse|indhold|punktoversigt|dagsordensoversigt|oversigt|indholdsoversigt)[:.]?$/iu
const LONGEST_CONTENTS = 'indholdsfortegnelse:'.length
const WEB =
  /^(?:hent som (?:pdf|fil):?|hent hele referatet|kopier link(?: til punktet)?(?: - print)?|vis mere|vis mindre|se alle bilag|tilbage(?: til forsiden)?|print|del|×|luk|ok|annuller|læs op|udskriv(?: hele dagsord(?:e)?nen)?|download|(?:tilbage )?til toppen|til indholdsfortegnelse|fold alle (?:punkter )?(?:ud|ind|\[ud\].{0,20})|fold ud|åbn alle|del på .*)$/iu
const LONGEST_FURNITURE = 160
const LONGEST_PAGE_NUMBER = 'side 1234 af 1234'.length
const LONGEST_BUTTON = 'kopier link til punktet - print'.length
const ITEM_WORDS = /^(?:punkt|pkt|åbent|åben|lukket)\b/iu

/** Whether a line is the heading of a table of contents. */
export function isContentsHeading(text: string): boolean {
  return text.length <= LONGEST_CONTENTS && CONTENTS.test(text)
}

/** Finds page headers and footers, buttons of web pages and the table of contents. `source` is the document's text. Linear. */
export function findFurniture(source: string, lines: readonly Line[]): Furniture {
  const skipped = new Set<number>()
  /** The lines that are the same but for their numbers, by what is the same. */
  const alike = new Map<string, number[]>()
  lines.forEach(({ text, digit }, i) => {
    if (text === '' || text.length > LONGEST_FURNITURE) return
    if (digit && text.length <= LONGEST_PAGE_NUMBER ? PAGE_NUMBER.test(text) || isButton(text) : isButton(text))
      skipped.add(i)
    if (!digit && !text.includes('#')) return
    const key = text.replace(/\d+/g, '#')
    const known = alike.get(key)
    if (known === undefined) alike.set(key, [i])
    else known.push(i)
  })
  for (const repeated of alike.values()) {
    if (repeated.length < 3) continue
    for (const i of repeated) if (isPageHead(lines[i])) skipped.add(i)
  }
  return { skipped, contents: readContents(source, lines, skipped) }
}

/** A button of a web page, of which only sharing has a long name. */
function isButton(text: string): boolean {
  return (text.length <= LONGEST_BUTTON || /^del på /iu.test(text)) && WEB.test(text)
}

/** Whether a line that comes back with other numbers is the head or foot of a page. */
function isPageHead(line: Line | undefined): boolean {
  if (line === undefined || !line.digit || line.text.length < 6 || ITEM_WORDS.test(line.text)) return false
  return /(?:^|[\s|–-])(?:side|page)\s\d/iu.test(line.text) || isRunningHead(line.text)
}

/** `Økonomiudvalget 03-03-2026`: nothing but some words and a day, printed on every page. */
function isRunningHead(text: string): boolean {
  if (text.length >= 90 || !/^\p{Lu}/u.test(text) || /[.,;]\s\p{Ll}/u.test(text)) return false
  if (/^(?:dato|behandling|beslutning|udvalg|mødedato|[-–•])/iu.test(text)) return false
  const day = findDays(text)[0]
  return day !== undefined && day.end > text.length - 4
}

/** Lines without an entry after which a table of contents is over: many before its first entry, few after. */
const BEFORE_FIRST = 40
const AFTER_ENTRY = 6
const FURTHEST_PAGE = 80

function readContents(source: string, lines: readonly Line[], skipped: Set<number>): TocEntry[] {
  const entries: TocEntry[] = []
  const seen = { dotted: false, page: 0 }
  let open = 0
  let carried = ''
  lines.forEach((line, i) => {
    if (line.text === '') return
    if (isContentsHeading(line.text)) {
      open = BEFORE_FIRST
      skipped.add(i)
      return
    }
    const title = readEntry(source, line, open > 0 ? seen : null)
    if (title !== null) {
      entries.push(entry(carried === '' ? title : joinLines(carried, title), i))
      carried = ''
      skipped.add(i)
      open = AFTER_ENTRY
    } else if (open > 0) {
      carried = wraps(source, line, lines[i + 1], seen) ? line.text : ''
      if (carried !== '') skipped.add(i)
      open--
    }
  })
  return entries
}

/** A wrapped entry: no page number yet, and the next line brings it without an item number of its own. */
function wraps(source: string, line: Line, next: Line | undefined, seen: Seen): boolean {
  if (next === undefined || line.text.length <= 25 || /^\d{1,3}[.:)]?\s/u.test(next.text)) return false
  return readEntry(source, next, { ...seen }) !== null
}

interface Seen {
  /** An entry with dots before its page number has been read. */
  dotted: boolean
  page: number
}

/** Whether a line ends as one with dots does: in two dots, digits or the space between them. */
function endsInLeader(text: string): boolean {
  return isOfLeader(text.charAt(text.length - 1)) && isOfLeader(text.charAt(text.length - 2))
}

function isOfLeader(character: string): boolean {
  return character !== '' && '0123456789 ._…·'.includes(character)
}

/**
 * The title a line of a table of contents holds: what stands before the dots, or inside the table before a page number that follows the
 * last one. Where others have dots, a line without them needs a wide gap, or it may be a heading that ends in a number.
 */
function readEntry(source: string, line: Line, seen: Seen | null): string | null {
  if (line.text.length > 300) return null
  const leader = endsInLeader(line.text) ? LEADER.exec(line.text) : null
  if (leader !== null && /^[\s.…_·\d]*$/u.test(line.text.slice(leader.index + leader[0].length))) {
    if (seen !== null) seen.dotted = true
    return line.text.slice(0, leader.index).trim()
  }
  if (seen === null) return null
  const paged = /^(.*\D)\s(\d{1,3})$/u.exec(line.text)
  if (paged?.[1] === undefined) return null
  const page = Number(paged[2])
  const gap = line.cells.length > 1 || /\s{2}\d{1,3}\s*$/u.test(source.slice(line.start, line.end))
  if (page < seen.page || page > seen.page + FURTHEST_PAGE || (!gap && (seen.dotted || paged[1].length <= 8)))
    return null
  seen.page = page
  return paged[1].trim()
}

function joinLines(first: string, second: string): string {
  return /\p{Ll}-$/u.test(first) && /^\p{Ll}/u.test(second) ? `${first.slice(0, -1)}${second}` : `${first} ${second}`
}

function entry(title: string, line: number): TocEntry {
  const bare = title.replace(/^(?:(?:punkt|pkt\.?)\s)?\d{1,3}[.:)]?\s+(?=\S)/iu, '')
  return { title: bare, key: squeezed(bare.replace(/^lukket:?\s/iu, '')), line }
}
