import { findDays } from './danish-days.ts'
import { type Line, squeezed } from './lines.ts'

/** An entry of a table of contents; its title may be cut off by the program that printed it. */
export interface TocEntry {
  title: string
  key: string
}

/** What stands in a document beside its running text: the table of contents, and page headers and footers. */
export interface Furniture {
  /** Lines to pass over, by index. */
  skipped: ReadonlySet<number>
  contents: readonly TocEntry[]
}

const LEADER = /(?:\.\s?){4,}|…{2,}|_{4,}|(?:·\s?){4,}/u
const PAGE_NUMBER =
  /^(?:side|page|s\.)\s?\d{1,4}(?:\s?(?:af|of|\/|:)\s?\d{1,4})?$|^\d{1,4}\s?(?:af|of|\/)\s?\d{1,4}$|^[-–]\s?\d{1,4}\s?[-–]$/iu
const CONTENTS = /^(?:indholdsfortegnelse|indhold|punktoversigt|dagsordensoversigt|oversigt|indholdsoversigt)[:.]?$/iu
const WEB =
  /^(?:hent som pdf|hent hele referatet|kopier link(?: til punktet)?(?: - print)?|vis mere|vis mindre|se alle bilag|tilbage(?: til forsiden)?|print|del|×|luk|ok|annuller|læs op|udskriv(?: hele dagsord(?:e)?nen)?|download|til toppen|til indholdsfortegnelse|fold alle ud|fold ud|åbn alle|del på .*)$/iu
const ITEM_WORDS = /^(?:punkt|pkt|åbent|åben|lukket)\b/iu

/** Finds page headers and footers, buttons of web pages and the table of contents. Linear in the number of lines. */
export function findFurniture(lines: readonly Line[]): Furniture {
  const skipped = new Set<number>()
  const seen = new Map<string, number>()
  lines.forEach((line, i) => {
    if (line.text === '' || line.text.length > 160) return
    if (PAGE_NUMBER.test(line.text) || WEB.test(line.text)) skipped.add(i)
    const key = line.text.replace(/\d+/g, '#')
    seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  lines.forEach((line, i) => {
    if (line.text.length > 160 || line.text.length < 6 || !/\d/.test(line.text)) return
    if ((seen.get(line.text.replace(/\d+/g, '#')) ?? 0) < 3) return
    const paged = /(?:^|[\s|–-])(?:side|page)\s\d/iu.test(line.text)
    if ((paged || isRunningHead(line.text)) && !ITEM_WORDS.test(line.text)) skipped.add(i)
  })
  return { skipped, contents: readContents(lines, skipped) }
}

/** `Økonomiudvalget 03-03-2026`: nothing but some words and a day, printed on every page. */
function isRunningHead(text: string): boolean {
  const day = findDays(text)[0]
  return (
    day !== undefined &&
    text.length < 90 &&
    !/^(?:dato|behandling|beslutning|udvalg|mødedato|[-–•])/iu.test(text) &&
    day.end > text.length - 4 &&
    !/[.,;]\s\p{Ll}/u.test(text) &&
    /^\p{Lu}/u.test(text)
  )
}

function readContents(lines: readonly Line[], skipped: Set<number>): TocEntry[] {
  const entries: TocEntry[] = []
  let open = 0
  let carried = ''
  for (const [i, line] of lines.entries()) {
    if (line.text === '') continue
    if (CONTENTS.test(line.text)) {
      open = 40
      skipped.add(i)
      continue
    }
    const title = entryTitle(line, open > 0)
    if (title !== null) {
      entries.push(entry(carried === '' ? title : `${carried} ${title}`))
      carried = ''
      skipped.add(i)
      open = 6
    } else if (open > 0) {
      const next = lines.slice(i + 1, i + 3).find((l) => l.text !== '')
      const wrapped =
        next !== undefined && line.text.length > 25 && entryTitle(next, false) !== null && lines[i + 1]?.text !== ''
      if (wrapped) skipped.add(i)
      carried = wrapped ? line.text : ''
      open--
    }
  }
  return entries
}

function entry(title: string): TocEntry {
  const bare = title.replace(/^(?:(?:punkt|pkt\.?)\s)?\d{1,3}[.:)]?\s+(?=\S)/iu, '')
  return { title: bare, key: squeezed(bare.replace(/^lukket:?\s/iu, '')) }
}

/** The title a line of a table of contents holds: what stands before the dots, or before a page number at the line's end. */
function entryTitle(line: Line, inContents: boolean): string | null {
  if (line.text.length > 300) return null
  const leader = LEADER.exec(line.text)
  if (leader !== null && /^[\s.…_·\d]*$/u.test(line.text.slice(leader.index + leader[0].length)))
    return line.text.slice(0, leader.index).trim()
  if (!inContents) return null
  const paged = /^(.*\D)\s(\d{1,3})$/u.exec(line.text)
  return paged?.[1] !== undefined && (line.cells.length > 1 || paged[1].length > 8) ? paged[1].trim() : null
}
