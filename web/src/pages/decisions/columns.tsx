import type { DecisionRow, FollowUpRow } from '@kildetal/shared/decisions.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useMemo } from 'react'
import { meetingLabel, sourceOfSentence } from '../../figures/source-of.ts'
import { decisions as da } from '../../i18n/da/decisions.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { decisions as en } from '../../i18n/en/decisions.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { withStruck } from '../../ui/WithStruck.tsx'

/** The columns of decisions: what, the minutes' own words, how it ended, where. */
export function useDecisionColumns(): readonly TableColumn<DecisionRow>[] {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  return useMemo(() => {
    const outcomes = (row: DecisionRow) => row.outcomes.map((outcome) => terms.outcome[outcome]).join(', ')
    return [
      {
        id: 'day',
        header: words.day,
        width: 136,
        cell: (row) => (row.day ? formatDay(row.day, locale) : '–'),
        value: (row) => row.day,
        descendingFirst: true,
      },
      {
        id: 'title',
        header: words.case,
        width: '26%',
        phone: true,
        cell: (row) => <span className="t-medium">{withStruck(row.title)}</span>,
        value: (row) => row.title,
      },
      {
        id: 'words',
        header: words.decided,
        cell: (row) =>
          row.parts.map((part) => (
            <span key={part.id} className="k-decisions-quote">
              <Quote text={part.source.quote} small />{' '}
              <SourceMark source={sourceOfSentence(part.source, 'decided', locale)} />
            </span>
          )),
        csv: (row) => row.parts.map(({ source }) => source.quote).join(' '),
      },
      { id: 'outcome', header: words.outcome, width: 150, phone: true, cell: outcomes, value: outcomes },
      {
        id: 'meeting',
        header: words.where,
        width: 150,
        cell: (row) => (
          <TextLink
            href={`/referater/${row.meetingId}?punkt=${encodeURIComponent(row.agendaItemNumber)}`}
          >{`${row.body ?? terms.unknownBody}, ${terms.item(row.agendaItemNumber)}`}</TextLink>
        ),
        csv: (row) => meetingLabel(row, locale),
      },
    ]
  }, [locale, terms, words])
}

/** The columns of follow-ups: what, who, when, how it stands, which project. */
export function useFollowUpColumns(): readonly TableColumn<FollowUpRow>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'what',
        header: words.what,
        width: '40%',
        phone: true,
        cell: (row) => (
          <>
            {withStruck(row.what)}{' '}
            <SourceMark
              source={
                row.source
                  ? sourceOfSentence(row.source, 'decided', locale)
                  : { state: 'none', note: row.basis ?? undefined }
              }
            />
          </>
        ),
        value: (row) => row.what,
      },
      { id: 'owner', header: words.owner, cell: (row) => row.owner ?? words.noOwner, value: (row) => row.owner },
      {
        id: 'due',
        header: words.due,
        phone: true,
        cell: (row) => (
          <>
            {row.due ? formatDay(row.due, locale) : words.noDue}
            {row.daysOver !== null && row.daysOver > 0 ? (
              <span className="k-decisions-over t-12 t-neg">{words.over(row.daysOver)}</span>
            ) : null}
          </>
        ),
        value: (row) => row.due,
      },
      {
        id: 'state',
        header: words.state,
        cell: (row) => words.states[row.state],
        value: (row) => words.states[row.state],
      },
      {
        id: 'project',
        header: words.project,
        cell: (row) =>
          row.project ? <TextLink href={`/projekter/${row.project.slug}`}>{row.project.name}</TextLink> : '–',
        value: (row) => row.project?.name ?? null,
      },
    ],
    [locale, words],
  )
}
