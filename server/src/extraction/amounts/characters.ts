/** 0–9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A letter as Danish and its neighbours write it. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code <= 255)
}

/** A space, tab or line break. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9
}

/** The word that ends right before `at`, spaces between allowed, in small letters. */
export function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && end > at - 4 && isSpace(text.charCodeAt(end - 1))) end--
  if (text.charAt(end - 1) === '.') end--
  let start = end
  while (start > 0 && end - start < 20 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, end).toLowerCase()
}

/** True when nothing but spaces stands between `at` and its line's start. */
export function atLineStart(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i--
  return i < 0 || text.charCodeAt(i) === 10
}
