/** What a character means for cutting and cleaning a text, as bits of a number. */
export const ENDS_LINE = 1
/** Prints as nothing, or as a space that is not U+0020: text with such characters must be cleaned. */
export const ODD = 2
/** Belongs to Markdown or to a table row. */
export const MARKUP = 4
export const DIGIT = 8
/** No letter, digit, `§`, `&`, `+` or space: what parts the words of `words` (lines.ts). */
export const PARTS_WORDS = 16
/** A letter or a digit. */
export const LETTER = 32
const UPPER = 64

/** Beyond these, which hold all that Danish is written with, a character is taken for odd: the slower way gives the same. */
const KNOWN = 0x2300
const UNKNOWN = ODD | PARTS_WORDS

/** The meaning of every known character; each character of a document is looked up once. */
const MEANINGS = Uint8Array.from({ length: KNOWN }, (_, code) => {
  const character = String.fromCharCode(code)
  return (
    (/[\n\r\f\v\u2028\u2029\u0085]/.test(character) ? ENDS_LINE : 0) |
    (/[\s\p{Cf}\p{Cc}]/u.test(character) && character !== ' ' ? ODD : 0) |
    (/[\t|#*_>]/.test(character) ? MARKUP : 0) |
    (/\d/.test(character) ? DIGIT : 0) |
    (/^[\p{L}\p{N}§&+ ]+$/u.test(character.toLowerCase()) ? 0 : PARTS_WORDS) |
    (/[\p{L}\p{N}]/u.test(character) ? LETTER : 0) |
    (/\p{Lu}/u.test(character) ? UPPER : 0)
  )
})

/** The meaning of a character by its UTF-16 code. */
export function meaningOf(code: number): number {
  return code < KNOWN ? (MEANINGS[code] ?? UNKNOWN) : UNKNOWN
}

/** The meanings of all characters of a text together. */
export function meaningsOf(text: string): number {
  let held = 0
  for (let at = 0; at < text.length; at++) held |= meaningOf(text.charCodeAt(at))
  return held
}

/** Whether a text without odd characters has only single spaces, and none at its ends. */
export function isSinglySpaced(text: string): boolean {
  return text.charCodeAt(0) !== 32 && text.charCodeAt(text.length - 1) !== 32 && !text.includes('  ')
}

/** Whether a text begins with a capital letter. */
export function beginsUpper(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < KNOWN ? (meaningOf(code) & UPPER) !== 0 : /^\p{Lu}/u.test(text)
}

/** How many letters and digits a text has, as `words` (lines.ts) keeps them; those it cannot tell are left out. */
export function countLetters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && (meaningOf(code) & (ODD | PARTS_WORDS)) === 0) count++
  }
  return count
}
