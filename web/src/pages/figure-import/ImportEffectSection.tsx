import type { FigureImport, ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { formatAmount, formatKr, sumOre } from '@kildetal/shared/money.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { aroundFile, monthsOf } from './effect.ts'
import { UnitEffects } from './UnitEffects.tsx'

interface ImportEffectSectionProps {
  file: FigureImport
  effect: ImportEffect
}

/** What the file does to the books, month by month for the municipality and unit by unit; once it is loaded, what it did. */
export function ImportEffectSection({ file, effect }: ImportEffectSectionProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const loaded = file.state === 'loaded'
  const { effectColumns: columns } = words
  const there = loaded ? [] : effect.periods.filter(({ booksOre }) => booksOre !== 0)
  const amount = (ore: number) => formatAmount(ore, { locale })
  return (
    <section className="k-fi-section">
      <SectionHead
        title={loaded ? words.effectLoaded : words.effect}
        aside={file.newAccounts.length > 0 && !loaded ? words.newAccounts(file.newAccounts.length) : undefined}
      />
      {there.length > 0 ? (
        <AmberNote warning>
          {words.already(formatKr(sumOre(there.map(({ booksOre }) => booksOre)), { locale }), monthsOf(there, words))}
        </AmberNote>
      ) : null}
      <table className="k-fi-table k-fi-effect">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col" className="no-phone" data-align="right">
              {columns.rows}
            </th>
            <th scope="col" data-align="right">
              {loaded ? columns.before : columns.books}
            </th>
            <th scope="col" data-align="right">
              {columns.file}
            </th>
            <th scope="col" data-align="right">
              {loaded ? columns.now : columns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {effect.periods.map((period) => {
            const { before, after } = aroundFile(period, loaded)
            return (
              <tr key={`${period.measure} ${period.year} ${period.month}`}>
                <th scope="row">
                  {words.sumOfMonth(words.measures[period.measure], period.month, period.year)}
                  {period.closed ? <span className="k-fi-closed">{words.closed}</span> : null}
                </th>
                <td className="no-phone" data-align="right">
                  {period.rows.toLocaleString('da-DK')}
                </td>
                <td data-align="right">{amount(before)}</td>
                <td data-align="right" className="t-medium">
                  {formatAmount(period.amountOre, { locale, sign: 'always' })}
                </td>
                <td data-align="right">{amount(after)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <UnitEffects file={file} units={effect.units} />
    </section>
  )
}
