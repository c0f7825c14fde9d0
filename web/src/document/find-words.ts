/** Most places a search marks; beyond them the reader needs a longer word. */
const MOST_FOUND = 500

/**
 * Where the words stand in the text, upper and lower case alike, any white space in the words matching any in the text (a line may end
 * between two words). Fewer than two letters find nothing.
 */
export function findWords(text: string, words: string): { start: number; end: number }[] {
  const parts = words.trim().split(/\s+/)
  if (words.trim().length < 2) return []
  const pattern = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'giu')
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length >= MOST_FOUND) break
  }
  return found
}
