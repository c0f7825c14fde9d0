/** Mean width of a letter of Inter as a share of its size. */
const LETTER = 0.5
/** Width of a tabular figure or sign, and of the marks between them. */
const FIGURE = 0.62
const POINT = 0.3

/** Breaks words into lines that fit a width in px, at most `lines`; what is left over stays on the last line. SVG text does not wrap by itself. */
export function wrapWords(text: string, width: number, size: number, lines = 3): string[] {
  const fits = Math.max(1, Math.floor(width / (size * LETTER)))
  const wrapped: string[] = []
  for (const word of text.split(' ')) {
    const last = wrapped.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (joined.length <= fits || wrapped.length === lines)) wrapped[wrapped.length - 1] = joined
    else wrapped.push(word)
  }
  return wrapped
}

/** The width a figure takes in px, weight 600. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += size * (/[.,\s]/.test(sign) ? POINT : FIGURE)
  return width
}
