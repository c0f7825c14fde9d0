import type { CarryOver } from '@kildetal/shared/carry-overs.ts'
import { formatAmount } from '@kildetal/shared/money.ts'
import { useMe } from '../../api/session.ts'
import { loadItemSource, sourceOfSentence } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'

/** What was asked for, with the first sentence of the minutes that any step cites; hatched while it waits. */
export function RequestedAmount({ row }: { row: CarryOver }) {
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  const cited = row.steps.find(({ citation }) => citation?.source)?.citation
  const waits = row.waiting !== null
  const state = waits ? 'requested' : row.state === 'granted' ? 'decided' : 'proposed'
  const figure = formatAmount(row.requestedOre, { locale })
  return (
    <span className={waits ? 't-amber t-medium' : undefined}>
      {waits ? <RequestedSwatch /> : null}{' '}
      {cited?.source ? (
        <SourceMark
          source={sourceOfSentence(cited.source, state, locale)}
          loadSource={cited.itemId ? loadItemSource(cited.itemId, today, locale, seenDay) : undefined}
        >
          {figure}
        </SourceMark>
      ) : (
        figure
      )}
    </span>
  )
}
