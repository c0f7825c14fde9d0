/** Marks in headlines from the database that no minutes hold (private use area). */
export const MATCH_START = '\ue000'
export const MATCH_END = '\ue001'

/** Most words of a search that are looked at. */
const MOST_WORDS = 12

/** The words of a search, in small letters. */
export function wordsOf(q: string): string[] {
  return (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
}

/** The database's query for a search: every word, the last one also as a beginning. Null when nothing can be searched for. */
export function tsqueryOf(q: string): string | null {
  const words = wordsOf(q)
  if (words.length === 0) return null
  return words.map((word, index) => (index === words.length - 1 ? `'${word}':*` : `'${word}'`)).join(' & ')
}

/** A headline with marks, parted for display. */
export function partsOf(headline: string): { text: string; match: boolean }[] {
  const parts: { text: string; match: boolean }[] = []
  for (const [index, piece] of headline.split(MATCH_START).entries()) {
    if (index === 0) {
      if (piece !== '') parts.push({ text: piece, match: false })
      continue
    }
    const end = piece.indexOf(MATCH_END)
    const match = end === -1 ? piece : piece.slice(0, end)
    const rest = end === -1 ? '' : piece.slice(end + 1)
    if (match !== '') parts.push({ text: match, match: true })
    if (rest !== '') parts.push({ text: rest, match: false })
  }
  return parts
}

/** Where the first marked word of a headline stands in the text it was cut from, or null. */
export function placeOf(headline: string, text: string): { start: number; end: number } | null {
  const bare = headline.replaceAll(MATCH_START, '').replaceAll(MATCH_END, '')
  const from = text.indexOf(bare)
  const first = headline.indexOf(MATCH_START)
  const end = headline.indexOf(MATCH_END)
  if (from === -1 || first === -1 || end === -1) return null
  return { start: from + first, end: from + end - 1 }
}
