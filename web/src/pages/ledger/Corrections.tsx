import type { Changes } from '@kildetal/shared/changes.ts'
import { formatDay, formatYears } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { books as da } from '../../i18n/da/books.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { books as en } from '../../i18n/en/books.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

type Correction = Changes['corrections'][number]

/** Figures that were reviewed or read anew between the days: what was and what is, who changed it and why. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const words = useWords(da, en).changes
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const told = useToldValue()
  return (
    <section className="k-ledger-section">
      <SectionHead title={words.corrections} />
      {corrections.length === 0 ? <EmptyState title={words.noCorrections} /> : null}
      <RowList label={words.corrections}>
        {corrections.map(({ item, day, cause, by, note, stateBefore, stateAfter, changes }) => {
          const state =
            stateBefore === stateAfter ? null : `${terms.itemState[stateBefore]} → ${terms.itemState[stateAfter]}`
          return (
            <ListRow
              key={`${item.id} ${day}`}
              small
              title={<TextLink href={`/poster?post=${item.id}`}>{item.label}</TextLink>}
              note={[[words.causes[cause], by, formatDay(day, locale)].filter(Boolean).join(', '), note]
                .filter(Boolean)
                .join(': ')}
              value={formatKr(item.amountOre, { locale })}
              valueNote={[state, ...changes.map(told)].filter(Boolean).join(' · ')}
            />
          )
        })}
      </RowList>
    </section>
  )
}

/** `beløb: 250.000 kr. → 260.000 kr.` */
function useToldValue() {
  const words = useWords(da, en).changes
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const named: Record<string, Record<string, string>> = {
    unit: terms.unit,
    kind: terms.kind,
    status: terms.status,
    audience: words.audience,
  }
  const names: Record<string, string> = words.attributes
  return ({ attribute, was, became }: Correction['changes'][number]) => {
    const show = (value: unknown) => {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return words.nothing
      if (typeof value === 'boolean') return value ? words.yes : words.no
      if (typeof value === 'number' && attribute.endsWith('Ore')) return formatKr(value, { locale })
      if (Array.isArray(value)) return formatYears(value.filter((year) => typeof year === 'number'))
      return named[attribute]?.[String(value)] ?? String(value)
    }
    return `${names[attribute] ?? attribute}: ${show(was)} → ${show(became)}`
  }
}
