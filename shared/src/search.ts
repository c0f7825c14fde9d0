import { z } from 'zod'
import { Day } from './decisions.ts'

/** Query of `GET /api/search`. */
export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** `unit` → /overblik/:slug, `pool` → /puljer/:slug, `project` → /projekter/:slug, `item` → the figure's place, `agendaItem` → the minutes. */
export const SEARCH_KINDS = ['unit', 'pool', 'project', 'item', 'agendaItem'] as const
export const SearchHit = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.uuid(),
  slug: z.string().nullable(),
  title: z.string(),
  /** Where it belongs: a unit's parent, a meeting, a case number. */
  detail: z.string().nullable(),
  caseNumber: z.string().nullable(),
  amountOre: z.number().int().nullable(),
  /** Words around the hit, parted so that the matching ones can be marked; for a figure its sentence; empty when the title matched. */
  snippet: z.array(z.object({ text: z.string(), match: z.boolean() })),
  meetingId: z.uuid().nullable(),
  agendaItemId: z.uuid().nullable(),
  body: z.string().nullable(),
  day: Day.nullable(),
  /** Place in the document's text, for the jump to the words; null when the hit is no text. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** Best first within each kind, kinds in the order units, pools, projects, items, agenda items. No counts of what is not shown. */
export const SearchResult = z.object({ q: z.string(), hits: z.array(SearchHit) })
export type SearchResult = z.infer<typeof SearchResult>
