/** True when words name a pool (`direktionens pulje til …`, `udviklingspuljen`). */
export function namesPool(words: string): boolean {
  return /pulje/i.test(words)
}

/**
 * The purpose alone of what minutes call a pool, so that one pool is one name: small letters, without whose it is, the word itself, what
 * was done with it and the year. `direktionens pulje til organisationsudvikling`, `organisationsudviklingspuljen` → `organisationsudvikling`;
 * `puljen afsat til analyser i budget 2024` → `analyser`. Never empty for words that hold a letter or digit.
 */
export function normalizePoolName(name: string): string {
  const plain = name
    .toLocaleLowerCase('da')
    .replace(/[»«"'’.,;:()]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const words = withoutYear(withoutPoolWord(plain)).map((word) => word.replace(/(?<=\p{L}{3})s?puljen?s?$/u, ''))
  return words.join(' ') || plain.join(' ') || name.trim()
}

/** A name to show: the purpose with a capital. */
export function shownPoolName(name: string): string {
  const purpose = normalizePoolName(name)
  return purpose.charAt(0).toLocaleUpperCase('da') + purpose.slice(1)
}

const LEAD = new Set([
  'afsat',
  'til',
  'for',
  'vedrørende',
  'vedr',
  'om',
  'på',
  'the',
  'den',
  'det',
  'de',
  'en',
  'formålet',
])

/** Everything up to and with the word `pulje` and what follows it (`afsat til`), when a purpose remains. */
function withoutPoolWord(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word === 'pulje' || word === 'puljen')
  let rest = at === -1 ? words : words.slice(at + 1)
  while (rest.length > 1 && LEAD.has(rest[0] ?? '')) rest = rest.slice(1)
  return rest.length > 0 ? rest : words.filter((word) => word !== 'pulje' && word !== 'puljen')
}

const BUDGET_WORDS = new Set(['i', 'budget', 'budgettet', 'budgettets', 'for', 'år', 'året'])

/** `… i budget 2024`, `… i 2025`. */
function withoutYear(words: readonly string[]): readonly string[] {
  if (!/^20\d\d(?:[-–]20\d\d)?$/.test(words.at(-1) ?? '')) return words
  let end = words.length - 1
  while (end > 1 && BUDGET_WORDS.has(words[end - 1] ?? '')) end -= 1
  return words.slice(0, end)
}
