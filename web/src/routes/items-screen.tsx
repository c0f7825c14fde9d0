import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { ItemFilters } from '../api/items.ts'
import { ItemsPage, type ItemsView } from '../pages/items/ItemsPage.tsx'
import { asWords } from './address-words.ts'
import { readSort, writeSort } from './table-sort.ts'

const route = getRouteApi('/shell/poster')

type TextFilter = Exclude<keyof ItemFilters, 'asOf'>

/** A filter's name in the address. */
const NAMES = {
  state: 'gennemgang',
  kind: 'art',
  status: 'status',
  year: 'aar',
  pool: 'pulje',
  orgUnit: 'enhed',
  meeting: 'moede',
  caseNumber: 'sag',
  text: 'soeg',
} as const satisfies Record<TextFilter, string>

type Name = (typeof NAMES)[keyof typeof NAMES]
type FilterSearch = Partial<Record<Name, string | number>>

const KEYS = Object.keys(NAMES) as TextFilter[]

function readFilters(search: { [N in Name]?: string | number | undefined }): ItemFilters {
  return Object.fromEntries(
    KEYS.map((key) => {
      const value = search[NAMES[key]]
      return [key, value === undefined ? undefined : String(value)]
    }),
  )
}

function writeFilters(filters: ItemFilters): FilterSearch {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = filters[key]
      return value === undefined ? [] : [[NAMES[key], asWords(value)]]
    }),
  )
}

/** The items at their address. Opening an item or drilling is a step one can go back from; filters and sort replace the address. */
export function ItemsScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const view = useMemo<ItemsView>(
    () => ({
      view: search.vis === 'oversigt' ? 'totals' : 'list',
      filters: { ...readFilters(search), asOf: search.dag },
      sort: readSort(search.sortering),
      rows: search.raekker ?? 'kind',
      columns: search.kolonner === 'ingen' ? undefined : (search.kolonner ?? 'year'),
      itemId: search.post,
    }),
    [search],
  )
  const change = useCallback(
    (part: Partial<ItemsView>) => {
      const next = { ...view, ...part }
      const sort = writeSort(next.sort)
      const step = part.itemId !== undefined || part.view !== undefined
      void navigate({
        search: {
          ...(next.view === 'totals' ? { vis: 'oversigt' as const } : {}),
          ...writeFilters(next.filters),
          ...(next.filters.asOf ? { dag: next.filters.asOf } : {}),
          ...(sort ? { sortering: sort } : {}),
          ...(next.rows === 'kind' ? {} : { raekker: next.rows }),
          ...(next.columns === 'year' ? {} : { kolonner: next.columns ?? ('ingen' as const) }),
          ...(next.itemId ? { post: next.itemId } : {}),
        },
        replace: !step || view.itemId !== undefined,
        resetScroll: false,
      })
    },
    [view, navigate],
  )
  return <ItemsPage {...view} onChange={change} />
}
