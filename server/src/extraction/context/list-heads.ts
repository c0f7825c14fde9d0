/*
 * `Følgende fik afslag:` above a list speaks for every entry of it. An entry says a name and an amount; what is done with the money
 * stands in the head.
 */

/** How many lines of a list are walked up to its head, and how long a head may be. */
const LINES = 40
const LONGEST_HEAD = 400
/** An entry begins with a mark, a number or a letter, or is a short line of a name and an amount. */
const MARKED = /^[ \t]*(?:[-•·*–—▪o][ \t]+|\(?(?:\d{1,2}|[a-zæøå])[.)][ \t]+)/i
const NAMED = /^[^\n:]{2,90}(?::|\()[^\n]{0,60}\d/
/** What may stand on the line before the entry's first sentence. */
const MARK = /^[\s\-•·*–—▪o\d().a-zæøå]{0,7}$/i
const LONGEST_MARK = 12
/** Longer lines are running text. */
const LONGEST_LINE = 2_000
const SENTENCE = /(?<=[.!?]) (?=[A-ZÆØÅ])/

/** Where the line that ends at `at` begins, or a place inside it when that is further than `reach` away. Never before `from`. */
function lineStart(text: string, at: number, from: number, reach: number): number {
  const least = Math.max(from, at - reach)
  let start = at
  while (start > least && text.charCodeAt(start - 1) !== 10) start--
  return start
}

function isEntry(line: string): boolean {
  return MARKED.test(line) || NAMED.test(line)
}

/**
 * The last sentence above the list that the sentence at `at` begins an entry of, when it leads into the list by a colon; else ''.
 * Nothing before `from` is looked at.
 */
export function listHead(text: string, at: number, from: number): string {
  let start = lineStart(text, at, from, LONGEST_MARK)
  if (!MARK.test(text.slice(start, Math.min(at, start + LONGEST_MARK)))) return ''
  const end = text.indexOf('\n', start)
  const own = text.slice(start, Math.min(end === -1 ? text.length : end, start + 200))
  if (!isEntry(own)) return ''
  let blanks = 0
  for (let lines = 0; lines < LINES && start > from; lines++) {
    const last = start - 1
    start = lineStart(text, last, from, LONGEST_LINE)
    const line = text.slice(Math.max(start, last - LONGEST_HEAD), last).trim()
    if (line === '') {
      if (++blanks > LINES / 2) return ''
      continue
    }
    if (line.endsWith(':')) return line.split(SENTENCE).at(-1) ?? line
    // A line that wraps belongs to the entry below it; running text ends the list.
    if (!isEntry(line) && (line.length > 110 || line.endsWith('.'))) return ''
  }
  return ''
}
