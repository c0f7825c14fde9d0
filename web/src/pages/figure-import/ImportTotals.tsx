import type { FigureImport } from '@kildetal/shared/figure-imports.ts'
import { formatAmount, formatKr } from '@kildetal/shared/money.ts'
import { Fragment, type ReactNode, useState } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { type JudgedTotal, judgeTotals } from './control-totals.ts'

interface ImportTotalsProps {
  file: FigureImport
  /** Control totals in øre by `totalKey`. */
  stated: Readonly<Record<string, number>>
  /** Without it the totals are only shown. */
  onState?: (key: string, amountOre: number | null) => void
  /** Told whether the text of a field can be read. */
  onValidity?: (key: string, valid: boolean) => void
}

/** What the rows sum to by year, and by month on demand, each beside the total that the finance system states, with the difference to the øre. */
export function ImportTotals({ file, stated, onState, onValidity }: ImportTotalsProps) {
  const words = useWords(da, en)
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const judged = judgeTotals(file, stated)
  const nameOf = ({ total }: JudgedTotal) =>
    total.month === null
      ? words.totalOf(words.measures[total.measure], total.year ?? 0)
      : `${words.totalOf(words.measures[total.measure], total.year ?? 0)}, ${words.monthTotal(total.month)}`
  return (
    <section className="k-fi-section">
      <SectionHead
        title={words.totals}
        aside={onState ? words.totalsAside : undefined}
        emphasis={onState !== undefined}
      />
      <table className="k-fi-table k-fi-totals">
        <thead>
          <tr>
            <th scope="col">{words.totalsColumns.what}</th>
            <th scope="col" data-align="right">
              {words.totalsColumns.found}
            </th>
            <th scope="col" data-align="right">
              {words.totalsColumns.stated}
            </th>
            <th scope="col">{words.totalsColumns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {judged.map((year) => {
            const name = nameOf(year)
            const open = unfolded.includes(year.key) || year.months.some(({ statedOre }) => statedOre !== null)
            return (
              <Fragment key={year.key}>
                <TotalRow judged={year} name={name} onState={onState} onValidity={onValidity}>
                  <TextLink
                    aria-label={open ? words.hideMonths(name) : words.showMonths(name)}
                    onPress={() =>
                      setUnfolded(open ? unfolded.filter((key) => key !== year.key) : [...unfolded, year.key])
                    }
                  >
                    {words.months}
                  </TextLink>
                </TotalRow>
                {open
                  ? year.months.map((month) => (
                      <TotalRow
                        key={month.key}
                        judged={month}
                        name={nameOf(month)}
                        onState={onState}
                        onValidity={onValidity}
                      />
                    ))
                  : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface TotalRowProps {
  judged: JudgedTotal
  name: string
  onState: ImportTotalsProps['onState'] | undefined
  onValidity: ImportTotalsProps['onValidity'] | undefined
  children?: ReactNode
}

function TotalRow({ judged, name, onState, onValidity, children }: TotalRowProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { key, total, statedOre, differenceOre, cause } = judged
  return (
    <tr data-month={total.month === null ? undefined : ''}>
      <th scope="row">
        {total.month === null ? name : words.monthTotal(total.month)} {children}
      </th>
      <td data-align="right" data-label={words.totalsColumns.found}>
        {formatAmount(total.amountOre, { locale })}
      </td>
      <td data-align="right" data-label={words.totalsColumns.stated} className="k-fi-stated">
        {onState ? (
          <MoneyField
            label={<span className="visually-hidden">{words.statedFor(name)}</span>}
            valueOre={statedOre}
            onChange={(amountOre) => onState(key, amountOre)}
            onValidity={(valid) => onValidity?.(key, valid)}
            unit={false}
          />
        ) : statedOre === null ? (
          '–'
        ) : (
          formatAmount(statedOre, { locale })
        )}
      </td>
      <td className="k-fi-difference" aria-live="polite">
        {differenceOre === null ? (
          <span className="t-muted">{words.notStated}</span>
        ) : cause === null ? (
          <span className="t-pos k-fi-holds">
            <Icon name="check" size={14} /> {words.holds}
          </span>
        ) : (
          <>
            <span className="t-neg t-medium">{formatKr(differenceOre, { locale, sign: 'always' })}</span>
            <span className="k-fi-cause">{words.differs[cause]}</span>
          </>
        )}
      </td>
    </tr>
  )
}
