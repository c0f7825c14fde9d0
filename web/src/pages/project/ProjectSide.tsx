import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { MoneyBar } from '../../figures/MoneyBar.tsx'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { meetingLabel, sourceOfSentence } from '../../figures/source-of.ts'
import { portfolio as daPortfolio } from '../../i18n/da/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { portfolio as enPortfolio } from '../../i18n/en/portfolio.ts'
import { project as en } from '../../i18n/en/project.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** What the minutes hold of a project: money, decisions, what is owed, and where it stands. */
export function ProjectSide({ project }: { project: ProjectDetail }) {
  const words = useWords(da, en)
  const { daysOver, noDay } = useWords(daPortfolio, enPortfolio)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  const fullOre = Math.max(1, ...project.moneys.map(({ amountOre }) => amountOre))
  return (
    <div className="k-project-part">
      <section>
        <SectionHead title={words.money} aside={project.moneys.length > 0 ? words.moneyNote : undefined} />
        {project.moneys.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noMoney}</p> : null}
        {project.moneys.map((money) => (
          <MoneyBar key={money.id} money={money} fullOre={fullOre} />
        ))}
      </section>
      <section>
        <SectionHead title={words.followUps} />
        {project.followUps.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noFollowUps}</p> : null}
        <RowList label={words.followUps}>
          {project.followUps.map((row) => (
            <ListRow
              key={row.id}
              small
              title={<TextLink href={`/beslutninger?vis=opfoelgninger&aaben=${row.id}`}>{row.what}</TextLink>}
              note={row.owner ?? words.noOwner}
              value={
                row.source ? (
                  <SourceMark source={sourceOfSentence(row.source, 'decided', locale)}>
                    {row.due ? formatDay(row.due, locale) : noDay}
                  </SourceMark>
                ) : row.due ? (
                  formatDay(row.due, locale)
                ) : (
                  noDay
                )
              }
              valueNote={
                row.daysOver !== null && row.daysOver > 0 ? (
                  <span className="t-neg">{daysOver(row.daysOver)}</span>
                ) : undefined
              }
            />
          ))}
        </RowList>
      </section>
      <section>
        <SectionHead title={words.decisions} />
        {project.decisions.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noDecisions}</p> : null}
        <RowList label={words.decisions}>
          {project.decisions.map((decision) => (
            <ListRow
              key={decision.agendaItemId}
              small
              title={decision.title}
              note={
                <>
                  {decision.parts.map((part) => (
                    <span key={part.id} className="k-project-quote">
                      <Quote text={part.source.quote} small />
                      <SourceMark source={sourceOfSentence(part.source, 'decided', locale)} />
                    </span>
                  ))}
                  {meetingLabel(decision, locale)}
                </>
              }
              value={decision.outcomes.map((outcome) => terms.outcome[outcome]).join(', ')}
            />
          ))}
        </RowList>
      </section>
      <section>
        <SectionHead title={words.documents} />
        {project.documents.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noDocuments}</p> : null}
        <RowList label={words.documents}>
          {project.documents.map((document) => (
            <ListRow
              key={document.agendaItemId}
              small
              title={<TextLink href={`/referater/${document.meetingId}`}>{document.title}</TextLink>}
              note={[document.body, document.day ? formatDay(document.day, locale) : null].filter(Boolean).join(' ')}
            />
          ))}
        </RowList>
      </section>
      <ObjectHistory object={`project:${project.id}`} shortcut />
    </div>
  )
}
