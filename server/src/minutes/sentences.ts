import { findAll } from '../text/find-all.ts'
import type { Stretches } from '../text/narrow.ts'
import { clean, words } from './lines.ts'

/** A sentence or list entry of a section, `[start, end)` in the document's text. */
export interface Sentence {
  start: number
  end: number
  /** As a reader sees it. */
  text: string
  /** Lower-case words with spaces around them, for matching. */
  words: string
  /** An entry of a list whose lead sentence ends in a colon, or that is bulleted. */
  listed: boolean
}

const ABBREVIATION =
  /(?:^|[\s(])(?:kl|pkt|jf|jfr|nr|stk|mio|mia|kr|ca|f\.eks|fx|bl\.a|evt|inkl|ekskl|hhv|vedr|mv|m\.v|dvs|tlf|pr|afd|d|ad|maks|min|max|incl|excl|p\.t|pt|ang|if|ift|i\.f\.t|ifm|mht|m\.h\.t|o\.l|osv|etc|sst|cand|prof|dr|hr|art|bek|lbk|lovbek|sml|skt|h\.c|mill|tkr|t\.kr|a\.m|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec|bl|\p{Lu})\.$/iu
/** Of these, the ones a sentence may end in: a capital after them begins the next one. */
const ENDS_SENTENCE = /(?:^|[\s(\d])(?:kr|mio|mia|mill|tkr|mv|m\.v|osv|o\.l|etc|p\.t|a\.m|m)\.$/iu
const BULLET =
  /^[\s\u00a0]*(?:[-–—•·*▪◦o]\s|\d{1,2}[.)]\s(?!jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|[a-zæøå]\)\s|ad\.?\s?\d)/iu
const SHORT_LINE = 60

/**
 * Cuts a stretch of a text into sentences and list entries, trimmed. Lines wrapped by a printer are joined. `source` is the same text, to
 * slice. Linear.
 */
export function cutSentences(text: string, start: number, end: number, source: Stretches = text): Sentence[] {
  const found: Sentence[] = []
  let block = -1
  let at = start
  const flush = (to: number, listed: boolean): void => {
    if (block !== -1) cutBlock(source, block, to, listed, found)
    block = -1
  }
  let listed = false
  let gap = false
  while (at < end) {
    const line = lineEnd(text, at, end)
    const raw = source.slice(at, line)
    if (raw.trim() === '') gap = true
    else {
      const bullet = BULLET.test(raw.slice(0, 16))
      if (gap && block !== -1 && !goesOn(text, block, at, raw)) flush(at, listed)
      gap = false
      if (block !== -1 && (bullet || breaksAfter(text, block, at, raw))) flush(at, listed)
      if (block === -1) {
        block = at
        listed = bullet
      }
    }
    at = line + 1
  }
  flush(end, listed)
  return found
}

function lineEnd(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 || at > end ? end : at
}

/** Whether a sentence goes on over a blank line: `Økonomiudvalget indstiller til Byrådet,` / blank / `at regnskabet godkendes, og`. */
function goesOn(text: string, block: number, at: number, next: string): boolean {
  if (!/^[\s\u00a0]*at(?:\s|$)/u.test(next)) return false
  let end = at
  while (end > block && /\s/u.test(text[end - 1] ?? '')) end--
  return /(?:[,:]|\s(?:og|samt|indstiller|anbefaler|foreslår|besluttede|beslutter))$/u.test(
    text.slice(Math.max(block, end - 12), end),
  )
}

/** Whether the line before `at` ends a sentence without a full stop: it is short and the next one begins with a capital. */
function breaksAfter(text: string, block: number, at: number, next: string): boolean {
  const from = Math.max(block, text.lastIndexOf('\n', at - 2) + 1)
  const line = text.slice(from, at).trim()
  return (
    (/[:]$/.test(line) && !/^[\s\u00a0]*at\s/u.test(next)) ||
    (line.length < SHORT_LINE &&
      /^[\s\u00a0]*\p{Lu}/u.test(next) &&
      !/(?:[,–-]|\s(?:og|for|i|af|til|på|med|om|den|at|fra|anbefaler|indstiller|godkender|godkendte|tiltrådte|tiltræder|vedtog|besluttede|beslutter|drøftede|bad|beder))$/u.test(
        line,
      ))
  )
}

const MONTH = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu
const STOP = /[.!?]["”»)]?(?=\s)/gu

function cutBlock(source: Stretches, from: number, to: number, listed: boolean, found: Sentence[]): void {
  const block = source.slice(from, to)
  let begin = 0
  for (const stop of findAll(STOP, block)) {
    const end = stop.index + stop[0].length
    const before = clean(block.slice(Math.max(begin, end - 16), end))
    const after = clean(block.slice(end, end + 40))
    if (stop[0].startsWith('.') && ABBREVIATION.test(before) && !beginsAnew(before, after)) continue
    if (!/^(?:["”“»«(§\p{Lu}\d–-]|[a-h][):])/u.test(after)) continue
    if (/\d\.$/u.test(before) && MONTH.test(after)) continue
    push(source, from + begin, from + end, listed, found)
    begin = end
  }
  push(source, from + begin, to, listed, found)
}

/** Whether a new sentence begins after an abbreviation: with a definite noun, or with any capital where the abbreviation may end one. */
function beginsAnew(before: string, after: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?:en|et|ne)\s/u.test(after) || (ENDS_SENTENCE.test(before) && /^(?:\p{Lu}|[a-h][):])/u.test(after))
  )
}

/** A space of any sort, or the border of a cell. */
function parts(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 10 || code === 124 || ((code < 32 || code > 127) && /\s/.test(text.charAt(at)))
}

function push(source: Stretches, start: number, end: number, listed: boolean, found: Sentence[]): void {
  const raw = source.slice(start, end)
  let from = 0
  let to = raw.length
  while (from < to && parts(raw, from)) from++
  while (to > from && parts(raw, to - 1)) to--
  const shown = clean(raw.slice(from, to))
  if (/[\p{L}\p{N}]/u.test(shown))
    found.push({ start: start + from, end: start + to, text: shown, words: words(shown), listed })
}
