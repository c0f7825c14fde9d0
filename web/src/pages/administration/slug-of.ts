/**
 * A unit's address from its name: `Børn og Unge` → `boern-og-unge`. Danish letters become the two they are written with where they are
 * missing; other accents are dropped; what is neither letter nor digit becomes one hyphen. At most 80 characters, empty for no letters.
 */
export function slugOf(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return letters
    .split(/[^a-z0-9]/)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-$/, '')
}
