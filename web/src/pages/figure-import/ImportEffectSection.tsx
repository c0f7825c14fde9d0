import type { FigureImport, ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { formatKr, sumOre } from '@kildetal/shared/money.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { monthsOf } from './effect.ts'
import { PeriodEffects } from './PeriodEffects.tsx'
import { UnitEffects } from './UnitEffects.tsx'

interface ImportEffectSectionProps {
  file: FigureImport
  effect: ImportEffect
  /** What the books hold already in the file's months. */
  there?: ImportEffect['periods']
  /** The file takes the place of another, so its amounts are net of that. */
  net?: boolean
}

/** What the file does to the books, month by month for the municipality and unit by unit; once it is loaded, what it did. */
export function ImportEffectSection({ file, effect, there = [], net = false }: ImportEffectSectionProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const loaded = file.state === 'loaded'
  return (
    <section className="k-fi-section">
      <SectionHead
        title={loaded ? words.effectLoaded : words.effect}
        aside={file.newAccounts.length > 0 && !loaded ? words.newAccounts(file.newAccounts.length) : undefined}
      />
      {[...new Set(there.map(({ measure }) => measure))].map((measure) => {
        const months = there.filter((period) => period.measure === measure)
        const books = formatKr(sumOre(months.map(({ booksOre }) => booksOre)), { locale })
        return (
          <AmberNote key={measure} warning>
            {words.already(words.measures[measure], books, monthsOf(months, words))}
          </AmberNote>
        )
      })}
      <PeriodEffects loaded={loaded} net={net} periods={effect.periods} />
      <UnitEffects file={file} net={net} units={effect.units} />
    </section>
  )
}
