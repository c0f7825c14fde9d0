import { formatKr } from '@kildetal/shared/money.ts'
import type { MoneyRole, ProjectMoney } from '@kildetal/shared/portfolio.ts'
import { useMe } from '../api/session.ts'
import type { MarkStyle } from '../charts/mark-style.ts'
import { StackedBar } from '../charts/StackedBar.tsx'
import { portfolio as da } from '../i18n/da/portfolio.ts'
import { portfolio as en } from '../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { SourceMark } from '../ui/SourceMark.tsx'
import type { Source } from '../ui/source.ts'
import { loadItemSource, sourceOfSentence } from './source-of.ts'
import { useSeenDay } from './use-seen-day.ts'

const STYLE: Record<Exclude<MoneyRole, 'target'>, MarkStyle> = {
  granted: 'budget',
  bound: 'bound',
  requested: 'requested',
  spent: 'actual',
  ceiling: 'bound',
  price: 'bound',
}

interface MoneyBarProps {
  money: ProjectMoney
  /** The amount that fills the whole width; shared by all bars of the page. */
  fullOre: number
}

/** A project's amount: bar on the common scale, figure with its source, what it is. A benefit to find is an empty dashed frame, for it is no money yet. */
export function MoneyBar({ money, fullOre }: MoneyBarProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  const label = words.roles[money.role]
  const amount = formatKr(money.amountOre, { locale })
  const share = `${(Math.min(1, Math.max(0, money.amountOre) / Math.max(1, fullOre)) * 100).toFixed(2)}%`
  return (
    <div className="k-money">
      {money.role === 'target' ? (
        <div className="k-money-target" role="img" aria-label={`${label} ${amount}`} style={{ width: share }} />
      ) : (
        <StackedBar
          label={label}
          fullOre={fullOre}
          height={10}
          parts={[{ key: money.id, label, valueOre: money.amountOre, style: STYLE[money.role] }]}
        />
      )}
      <div className="t-13">
        <SourceMark
          source={sourceOfMoney(money, amount, locale)}
          loadSource={money.source ? loadItemSource(money.economicItemId, today, locale, seenDay) : undefined}
        >
          <span className="t-strong k-money-figure">{amount}</span>
        </SourceMark>{' '}
        <span className="t-muted">{label}</span>
      </div>
      {money.note ? <div className="t-12 t-muted">{money.note}</div> : null}
    </div>
  )
}

function sourceOfMoney(money: ProjectMoney, amount: string, locale: 'da' | 'en'): Source {
  if (!money.source) return { state: 'none', amount }
  const proposed = money.role === 'requested' ? 'requested' : 'proposed'
  return { ...sourceOfSentence(money.source, money.status === 'proposed' ? proposed : 'decided', locale), amount }
}
