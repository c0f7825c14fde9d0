import './items.css'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { ITEM_SORTS, type ItemGroup } from '@kildetal/shared/items.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { type ItemFilters, itemsQuery } from '../../api/items.ts'
import { asProblem } from '../../api/problem.ts'
import { useMe } from '../../api/session.ts'
import { stateOfItem } from '../../figures/source-of.ts'
import { items as da } from '../../i18n/da/items.ts'
import { items as en } from '../../i18n/en/items.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable, type TableSort } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyState, ErrorState, SkeletonBlock } from '../../ui/states.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { ItemPane } from './ItemPane.tsx'
import { ItemsFilters } from './ItemsFilters.tsx'
import { ItemTotals } from './ItemTotals.tsx'
import { useItemColumns } from './item-columns.tsx'

/** What the address of the items holds. */
export interface ItemsView {
  view: 'list' | 'totals'
  filters: ItemFilters
  sort: TableSort | null
  rows: ItemGroup
  columns: ItemGroup | undefined
  itemId: string | undefined
}

interface ItemsPageProps extends ItemsView {
  onChange: (change: Partial<ItemsView>) => void
}

/** Economic items: a list of thousands, or totals by two groupings; the same filters for both, all of it in the address. */
export function ItemsPage(props: ItemsPageProps) {
  const { view, filters, itemId, onChange } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const list = useLoadedItems(filters, props.sort)
  const { asOf } = filters
  const filtered = Object.entries(filters).some(([key, value]) => key !== 'asOf' && value !== undefined)
  return (
    <Page kind="consultant">
      <div className="k-items" data-open={itemId !== undefined || undefined}>
        <div className="k-items-main">
          <PageHeader
            headline={list.total === null ? words.title : words.headline(list.total, filtered)}
            subtitle={[
              asOf ? words.asKnown(formatDay(asOf, locale)) : '',
              view === 'list' ? words.subtitle : words.subtitleTotals,
            ]
              .filter(Boolean)
              .join(' ')}
            actions={
              <Segmented
                label={words.view}
                value={view}
                onChange={(next) => onChange({ view: next })}
                segments={[
                  { value: 'list', label: words.views.list },
                  { value: 'totals', label: words.views.totals },
                ]}
              />
            }
          />
          <ItemsFilters filters={filters} onFilters={(next) => onChange({ filters: next })} />
          {view === 'list' ? (
            <ItemList {...props} list={list} filtered={filtered} />
          ) : (
            <ItemTotals
              filters={filters}
              rows={props.rows}
              columns={props.columns}
              onGroups={(groups) => onChange(groups)}
              onDrill={(more) => onChange({ view: 'list', filters: { ...filters, ...more } })}
            />
          )}
        </div>
        {itemId ? <ItemPane itemId={itemId} asOf={asOf} onClose={() => onChange({ itemId: undefined })} /> : null}
      </div>
    </Page>
  )
}

/** The order the server gives; the table sorts what has come by the same column. */
function orderOf(sort: TableSort | null) {
  const known = ITEM_SORTS.find((id) => id === sort?.id)
  return known && sort
    ? { sort: known, direction: sort.descending ? ('desc' as const) : ('asc' as const) }
    : { sort: 'day' as const, direction: 'desc' as const }
}

/** All items that pass the filters, page after page until they are there. */
function useLoadedItems(filters: ItemFilters, sort: TableSort | null) {
  const query = useInfiniteQuery(itemsQuery(filters, orderOf(sort)))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, error])
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? null, [data])
  return { rows, total: data?.pages.at(-1)?.total ?? null, complete: !hasNextPage, error, retry: query.refetch }
}

interface ItemListProps extends ItemsPageProps {
  list: ReturnType<typeof useLoadedItems>
  filtered: boolean
}

function ItemList({ list, filtered, sort, itemId, filters, onChange }: ItemListProps) {
  const words = useWords(da, en)
  const { role } = useMe()
  const columns = useItemColumns(role === 'leader', itemId === undefined ? 'wide' : 'narrow')
  const all = useItemColumns(role === 'leader', 'export')
  if (list.error) {
    const problem = asProblem(list.error)
    return (
      <ErrorState
        title={words.failed}
        reference={problem?.reference}
        next={<Button onPress={() => void list.retry()}>↻</Button>}
      >
        {problem?.title}
      </ErrorState>
    )
  }
  if (!list.rows) return <SkeletonBlock shape="rows" count={12} />
  const { rows, complete, total } = list
  const count = rows.length
  const loading = complete ? undefined : words.loading(count, total ?? count)
  return (
    <>
      <div className="k-items-bar">
        <span className="t-muted t-13" role="status">
          {loading}
        </span>
        <Button
          shortcut="E"
          disabledReason={loading}
          onPress={() => {
            const { header, cells } = csvOf(all, rows)
            downloadCsv(filters.asOf ? `${words.title} ${filters.asOf}` : words.title, header, cells)
          }}
        >
          {words.export}
        </Button>
      </div>
      <DataTable
        label={words.title}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        sort={sort}
        onSort={(next) => onChange({ sort: next })}
        onOpen={({ id }) => onChange({ itemId: id })}
        selectedId={itemId}
        tone={(row) =>
          row.state === 'rejected' ? 'quiet' : stateOfItem(row) === 'requested' ? 'requested' : undefined
        }
        empty={<NoItems filtered={filtered} onClear={() => onChange({ filters: emptied(filters) })} />}
      />
    </>
  )
}

/** Without filters, on the same day. */
function emptied(filters: ItemFilters): ItemFilters {
  return { ...Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])), asOf: filters.asOf }
}

function NoItems({ filtered, onClear }: { filtered: boolean; onClear: () => void }): ReactNode {
  const words = useWords(da, en)
  const { role } = useMe()
  if (filtered) {
    return (
      <EmptyState title={words.none} next={<Button onPress={onClear}>{words.clear}</Button>}>
        {words.noneText}
      </EmptyState>
    )
  }
  return <EmptyState title={words.empty}>{role === 'leader' ? words.emptyLeaderText : words.emptyText}</EmptyState>
}
