import type { LeaderHome } from '@kildetal/shared/homes.ts'
import { formatAmount, formatKr } from '@kildetal/shared/money.ts'
import { loadItemSource, meetingLabel, sourceOfSentence } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { home as da } from '../../i18n/da/home.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { home as en } from '../../i18n/en/home.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { RequestedSwatch, SourceDot } from '../../ui/SourceDot.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

type Decided = LeaderHome['decided'][number]

/** What has been decided (or asked for) about the leader's unit, each with its sentence. */
export function DecidedAboutUs({ home }: { home: LeaderHome }) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  return (
    <section>
      <SectionHead
        title={words.decided}
        aside={
          home.decidedTotal > home.decided.length ? (
            <TextLink href={'/beslutninger'}>{words.allDecisions(home.decidedTotal)}</TextLink>
          ) : null
        }
      />
      {home.decided.length === 0 ? (
        <EmptyState title={words.nothingDecided}>{words.nothingDecidedText}</EmptyState>
      ) : (
        <RowList label={words.decided}>
          {home.decided.map((row) => (
            <DecidedRow key={row.economicItemId ?? row.agendaItemId} row={row} today={home.asOf} />
          ))}
        </RowList>
      )}
      <p className="k-home-legend t-12 t-muted">
        <span>{words.legend}</span>
        <span>
          <SourceDot state="decided" /> {terms.status.approved}
        </span>
        <span>
          <SourceDot state="requested" /> {terms.requested}
        </span>
        <span>
          <SourceDot state="accounts" /> {words.legendActual}
        </span>
      </p>
    </section>
  )
}

function DecidedRow({ row, today }: { row: Decided; today: string }) {
  const seenDay = useSeenDay()
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  const requested = row.status === 'proposed'
  const state = requested ? 'requested' : 'decided'
  const source = row.source ? sourceOfSentence(row.source, state, locale) : { state: 'none' as const }
  const supplement = row.inBudget && row.kind === 'supplementary_appropriation'
  const amount =
    row.amountOre === null
      ? null
      : supplement
        ? `${formatAmount(row.amountOre, { locale, sign: 'always' })}\u00a0kr.`
        : formatKr(row.amountOre, { locale })
  const perUnit = row.unit !== null && row.unit !== 'total' ? terms.unit[row.unit] : null
  const awaited = row.awaits.map(({ body, day }) => words.treats(body ?? terms.unknownBody, day)).join(' ')
  const note = requested
    ? `${words.requestedNotGranted} ${awaited}`
    : `${row.source ? `${meetingLabel(row.source, locale)}.` : ''} ${row.inBudget ? words.inBudget : ''}`
  return (
    <ListRow
      title={row.title}
      note={note.trim()}
      value={
        <>
          {requested && amount ? <RequestedSwatch /> : null}{' '}
          <SourceMark
            source={amount ? { ...source, amount } : source}
            loadSource={row.economicItemId ? loadItemSource(row.economicItemId, today, locale, seenDay) : undefined}
          >
            {amount ?? <span className="t-muted">{words.noAmount}</span>}
          </SourceMark>
        </>
      }
      valueNote={perUnit ?? (requested && amount ? words.notInBudget : undefined)}
    />
  )
}
