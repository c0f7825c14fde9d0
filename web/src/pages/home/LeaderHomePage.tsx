import './home.css'
import type { LeaderHome } from '@kildetal/shared/homes.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { leaderHomeQuery } from '../../api/homes.ts'
import { MonthColumns } from '../../charts/MonthColumns.tsx'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { sourceOfSentence } from '../../figures/source-of.ts'
import { usePastDay } from '../../figures/use-past-day.ts'
import { home as da } from '../../i18n/da/home.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { home as en } from '../../i18n/en/home.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Breadcrumb } from '../../ui/Breadcrumb.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { CarryOverAsk } from './CarryOverAsk.tsx'
import { DecidedAboutUs } from './DecidedAboutUs.tsx'
import { FreshnessBar } from './FreshnessBar.tsx'
import { LeaderFigures } from './LeaderFigures.tsx'
import { leaderDriver, leaderHeadline } from './leader-message.ts'
import { Requests } from './Requests.tsx'
import { TouchingProjects } from './TouchingProjects.tsx'

interface LeaderHomePageProps {
  unit: string | undefined
  onUnit: (slug: string) => void
  /** The day it is seen as known on; today without one. */
  asOf: string | undefined
  onDay: (day: string | undefined) => void
  /** To the unit's lines, through a month. */
  onLines: (slug: string, month: number | null) => void
}

/** A leader's own unit: the message, four figures, what was decided, what is to be explained. */
export function LeaderHomePage({ unit, onUnit, asOf, onDay, onLines }: LeaderHomePageProps) {
  const home = useSuspenseQuery(leaderHomeQuery(unit, asOf)).data
  const words = useWords(da, en)
  const past = usePastDay(asOf)
  const budgetSource = useBudgetSource(home)
  const { figures } = home
  return (
    <Page kind="leader" footer={<FreshnessBar freshness={home.freshness} />}>
      <LeaderHeader home={home} onUnit={onUnit} />
      <AsKnownLine day={asOf} onDay={onDay} />
      {figures ? (
        <>
          <LeaderFigures
            figures={figures}
            budgetSource={budgetSource}
            onMonth={(month) => onLines(home.unit.slug, month)}
          />
          <div className="only-phone">
            <MonthColumns
              title={words.chartPhone}
              small
              description={words.chartDescription(words.chartPhone, figures.through)}
              months={figures.months.map(({ month, budgetOre, actualOre, forecastOre }) => ({
                month,
                budgetOre,
                ...(actualOre === null ? {} : { actualOre }),
                ...(forecastOre === null ? {} : { forecastOre }),
              }))}
              series={['budget', 'actual', 'forecast']}
              lastClosed={figures.through}
              unit="thousands"
              height={110}
            />
          </div>
        </>
      ) : null}
      <div className="k-home-columns">
        <DecidedAboutUs home={home} />
        <div className="k-home-side">
          {past ? null : <Requests requests={home.requests} />}
          <CarryOverAsk asOf={past ? asOf : undefined} />
          <TouchingProjects projects={home.projects} />
        </div>
      </div>
    </Page>
  )
}

/** The newest decision that changed the budget stands behind the revised budget; without one it is the adopted budget of the accounts. */
function useBudgetSource(home: LeaderHome) {
  const locale = useLocale()
  const changed = home.decided.find((row) => row.inBudget && row.source)
  return changed?.source ? sourceOfSentence(changed.source, 'decided', locale) : { state: 'accounts' as const }
}

function LeaderHeader({ home, onUnit }: { home: LeaderHome; onUnit: (slug: string) => void }) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const { figures, unit, path } = home
  const driver = figures ? leaderDriver(figures, words) : null
  return (
    <>
      <PageHeader
        size="leader"
        above={
          <Breadcrumb
            quiet
            steps={path.slice(0, 3).map(({ slug, name }) => ({ label: name, href: `/overblik/${slug}` }))}
          />
        }
        meta={
          <>
            <span>
              {figures && figures.through > 0 ? words.accountsThrough(figures.through, figures.year) : words.noAccounts}
            </span>
            {home.demonstration ? <Tag>{terms.demonstrationFigures}</Tag> : null}
          </>
        }
        headline={figures ? leaderHeadline(unit.name, figures.figures, words) : unit.name}
        subtitle={
          driver ? (
            <>
              {driver} <TextLink href={`/overblik/${unit.slug}`}>{words.seeLines}</TextLink>
            </>
          ) : undefined
        }
      />
      {home.ownUnits.length > 1 ? (
        <div className="k-chip-row">
          <FilterChip
            label={words.unit}
            value={unit.slug}
            options={home.ownUnits.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={onUnit}
          />
        </div>
      ) : null}
    </>
  )
}
