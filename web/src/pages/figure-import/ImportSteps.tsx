import type { FigureImport } from '@kildetal/shared/figure-imports.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Icon } from '../../ui/Icon.tsx'

const STEPS = ['file', 'reading', 'check', 'books'] as const

/** How many steps a state has behind it. */
const BEHIND: Record<FigureImport['state'], number> = {
  uploaded: 1,
  cancelled: 1,
  failed: 1,
  reversed: 1,
  checking: 2,
  checked: 2,
  loading: 3,
  loaded: 4,
}

/** The way of a file into the books, with the step it stands at. */
export function ImportSteps({ state }: { state: FigureImport['state'] }) {
  const words = useWords(da, en)
  const behind = BEHIND[state]
  return (
    <ol className="k-fi-steps" aria-label={words.steps.label}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-step={index < behind ? 'behind' : index === behind ? 'now' : 'ahead'}
          aria-current={index === behind ? 'step' : undefined}
        >
          <span className="k-fi-step-mark" aria-hidden="true">
            {index < behind ? <Icon name="check" size={12} /> : index + 1}
          </span>
          {words.steps[step]}
          {index < behind ? <span className="visually-hidden"> {words.stepDone}</span> : null}
        </li>
      ))}
    </ol>
  )
}
