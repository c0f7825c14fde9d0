import './pool-page.css'
import { formatKr } from '@kildetal/shared/money.ts'
import type { PoolView } from '@kildetal/shared/pools.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { poolQuery, poolsQuery } from '../../api/pools.ts'
import { useMe } from '../../api/session.ts'
import { OutlookColumns } from '../../charts/OutlookColumns.tsx'
import { Waterfall } from '../../charts/Waterfall.tsx'
import { BooksDayNote } from '../../figures/BooksDayNote.tsx'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { books as daBooks } from '../../i18n/da/books.ts'
import { pools as da } from '../../i18n/da/pools.ts'
import { books as enBooks } from '../../i18n/en/books.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { AsOfSelect } from '../../ui/AsOfSelect.tsx'
import { Breadcrumb } from '../../ui/Breadcrumb.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { FooterBar, KeyHint, Page, PageHeader } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { meetingOptions } from './meeting-options.ts'
import { PoolDialog } from './PoolDialog.tsx'
import { PoolFindings } from './PoolFindings.tsx'
import { PoolMovements } from './PoolMovements.tsx'
import { waterfallEntries } from './waterfall-entries.ts'

interface PoolPageProps {
  pool: string
  year: number | undefined
  asOf: string | undefined
  /** The step whose movements are shown; undefined shows all. */
  step: string | undefined
  onChange: (search: { aar?: number; dag?: string; trin?: string | undefined }) => void
}

/** One pool's year from appropriation to free money, as known on a day, each figure with its sentence. */
export function PoolPage({ pool, year, asOf, step, onChange }: PoolPageProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const texts = useWords(daBooks, enBooks)
  const { today } = useMe()
  const view = useSuspenseQuery(poolQuery(pool, { year, asOf })).data
  const { figures } = view
  return (
    <Page kind="executive" footer={<PoolFooter view={view} />}>
      <PageHeader
        above={
          <Breadcrumb
            steps={[
              { label: words.title, href: '/puljer' },
              ...view.path.map(({ slug, name }) => ({ label: name, href: `/puljer/${slug}` })),
              { label: view.pool.name },
            ]}
          />
        }
        headline={words.poolHeadline(
          view.pool.name,
          view.year,
          figures.freeOre,
          figures.freeIfGrantedOre,
          figures.requestedOre,
        )}
        actions={
          <>
            <AsOfSelect
              value={view.asOf}
              options={meetingOptions(view, today, locale)}
              onChange={(dag) => onChange({ dag })}
            />
            <Button
              href={`/bevaegelser/kontoudtog?pulje=${view.pool.slug}&aar=${view.year}${asOf ? `&dag=${asOf}` : ''}`}
            >
              {texts.statement.open}
            </Button>
            <AmendPool view={view} />
          </>
        }
      />
      <div className="k-chip-row">
        <FilterChip
          label={words.year}
          value={String(view.year)}
          options={view.years.map((option) => ({ value: String(option), label: String(option) }))}
          onChange={(value) => onChange({ aar: Number(value), trin: undefined })}
        />
      </div>
      <BooksDayNote />
      <div className="k-pool-charts">
        <section>
          {figures.budgetKnown ? (
            <YearWaterfall view={view} onStep={(trin) => onChange({ trin })} />
          ) : (
            <UnknownYear view={view} />
          )}
          {view.bindingMayLieInRequest ? <AmberNote warning>{words.bindingNote}</AmberNote> : null}
          <Awaited view={view} />
        </section>
        <section className="k-pool-side">
          <Outlook view={view} />
          <PoolFindings findings={view.findings} />
        </section>
      </div>
      <PoolMovements view={view} step={step} onStep={(trin) => onChange({ trin })} />
      <ObjectHistory object={`pool:${view.pool.id}`} shortcut />
    </Page>
  )
}

