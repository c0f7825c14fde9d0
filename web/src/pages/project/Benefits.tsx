import type { Benefit } from '@kildetal/shared/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { project as en } from '../../i18n/en/project.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { benefitFigure } from './benefit-figure.ts'

interface BenefitsProps {
  benefits: readonly Benefit[]
  /** Opens one to change or measure, or null to add one; undefined for who may not. */
  onEdit: ((benefit: Benefit | null) => void) | undefined
}

/** What the project shall bring: who answers for it, how it is measured, how far it is. A hole is said, for the rule sees it too. */
export function Benefits({ benefits, onEdit }: BenefitsProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const figure = (value: number | null, unit: Benefit['unit']) => benefitFigure(value, unit, words, locale)
  return (
    <section>
      <SectionHead
        title={words.benefits}
        aside={
          onEdit ? (
            <Button variant="quiet" onPress={() => onEdit(null)}>
              {words.addBenefit}
            </Button>
          ) : undefined
        }
      />
      {benefits.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noBenefits}</p> : null}
      <RowList label={words.benefits}>
        {benefits.map((benefit) => (
          <ListRow
            key={benefit.id}
            small
            title={benefit.what}
            note={`${benefit.owner ?? words.noOwner}. ${benefit.measure ?? words.noMeasure}.`}
            value={
              <span className="k-project-light">
                {words.course(
                  figure(benefit.baseline, benefit.unit),
                  figure(benefit.actual, benefit.unit),
                  figure(benefit.target, benefit.unit),
                )}
                {onEdit ? (
                  <Button variant="quiet" aria-label={words.editBenefit(benefit.what)} onPress={() => onEdit(benefit)}>
                    {words.amend}
                  </Button>
                ) : null}
              </span>
            }
            valueNote={benefit.due ? words.dueOn(benefit.due) : undefined}
          />
        ))}
      </RowList>
    </section>
  )
}
