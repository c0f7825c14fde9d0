import { formatKr } from '@kildetal/shared/money.ts'
import type { Benefit } from '@kildetal/shared/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { project as en } from '../../i18n/en/project.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'

/** What the project shall bring: who answers for it, how it is measured, how far it is. A hole is said, for the rule sees it too. */
export function Benefits({ benefits }: { benefits: readonly Benefit[] }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const figure = (value: number | null, unit: Benefit['unit']) => {
    if (value === null) return words.noNumber
    if (unit === 'kr') return formatKr(value, { locale })
    const digits = new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB').format(value / 100)
    return `${digits} ${words.units[unit]}`
  }
  return (
    <section>
      <SectionHead title={words.benefits} />
      {benefits.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noBenefits}</p> : null}
      <RowList label={words.benefits}>
        {benefits.map((benefit) => (
          <ListRow
            key={benefit.id}
            small
            title={benefit.what}
            note={`${benefit.owner ?? words.noOwner}. ${benefit.measure ?? words.noMeasure}.`}
            value={words.course(
              figure(benefit.baseline, benefit.unit),
              figure(benefit.actual, benefit.unit),
              figure(benefit.target, benefit.unit),
            )}
            valueNote={benefit.due ? words.dueOn(benefit.due) : undefined}
          />
        ))}
      </RowList>
    </section>
  )
}
