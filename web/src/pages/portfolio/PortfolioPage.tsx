import './portfolio.css'
import { formatMillions } from '@kildetal/shared/money.ts'
import { may } from '@kildetal/shared/permissions.ts'
import type { Portfolio } from '@kildetal/shared/portfolio.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { portfolioQuery } from '../../api/portfolio.ts'
import { useMe } from '../../api/session.ts'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { usePastDay } from '../../figures/use-past-day.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { ui as daUi } from '../../i18n/da/ui.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { ui as enUi } from '../../i18n/en/ui.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import type { PortfolioSearch } from '../../routes/portfolio.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Light, type LightColour } from '../../ui/Light.tsx'
import { FooterBar, KeyHint, Page, PageHeader } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { Board } from './Board.tsx'
import { useMilestoneColumns } from './milestone-columns.tsx'
import { NewProjectDialog } from './NewProjectDialog.tsx'
import { useProjectColumns } from './project-columns.tsx'
import { Strip } from './Strip.tsx'
import { Suggestions } from './Suggestions.tsx'
import { milestonesIn, periodLabel, type TimelineFilter, TimelineView } from './TimelineView.tsx'
import { periodOfYear } from './timeline-scale.ts'

interface PortfolioPageProps {
  search: PortfolioSearch
  onChange: (change: Partial<PortfolioSearch>) => void
  onOpen: (slug: string) => void
}

/** All projects of the reader: board by phase, time line against the approved plan, table. */
export function PortfolioPage({ search, onChange, onOpen }: PortfolioPageProps) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const past = usePastDay(search.dag)
  const locale = useLocale()
  const portfolio = useSuspenseQuery(portfolioQuery(search.dag)).data
  const me = useMe()
  const mayChange = !past && may([me.role], 'projects.change')
  const [making, setMaking] = useState(false)
  const view = search.visning ?? 'tavle'
  const filter: TimelineFilter = {
    year: search.aar ?? Number(portfolio.asOf.slice(0, 4)),
    againstPlan: search.mod === undefined,
    onlyMilestones: search.alle === undefined,
  }
  const period = periodOfYear(filter.year)
  const rows = useMemo(() => milestonesIn(portfolio, periodOfYear(filter.year)), [portfolio, filter.year])
  const projectColumns = useProjectColumns()
  const milestoneColumns = useMilestoneColumns()
  const moved = rows.filter(({ shiftDays }) => shiftDays > 0).map(({ shiftDays }) => shiftDays)
  const waiting = portfolio.projects.filter((project) => project.waiting > 0).length
  const onTimeline = view === 'tidslinje'

  const save = () => {
    const { header, cells } = onTimeline ? csvOf(milestoneColumns, rows) : csvOf(projectColumns, portfolio.projects)
    downloadCsv(`${words.title} ${portfolio.asOf}`, header, cells)
  }
  const [from, to] = periodLabel(period, locale).split(' – ')
  return (
    <Page kind="executive" footer={<PortfolioFooter portfolio={portfolio} view={view} />}>
      <PageHeader
        headline={
          onTimeline
            ? words.timelineHeadline(moved.length, Math.max(0, ...moved))
            : words.headline(portfolio.projects.length, waiting, portfolio.behindBenefit)
        }
        subtitle={
          onTimeline
            ? words.timelineSubtitle(from ?? '', to ?? '', portfolio.asOf, filter.againstPlan)
            : words.subtitle(portfolio.asOf, portfolio.demonstration)
        }
        actions={
          <>
            {portfolio.demonstration && onTimeline ? <Tag>{terms.demonstrationFigures}</Tag> : null}
            <Segmented
              label={words.view}
              value={view}
              onChange={(visning) => onChange({ visning: visning === 'tavle' ? undefined : visning })}
              segments={[
                { value: 'tavle', label: words.views.tavle },
                { value: 'tidslinje', label: words.views.tidslinje },
                { value: 'tabel', label: words.views.tabel },
              ]}
            />
            {mayChange ? (
              <Button shortcut="N" onPress={() => setMaking(true)}>
                {words.newProject}
              </Button>
            ) : null}
            <Button shortcut="E" onPress={save} disabled={portfolio.projects.length === 0}>
              {words.exportView}
            </Button>
          </>
        }
      />
      <AsKnownLine day={search.dag} onDay={(dag) => onChange({ dag })} />
      {making ? <NewProjectDialog onClose={() => setMaking(false)} onMade={onOpen} /> : null}
      {onTimeline ? null : <Strip portfolio={portfolio} />}
      {onTimeline || past ? null : <Suggestions suggestions={portfolio.suggestions} />}
      {portfolio.projects.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : onTimeline ? (
        <TimelineView
          portfolio={portfolio}
          filter={filter}
          rows={rows}
          onFilter={({ year, againstPlan, onlyMilestones }) =>
            onChange({
              ...(year === undefined ? {} : { aar: year }),
              ...(againstPlan === undefined ? {} : { mod: againstPlan ? undefined : 'ingen' }),
              ...(onlyMilestones === undefined ? {} : { alle: onlyMilestones ? undefined : 'ja' }),
            })
          }
          onOpen={onOpen}
        />
      ) : view === 'tabel' ? (
        <div className="k-portfolio-table">
          <DataTable
            label={words.title}
            columns={projectColumns}
            rows={portfolio.projects}
            rowId={(row) => row.id}
            rowName={(row) => row.name}
            onOpen={(row) => onOpen(row.slug)}
          />
        </div>
      ) : (
        <Board portfolio={portfolio} />
      )}
    </Page>
  )
}

const LEGEND: readonly LightColour[] = ['green', 'amber', 'red', 'unknown']

function PortfolioFooter({ portfolio, view }: { portfolio: Portfolio; view: 'tavle' | 'tidslinje' | 'tabel' }) {
  const words = useWords(da, en)
  const { lights } = useWords(daUi, enUi)
  const locale = useLocale()
  const copy = () => {
    void navigator.clipboard.writeText(location.href).then(() => showReceipt(words.copied))
  }
  if (view === 'tidslinje')
    return (
      <FooterBar
        left={<KeyHint keys={['T']}>{words.asTable}</KeyHint>}
        right={<TextLink onPress={copy}>{words.copyLink}</TextLink>}
      />
    )
  return (
    <FooterBar
      left={
        <>
          {LEGEND.map((colour) => (
            <span key={colour} className="k-light-legend">
              <span aria-hidden="true">
                <Light value={colour} />
              </span>
              {lights[colour]}
            </span>
          ))}
          <span className="k-light-legend no-phone">
            <span className="k-light-rule" aria-hidden="true">
              <Light value="red" />
            </span>
            {words.legendRule}
          </span>
        </>
      }
      right={
        view === 'tavle' ? (
          <>
            {portfolio.moneyScaleOre > 0 ? (
              <span>{words.moneyScale(formatMillions(portfolio.moneyScaleOre, { locale }))}</span>
            ) : null}
            <KeyHint keys={['←', '→']}>{words.keyPhase}</KeyHint>
            <KeyHint keys={['Enter']}>{words.keyOpen}</KeyHint>
          </>
        ) : null
      }
    />
  )
}
