import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Role } from '@kildetal/shared/identity.ts'
import { formatKr, type Locale } from '@kildetal/shared/money.ts'
import type { SearchHit } from '@kildetal/shared/search.ts'
import type { shell } from '../i18n/da/shell.ts'
import type { FoundItem } from '../ui/CommandPalette.tsx'
import { NAVIGATION } from './navigation.ts'

/** The pages of a role whose name holds what was typed, for the palette. */
export function findPages(typed: string, role: Role, words: typeof shell): FoundItem[] {
  const wanted = typed.toLocaleLowerCase('da')
  return NAVIGATION[role]
    .filter(({ label }) => words.pages[label].toLocaleLowerCase('da').includes(wanted))
    .map(({ to, label }) => ({
      id: `page:${to}`,
      group: words.goTo,
      title: words.pages[label],
      text: words.pages[label],
      href: to,
    }))
}

/** Where a hit leads; null when it belongs to no page. `fra` is the place in the document's text. */
export function hitHref(hit: SearchHit): string | null {
  if (hit.kind === 'unit') return hit.slug ? `/overblik/${hit.slug}` : null
  if (hit.kind === 'pool') return hit.slug ? `/puljer/${hit.slug}` : null
  if (hit.kind === 'project') return hit.slug ? `/projekter/${hit.slug}` : null
  if (!hit.meetingId) return null
  return hit.start === null ? `/referater/${hit.meetingId}` : `/referater/${hit.meetingId}?fra=${hit.start}`
}

function hitDetail(hit: SearchHit, locale: Locale): string {
  const parts = [
    hit.amountOre === null ? null : formatKr(hit.amountOre, { locale }),
    hit.body && hit.day ? `${hit.body} ${formatDay(hit.day, locale)}` : hit.detail,
    hit.kind === 'project' || hit.body === null ? hit.caseNumber : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** The words around the hit as one line, with the first match marked; none when the title matched. */
export function hitExcerpt(hit: SearchHit): FoundItem['excerpt'] {
  if (hit.snippet.length === 0) return undefined
  const first = hit.snippet.findIndex(({ match }) => match)
  const text = hit.snippet.map((part) => part.text).join('')
  if (first === -1) return { text }
  const start = hit.snippet.slice(0, first).reduce((length, part) => length + part.text.length, 0)
  return { text, mark: [start, start + (hit.snippet[first]?.text.length ?? 0)] }
}

/** A search hit as the palette shows it; what leads nowhere is left out. */
export function foundItems(hits: readonly SearchHit[], words: typeof shell, locale: Locale): FoundItem[] {
  return hits.flatMap((hit) => {
    const href = hitHref(hit)
    if (href === null) return []
    const detail = hitDetail(hit, locale)
    return {
      id: `${hit.kind}:${hit.id}`,
      group: words.found[hit.kind],
      title: hit.title,
      text: hit.title,
      href,
      detail,
      excerpt: hitExcerpt(hit),
    }
  })
}
