import { formatAmount } from '@kildetal/shared/money.ts'
import { terms as da } from '../../i18n/da/terms.ts'
import { terms as en } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import type { Money } from './pivot.ts'

/** What is decided, below it what is only proposed, hatched, and what is merely noted; with `onPress` it leads to the items. */
export function MoneyCell({ money, onPress }: { money: Money; onPress?: (() => void) | undefined }) {
  const terms = useWords(da, en)
  const locale = useLocale()
  const { approvedOre, requestedOre, notedOre } = money
  if (approvedOre === 0 && requestedOre === 0 && notedOre === 0) return <span className="t-muted">–</span>
  const lines = (
    <>
      {approvedOre !== 0 ? <span className="t-strong">{formatAmount(approvedOre, { locale })}</span> : null}
      {requestedOre !== 0 ? (
        <span className="k-money-line t-amber" title={terms.status.proposed}>
          <RequestedSwatch />
          <span className="visually-hidden">{terms.status.proposed} </span>
          {formatAmount(requestedOre, { locale })}
        </span>
      ) : null}
      {notedOre !== 0 ? (
        <span className="k-money-line t-muted" title={terms.status.noted}>
          <span className="k-money-word">{terms.status.noted}</span> {formatAmount(notedOre, { locale })}
        </span>
      ) : null}
    </>
  )
  if (!onPress) return <span className="k-money">{lines}</span>
  return (
    <button type="button" className="k-money" onClick={onPress}>
      {lines}
    </button>
  )
}