function YearWaterfall({ view, onStep }: { view: PoolView; onStep: (step: string) => void }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { figures } = view
  const path = [...view.path, view.pool].map(({ name }) => name).join(', ')
  return (
    <Waterfall
      title={words.waterfall(view.year)}
      subtitle={words.waterfallSubtitle(path)}
      description={words.waterfallDescription(
        formatKr(figures.revisedOre ?? 0, { locale }),
        formatKr(figures.requestedOre, { locale }),
        formatKr(figures.freeOre ?? 0, { locale }),
      )}
      entries={waterfallEntries(view, words)}
      unit="kr"
      onStep={onStep}
    />
  )
}

/** A year whose appropriation nobody has stated has no free money, known or negative: only what was taken of it can be said. */
function UnknownYear({ view }: { view: PoolView }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { earmarkedOre, committedOre, spentOre, requestedOutOre } = view.figures
  const known = [
    { label: words.steps.earmarked, ore: earmarkedOre },
    { label: words.steps.committed, ore: committedOre },
    { label: words.steps.spent, ore: spentOre },
    { label: words.requestedOut, ore: requestedOutOre },
  ].filter(({ ore }) => ore !== 0)
  return (
    <EmptyState title={words.unknownYear(view.year)} next={<TextLink href="/import">{words.importMinutes}</TextLink>}>
      {words.unknownYearText}
      {known.map(({ label, ore }) => ` ${label}: ${sentence(formatKr(ore, { locale }))}`)}
    </EmptyState>
  )
}

/** An amount that ends its sentence; `kr.` brings its own stop. */
const sentence = (amount: string) => (amount.endsWith('.') ? amount : `${amount}.`)

/** For whoever keeps the books right: name, place and the names minutes use. */
function AmendPool({ view }: { view: PoolView }) {
  const words = useWords(da, en)
  const me = useMe()
  const [open, setOpen] = useState(false)
  const list = useQuery({ ...poolsQuery({}), enabled: open }).data
  if (me.role !== 'controller') return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.amend}</Button>
      {open && list ? (
        <PoolDialog view={view} pools={list.pools} onClose={() => setOpen(false)} onSaved={() => setOpen(false)} />
      ) : null}
    </>
  )
}

function Awaited({ view }: { view: PoolView }) {
  const words = useWords(da, en)
  const awaited = view.requests.flatMap(({ movementId, awaits }) =>
    awaits.map((decision) => ({ movementId, ...decision })),
  )
  if (awaited.length === 0) return null
  return (
    <p className="t-13 t-muted">
      {words.awaitsTitle}:{' '}
      {awaited.map(({ body, day, minutesMissing }) => words.awaits(body, day, minutesMissing)).join('; ')}.
    </p>
  )
}

function Outlook({ view }: { view: PoolView }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (view.outlook.length === 0) return null
  const amounts = new Set(view.outlook.map(({ amountOre }) => amountOre))
  const [only] = amounts
  const amount = amounts.size === 1 && only !== undefined ? formatKr(only, { locale }) : null
  const disputed = view.outlook.filter((year) => year.disputed).map(({ year }) => year)
  const title = words.outlook(amount, disputed)
  return (
    <OutlookColumns
      title={title}
      subtitle={words.outlookSubtitle(view.outlook.map(({ year }) => year))}
      description={title}
      unit="kr"
      years={view.outlook.map(({ year, amountOre, disputed: isDisputed }) => ({
        year,
        amountOre,
        state: isDisputed ? 'disputed' : 'budget',
      }))}
    />
  )
}

function PoolFooter({ view }: { view: PoolView }) {
  const words = useWords(da, en)
  const open = view.findings.filter(({ state }) => state === 'open').length
  const allRead = view.movements.every(({ mark }) => mark !== 'none' && mark !== 'accounts')
  return (
    <FooterBar
      left={
        <>
          {allRead ? <span>{words.allRead}</span> : null}
          <KeyHint keys={['T']}>{words.showAsTable}</KeyHint>
        </>
      }
      right={open > 0 ? <TextLink href="/gennemgang">{words.findings(open)}</TextLink> : null}
    />
  )
}
