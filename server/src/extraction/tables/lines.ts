/** A line of a text, without its break. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** The line that holds position `at`. */
export function lineAround(text: string, at: number): Line {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end === -1 ? text.length : end }
}

/** The line after another, or null at the text's end. */
export function lineAfter(text: string, { end }: Line): Line | null {
  if (end >= text.length) return null
  const next = text.indexOf('\n', end + 1)
  return { start: end + 1, end: next === -1 ? text.length : next }
}

/** The line before another, or null at the text's start. */
export function lineBefore(text: string, { start }: Line): Line | null {
  if (start === 0) return null
  return { start: start === 1 ? 0 : text.lastIndexOf('\n', start - 2) + 1, end: start - 1 }
}

/** True for a line that prints nothing. */
export function isBlank(text: string, { start, end }: Line): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false
  return true
}

const CAPTION_LINES = 4
const CAPTION_CHARACTERS = 600
const NOTE_CHARACTERS = 300

/** Up to four lines that stand above `top` and not before `from`, nearest last, with no more than three empty ones in between. */
export function captionAbove(text: string, top: Line, from: number): Line[] {
  const lines: Line[] = []
  let blanks = 0
  for (
    let line = lineBefore(text, top);
    line && line.start >= from && lines.length < CAPTION_LINES;
    line = lineBefore(text, line)
  ) {
    if (isBlank(text, line)) {
      if (++blanks > 3) break
      continue
    }
    lines.unshift(
      line.end - line.start > CAPTION_CHARACTERS ? { start: line.end - CAPTION_CHARACTERS, end: line.end } : line,
    )
  }
  return lines
}

/** The line of text below `last`, with at most one empty line in between; null when there is none. */
export function noteBelow(text: string, last: Line): Line | null {
  for (let line = lineAfter(text, last), blanks = 0; line && blanks < 2; line = lineAfter(text, line)) {
    if (isBlank(text, line)) blanks++
    else
      return line.end - line.start > NOTE_CHARACTERS ? { start: line.start, end: line.start + NOTE_CHARACTERS } : line
  }
  return null
}
