import './home.css'
import type { FollowUpRow } from '@kildetal/shared/decisions.ts'
import { formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import type { ExecutiveHome } from '@kildetal/shared/homes.ts'
import { formatKr, sumOre } from '@kildetal/shared/money.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { executiveHomeQuery } from '../../api/homes.ts'
import { StackedBar } from '../../charts/StackedBar.tsx'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { home as da } from '../../i18n/da/home.ts'
import { pools as daPools } from '../../i18n/da/pools.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { home as en } from '../../i18n/en/home.ts'
import { pools as enPools } from '../../i18n/en/pools.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Light } from '../../ui/Light.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { FreshnessBar } from './FreshnessBar.tsx'

interface ExecutiveHomePageProps {
  /** The day it is seen as known on; today without one. */
  asOf: string | undefined
  onDay: (day: string | undefined) => void
}

/** The executive board's home: what waits for a decision, the pools' free money, and what needs action. */
export function ExecutiveHomePage({ asOf, onDay }: ExecutiveHomePageProps) {
  const home = useSuspenseQuery(executiveHomeQuery(asOf)).data
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  return (
    <Page kind="executive" footer={<FreshnessBar freshness={home.freshness} />}>
      <PageHeader
        headline={words.executiveHeadline(home.waiting.length, home.overdue.length)}
        subtitle={words.executiveSubtitle(home.asOf)}
        actions={home.demonstration ? <Tag>{terms.demonstrationFigures}</Tag> : undefined}
      />
      <AsKnownLine day={asOf} onDay={onDay} />
      <div className="k-home-strip">
        <FollowUps
          title={words.decisionsWaiting(home.waiting.length)}
          empty={words.nothingWaiting}
          rows={home.waiting}
        />
        <FollowUps
          title={words.overdue(home.overdue.length)}
          empty={words.nothingOverdue}
          rows={home.overdue}
          overdue
        />
        <NextMeeting meeting={home.nextMeeting} />
      </div>
      <div className="k-home-columns">
        <FreeMoney home={home} />
        <Attention home={home} />
      </div>
    </Page>
  )
}

function FollowUps({
  title,
  empty,
  rows,
  overdue = false,
}: {
  title: string
  empty: string
  rows: readonly FollowUpRow[]
  overdue?: boolean
}) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <div className="k-home-line">
        <h2 className="t-20 t-strong">{title}</h2>
        {rows.length > 0 ? <TextLink href={'/beslutninger'}>{words.seeDecisions}</TextLink> : null}
      </div>
      {rows.length === 0 ? <p className="t-14 t-muted">{empty}</p> : null}
      {rows.slice(0, 4).map(({ id, what, due, daysOver }) => (
        <div key={id} className="k-home-line t-14">
          <span className="k-home-what">{what}</span>
          <span className={overdue ? 't-neg' : 't-muted'}>
            {overdue && daysOver !== null ? words.daysOver(daysOver) : due ? formatDayOfYear(due, locale) : null}
          </span>
        </div>
      ))}
    </section>
  )
}

function NextMeeting({ meeting }: { meeting: ExecutiveHome['nextMeeting'] }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (!meeting)
    return (
      <section>
        <h2 className="t-20 t-strong">{words.noMeeting}</h2>
      </section>
    )
  return (
    <section>
      <div className="k-home-line">
        <h2 className="t-20 t-strong">{words.nextMeeting(meeting.day, meeting.time)}</h2>
      </div>
      <div className="k-home-line t-14">
        <span>{words.meetingIn(meeting.body, meeting.daysAway)}</span>
        <span className="t-muted">{words.meetingItems(meeting.items)}</span>
      </div>
      {meeting.deadline ? (
        <div className="k-home-line t-14">
          <span>{words.meetingDeadline}</span>
          <span className="t-muted">{formatDayOfYear(meeting.deadline, locale)}</span>
        </div>
      ) : null}
    </section>
  )
}

function FreeMoney({ home }: { home: ExecutiveHome }) {
  const words = useWords(da, en)
  const steps = useWords(daPools, enPools).steps
  const locale = useLocale()
  const fullOre = Math.max(
    1,
    ...home.pools.map(({ figures }) => sumOre([figures.revisedOre ?? 0, figures.requestedOre])),
  )
  return (
    <section>
      <SectionHead title={words.pools} aside={<TextLink href={'/puljer'}>{words.allPools}</TextLink>} />
      <p className="t-13 t-muted">{words.poolsSubtitle(home.poolYear)}</p>
      {home.pools.length === 0 ? <EmptyState title={words.noPools} /> : null}
      <RowList label={words.pools}>
        {home.pools.map(({ slug, name, figures }) => (
          <ListRow
            key={slug}
            title={<TextLink href={`/puljer/${slug}?aar=${figures.year}`}>{name}</TextLink>}
            note={
              <div className="k-home-bar">
                <StackedBar
                  label={name}
                  fullOre={fullOre}
                  parts={[
                    { key: 'bound', label: steps.earmarked, valueOre: figures.earmarkedOre, style: 'bound' as const },
                    {
                      key: 'used',
                      label: steps.committed,
                      valueOre: sumOre([figures.committedOre, figures.spentOre]),
                      style: 'committed' as const,
                    },
                    {
                      key: 'free',
                      label: words.free,
                      valueOre: Math.max(0, figures.freeOre ?? 0),
                      style: 'free' as const,
                    },
                    {
                      key: 'requested',
                      label: steps.requested(null),
                      valueOre: Math.max(0, figures.requestedOre),
                      style: 'requested' as const,
                    },
                  ].filter(({ valueOre }) => valueOre > 0)}
                />
              </div>
            }
            value={
              <span className="t-strong t-accent">
                {figures.freeOre === null ? '–' : `${formatKr(figures.freeOre, { locale })} ${words.free}`}
              </span>
            }
            valueNote={
              figures.requestedOre > 0 ? (
                <span className="t-amber">{words.requestedBeside(formatKr(figures.requestedOre, { locale }))}</span>
              ) : undefined
            }
          />
        ))}
      </RowList>
    </section>
  )
}

function Attention({ home }: { home: ExecutiveHome }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <SectionHead
        title={words.attention}
        aside={<TextLink href={'/portefoelje'}>{words.portfolio(home.projects)}</TextLink>}
      />
      {home.attention.length === 0 ? <EmptyState title={words.nothingAttention} /> : null}
      <RowList label={words.attention}>
        {home.attention.slice(0, 6).map(({ id, slug, name, aspect, light, reason, by }) => (
          <ListRow
            key={`${id} ${aspect}`}
            small
            title={<TextLink href={`/projekter/${slug}`}>{name}</TextLink>}
            note={reason[locale]}
            value={
              <Light
                value={by === 'human' ? light : 'unknown'}
                rule={by === 'rule' ? light : undefined}
                label={words.aspects[aspect]}
              />
            }
            valueNote={words.aspects[aspect]}
          />
        ))}
      </RowList>
    </section>
  )
}
