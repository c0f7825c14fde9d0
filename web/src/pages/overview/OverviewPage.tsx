import './overview.css'
import type { Deviation } from '@kildetal/shared/deviations.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { overviewQuery, pendingDeviationsQuery, unitTreeQuery } from '../../api/overview.ts'
import { useMe } from '../../api/session.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { books as daBooks } from '../../i18n/da/books.ts'
import { overview as da } from '../../i18n/da/overview.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { books as enBooks } from '../../i18n/en/books.ts'
import { overview as en } from '../../i18n/en/overview.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Breadcrumb } from '../../ui/Breadcrumb.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { FooterBar, KeyHint, Page, PageHeader } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { OverviewChanges } from './OverviewChanges.tsx'
import { OverviewCharts } from './OverviewCharts.tsx'
import { OverviewFilters } from './OverviewFilters.tsx'
import { askedBy, type OverviewSearch } from './overview-address.ts'
import { type Line, linesOf, shownLines } from './overview-lines.ts'
import { measuredBy, overviewHeadline } from './overview-message.ts'
import { useOverviewColumns } from './use-overview-columns.tsx'

interface OverviewPageProps {
  unit: string
  search: OverviewSearch
  onChange: (search: Partial<OverviewSearch>) => void
  /** Goes to another unit; what is chosen stays chosen, the folds do not. */
  onUnit: (slug: string) => void
}

const NOTHING: readonly Deviation[] = []

/** One level of the organisation: its units side by side, its months, and what has changed. Table and figure say the same. */
export function OverviewPage({ unit, search, onChange, onUnit }: OverviewPageProps) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const texts = useWords(daBooks, enBooks)
  const { role } = useMe()
  const asked = useMemo(() => askedBy(search), [search])
  const view = useSuspenseQuery(overviewQuery(unit, asked)).data
  const pending = useQuery(pendingDeviationsQuery).data?.deviations ?? NOTHING
  const unfolded = useMemo(() => search.fold?.split('.').filter((slug) => slug !== '') ?? [], [search.fold])
  const below = useQueries({
    queries: unfolded.map((slug) => overviewQuery(slug, { ...asked, year: view.year, through: view.through })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  })
  const lines = useMemo(() => linesOf(view, new Map(below.map((level) => [level.unit.slug, level]))), [view, below])
  const shown = useMemo(() => shownLines(lines, unfolded), [lines, unfolded])
  const bySlug = useMemo(() => new Map(pending.map((request) => [request.unit.slug, request])), [pending])
  const columns = useOverviewColumns({ view, shown, asked: bySlug, wide: search.vis === 'tabel' })
  // Above a leader's own unit the names may be shown, but lead nowhere.
  const units = useQuery(unitTreeQuery).data?.units
  const leads = new Set(units?.filter(({ figures }) => figures).map(({ id }) => id))
  const above = view.path.at(-1)
  const parent = above && leads.has(above.id) ? above : undefined
  const hasUnits = view.rows.length > 0
  const vis = search.vis ?? 'begge'
  const save = () => {
    const { header, cells } = csvOf(columns, shown)
    downloadCsv(`${view.unit.name} ${view.year}`, header, cells)
  }
  const slugOf = (path: string) => `/overblik/${path}${addressOf(search)}`
  return (
    <Page kind="wide" footer={<OverviewFooter hasUnits={hasUnits} hasParent={parent !== undefined} />}>
      <PageHeader
        above={
          <Breadcrumb
            steps={[
              ...view.path.map(({ id, slug, name }) => ({
                label: name,
                ...(leads.has(id) ? { href: slugOf(slug) } : {}),
              })),
              { label: view.unit.name },
            ]}
          />
        }
        meta={
          <>
            <span>{words.standing(view.through, view.year, view.loadedOn)}</span>
            {view.demonstration ? (
              <span className="no-phone">
                <Tag>{terms.demonstrationFigures}</Tag>
              </span>
            ) : null}
          </>
        }
        headline={overviewHeadline(view, words)}
        subtitle={words.subtitle(view.against, view.year, view.dranst, measuredBy(view))}
      />
      <OverviewFilters view={view} search={search} onChange={onChange} onExport={save} />
      <div className="k-overview" data-view={vis}>
        {vis === 'figur' ? null : (
          <DataTable
            label={words.rows}
            columns={columns}
            rows={lines}
            rowId={(line) => line.id}
            rowName={(line) => line.name}
            sort={search.orden ? { id: search.orden.replace('-', ''), descending: search.orden.startsWith('-') } : null}
            onSort={(sort) => onChange({ orden: sort ? `${sort.descending ? '-' : ''}${sort.id}` : undefined })}
            {...(hasUnits
              ? {
                  subRows: (line: Line) => line.under,
                  expanded: unfolded,
                  onExpand: (ids: string[]) => onChange({ fold: ids.length > 0 ? ids.join('.') : undefined }),
                  onOpen: (line: Line) => (line.slug === null ? undefined : onUnit(line.slug)),
                }
              : {})}
            {...(parent ? { onUp: () => onUnit(parent.slug) } : {})}
            {...(lines.length > 0 ? { total: words.total } : {})}
            note={lines.length > 0 ? words.noRequested : null}
            empty={
              <EmptyState
                title={words.empty}
                next={
                  view.dranst === 'all' ? null : (
                    <Button onPress={() => onChange({ art: 'alle' })}>{words.emptyNext}</Button>
                  )
                }
              >
                {words.emptyText}
              </EmptyState>
            }
          />
        )}
        {vis === 'tabel' ? null : (
          <div className="k-overview-side">
            <OverviewCharts view={view} wide={vis === 'figur'} />
            {view.through > 0 ? <OverviewChanges view={view} pending={pending} /> : null}
          </div>
        )}
      </div>
      <div className="k-overview-foot">
        {may([role], 'ledger.read') ? (
          <TextLink href={`/bevaegelser/kontoudtog?enhed=${view.unit.slug}&aar=${view.year}`}>
            {texts.statement.open}
          </TextLink>
        ) : null}
        <ObjectHistory object={`unit:${view.unit.id}`} shortcut />
      </div>
    </Page>
  )
}

/** The choices of the address without those of the level: folds and order. */
function addressOf({ fold: _fold, orden: _orden, ...kept }: OverviewSearch): string {
  const words = Object.entries(kept).filter(([, value]) => value !== undefined)
  return words.length > 0
    ? `?${words.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`
    : ''
}

function OverviewFooter({ hasUnits, hasParent }: { hasUnits: boolean; hasParent: boolean }) {
  const words = useWords(da, en)
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href)
    showReceipt(words.copied)
  }
  return (
    <FooterBar
      left={
        <>
          <KeyHint keys={['ArrowUp', 'ArrowDown']}>{words.keys.choose}</KeyHint>
          {hasUnits ? <KeyHint keys={['Enter']}>{words.keys.open}</KeyHint> : null}
          {hasUnits ? <KeyHint keys={[' ']}>{words.keys.fold}</KeyHint> : null}
          {hasParent ? <KeyHint keys={['Backspace']}>{words.keys.up}</KeyHint> : null}
          <KeyHint keys={['K']}>{words.keys.source}</KeyHint>
        </>
      }
      right={<TextLink onPress={() => void copy()}>{words.copyLink}</TextLink>}
    />
  )
}
