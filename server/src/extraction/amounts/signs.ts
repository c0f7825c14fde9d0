import { atLineStart, isDigit, isSpace, wordBefore } from './characters.ts'

/** Characters that stand for minus before an amount: hyphen, minus, en dash and the Danish ÷. */
export const MINUS_SIGNS = '-−–÷'
const SIGNED_AFTER = new Set(['på', 'med', 'til', 'er', 'fra', 'om', 'af', 'blev', 'bliver', 'kr'])

/** Where the sign before `start` stands, and whether it is a minus; null without one. A list's bullet is none. */
export function signBefore(text: string, start: number): { at: number; negative: boolean } | null {
  const glued = text.charAt(start - 1)
  if (glued !== '' && (MINUS_SIGNS.includes(glued) || glued === '+')) {
    const before = text.charCodeAt(start - 2)
    if (start === 1 || isSpace(before) || before === 40 || before === 58)
      return { at: start - 1, negative: glued !== '+' }
    return null
  }
  if (glued !== ' ') return null
  const apart = text.charAt(start - 2)
  if (apart === '' || !MINUS_SIGNS.includes(apart)) return null
  const before = text.charCodeAt(start - 3)
  if (!isSpace(before) || isDigit(text.charCodeAt(start - 4))) return null
  if (apart === '÷' || apart === '−') return { at: start - 2, negative: true }
  return !atLineStart(text, start - 2) && SIGNED_AFTER.has(wordBefore(text, start - 2))
    ? { at: start - 2, negative: true }
    : null
}
