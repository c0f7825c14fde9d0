/** How far from an amount its sentence is looked for; longer ones are cut, so that one huge line costs no more than many short. */
export const MAX_REACH = 700

/** Abbreviations after which a capital letter goes on with the sentence. `kr.` and `mio.` are not among them. */
const GOES_ON = new Set(
  'jf bl f eks fx inkl ekskl incl excl ca pr nr hhv vedr evt st dr v s kl pkt ift ifm iht d sml afd tlf ref saml matr pl bl.a f.eks'.split(
    ' ',
  ),
)
const BULLET =
  /\n[ \t]*(?:[-•·*–—▪o] +|\d{1,2}[.)] |[a-zæøå][.)] |[Aa][td] ?\d{0,2}(?:[ ,)][^\n]{0,12})?\)|[Aa]d\.? ?\d)/y
/** A line that ends in one of these goes on in the next. */
const UNFINISHED = new Set(
  (
    'for på i af til og med den det de en et om fra at der som ved er samt eller hos under over efter ca pr kr mellem mod inden uden ' +
    'blev bliver har vil kan skal sin sit sine denne dette disse hvor herunder heraf samlet alt kun'
  ).split(' '),
)

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 192 && code <= 222 && code !== 215)
}
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code <= 255)
}

function lastWord(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 14 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, end)
}

function nextVisible(text: string, from: number): number {
  let at = from
  while (at < text.length && at < from + 80) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9) break
    at++
  }
  return at
}

/** A recommendation of a list without marks: `… i 2026,⏎at der optages …`. */
const NEXT_POINT = /\n[ \t]*[Aa]t (?=der |det |den |de |til|mer|mindre|rest|[a-zæøå]+(?:en|et|erne|ene|ing) )/y

function breaksAtLine(text: string, at: number): boolean {
  const next = nextVisible(text, at + 1)
  const nextCode = text.charCodeAt(next)
  if (Number.isNaN(nextCode) || nextCode === 10) return true
  BULLET.lastIndex = at
  if (BULLET.test(text)) return true
  let end = at
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--
  const last = text.charAt(end - 1)
  NEXT_POINT.lastIndex = at
  if (
    (last === ',' || last === ';' || /(?:, og|, samt)$/.test(text.slice(Math.max(0, end - 6), end))) &&
    NEXT_POINT.test(text)
  )
    return true
  if (!isUpper(nextCode) && !'"”»§'.includes(text.charAt(next))) return last === ':' && !/\d/.test(text.charAt(next))
  if (last === '.') return !goesOn(text, end - 1)
  if (last === ':' || last === '!' || last === '?' || last === ';') return true
  if (last === ',' || last === '-' || last === '–') return false
  let lineStart = end
  while (lineStart > 0 && end - lineStart < 61 && text.charCodeAt(lineStart - 1) !== 10) lineStart--
  return end - lineStart < 60 && !UNFINISHED.has(lastWord(text, end).toLowerCase())
}

/** True when the full stop at `dot` belongs to an abbreviation, an initial or an ordinal. */
function goesOn(text: string, dot: number): boolean {
  const word = lastWord(text, dot)
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return true
  return GOES_ON.has(word.toLowerCase())
}

/** Whether a sentence ends at the whitespace at `at`. */
function breaksAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 10) return breaksAtLine(text, at)
  if (code !== 32) return false
  const last = text.charCodeAt(at - 1)
  if (last !== 46 && last !== 33 && last !== 63) return false
  const next = nextVisible(text, at)
  const nextCode = text.charCodeAt(next)
  if (nextCode === 10) return false
  if (!isUpper(nextCode) && !'"”»§'.includes(text.charAt(next))) return false
  if (last !== 46) return true
  // `1. At …`: a list's number, where it begins a line.
  const digit = text.charCodeAt(at - 2)
  if (digit >= 48 && digit <= 57) {
    let start = at - 2
    while (start > 0 && at - start < 6 && /[\d ]/.test(text.charAt(start - 1))) start--
    if (start === 0 || text.charCodeAt(start - 1) === 10) return false
  }
  return !goesOn(text, at - 1)
}

/** The end of the sentence that holds `from`, at most {@link MAX_REACH} further and not beyond `limit`. */
export function sentenceEnd(text: string, from: number, limit: number): number {
  const last = Math.min(limit, from + MAX_REACH)
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at)
    if ((code === 32 || code === 10) && breaksAt(text, at)) return at
  }
  return last
}

/** The start of the sentence that holds `from`, at most {@link MAX_REACH} before it and not before `limit`. */
export function sentenceStart(text: string, from: number, limit: number): number {
  const first = Math.max(limit, from - MAX_REACH)
  for (let at = from - 1; at >= first; at--) {
    const code = text.charCodeAt(at)
    if ((code === 32 || code === 10) && breaksAt(text, at)) return at + 1
  }
  return first
}

/** True when a paragraph ends somewhere in `[from, to)`: an empty line. */
export function paragraphBreak(text: string, from: number, to: number): boolean {
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(nextVisible(text, at + 1)) === 10) return true
    if (at > from + 4 * MAX_REACH) return true
  }
  return false
}
