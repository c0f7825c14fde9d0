import './home.css'
import type { Deviation } from '@kildetal/shared/deviations.ts'
import type { ControllerHome } from '@kildetal/shared/homes.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { controllerHomeQuery } from '../../api/homes.ts'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { meetingLabel } from '../../figures/source-of.ts'
import { usePastDay } from '../../figures/use-past-day.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { Approvals } from './Approvals.tsx'
import { FreshnessBar } from './FreshnessBar.tsx'

interface ControllerHomePageProps {
  asOf: string | undefined
  onDay: (day: string | undefined) => void
}

/** The controller's inbox, as it was on a day: what is new, what is open, what is to be answered. */
export function ControllerHomePage({ asOf, onDay }: ControllerHomePageProps) {
  const home = useSuspenseQuery(controllerHomeQuery(asOf)).data
  const words = useWords(da, en)
  const past = usePastDay(asOf)
  return (
    <Page kind="consultant" footer={<FreshnessBar freshness={home.freshness} />}>
      <PageHeader
        headline={words.inbox(home.unreviewed)}
        subtitle={words.inboxSubtitle(home.openFindings)}
        actions={
          past ? undefined : (
            <Button variant="primary" href="/import">
              {words.importMinutes}
            </Button>
          )
        }
      />
      <AsKnownLine day={asOf} onDay={onDay}>
        {words.inboxPast}
      </AsKnownLine>
      <div className="k-home-columns">
        <div className="k-home-side">
          <ToReview home={home} past={past} />
          <Findings home={home} />
        </div>
        <div className="k-home-side">
          {past ? null : <Approvals />}
          <Deviations deviations={home.deviations} past={past} />
          {past ? null : <Imports home={home} />}
          <Periods home={home} />
        </div>
      </div>
    </Page>
  )
}

function ToReview({ home, past }: { home: ControllerHome; past: boolean }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={words.toReview} />
      {home.review.length > 0 ? null : past ? (
        <EmptyState title={words.noneWaited} />
      ) : (
        <EmptyState title={words.allSeen}>{words.allSeenText}</EmptyState>
      )}
      <RowList label={words.toReview}>
        {home.review.map(({ meetingId, body, day, unreviewed, total }) => (
          <ListRow
            key={meetingId}
            title={
              <TextLink href={`/gennemgang?moede=${meetingId}`}>
                {meetingLabel({ body, day, agendaItemNumber: null }, locale)}
              </TextLink>
            }
            value={words.ofFigures(unreviewed, total)}
          />
        ))}
      </RowList>
      {home.suggestedProjects > 0 ? (
        <p className="t-14">
          <TextLink href="/portefoelje">{words.suggested(home.suggestedProjects)}</TextLink>
        </p>
      ) : null}
    </section>
  )
}

function Findings({ home }: { home: ControllerHome }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={words.findings} aside={home.openFindings > 0 ? String(home.openFindings) : null} />
      {home.findings.length === 0 ? <EmptyState title={words.noFindings} /> : null}
      <RowList label={words.findings}>
        {home.findings.map(({ id, message, meetingId, body, day, places }) => (
          <ListRow
            key={id}
            small
            title={message}
            note={
              <TextLink href={`/referater/${meetingId}${places[0]?.mentionId ? `?tal=${places[0].mentionId}` : ''}`}>
                {meetingLabel({ body, day, agendaItemNumber: places[0]?.agendaItemNumber ?? null }, locale)}
              </TextLink>
            }
          />
        ))}
      </RowList>
    </section>
  )
}

function Deviations({ deviations, past }: { deviations: readonly Deviation[]; past: boolean }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [answering, setAnswering] = useState<Deviation | null>(null)
  return (
    <section>
      <SectionHead title={words.deviations} />
      {deviations.length === 0 ? <EmptyState title={words.noDeviations} /> : null}
      <RowList label={words.deviations}>
        {deviations.map((deviation) => (
          <ListRow
            key={deviation.id}
            small
            title={`${deviation.unit.name}: ${words.period(deviation.accountGroup.name, deviation.fromMonth, deviation.toMonth)}`}
            note={
              deviation.state === 'explained' && !past ? (
                <Button variant="secondary" onPress={() => setAnswering(deviation)}>
                  {words.answerExplanation}
                </Button>
              ) : (
                `${words.deviationStates[deviation.state]}, ${words.dueBy(deviation.due, deviation.daysLeft)}`
              )
            }
            value={
              <span className={deviation.deviationOre < 0 ? 't-neg' : 't-pos'}>
                {formatKr(deviation.deviationOre, { locale, sign: 'always' })}
              </span>
            }
          />
        ))}
      </RowList>
      {answering ? <AnswerDialog deviation={answering} onClose={() => setAnswering(null)} /> : null}
    </section>
  )
}

function Imports({ home }: { home: ControllerHome }) {
  const words = useWords(da, en)
  return (
    <section>
      <SectionHead title={words.imports} />
      {home.imports.length === 0 ? <EmptyState title={words.noImports} /> : null}
      <RowList label={words.imports}>
        {home.imports.map(({ id, fileName, problem, notes }) => (
          <ListRow
            key={id}
            small
            title={<TextLink href="/import">{fileName}</TextLink>}
            note={problem?.message ?? notes[0]?.message}
          />
        ))}
      </RowList>
    </section>
  )
}

function Periods({ home }: { home: ControllerHome }) {
  const words = useWords(da, en)
  return (
    <section>
      <SectionHead title={words.periods} />
      {home.periodsToClose.length === 0 ? <EmptyState title={words.noPeriods} /> : null}
      <RowList label={words.periods}>
        {home.periodsToClose.slice(0, 3).map(({ year, month }) => (
          <ListRow
            key={`${year}-${month}`}
            small
            title={
              <TextLink href={`/bevaegelser/perioder?aar=${year}&aaben=${month}`}>{words.month(month, year)}</TextLink>
            }
          />
        ))}
      </RowList>
      {home.periodsToClose.length > 3 ? (
        <p className="t-13 t-muted">{words.andMore(home.periodsToClose.length - 3)}</p>
      ) : null}
    </section>
  )
}
