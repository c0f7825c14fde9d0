import type { FigureImport, ImportEffect } from '@kildetal/shared/figure-imports.ts'
import type { ReactNode } from 'react'
import { useChange } from '../../api/administration.ts'
import { loadImport } from '../../api/figure-imports.ts'
import { dayOf } from '../../figures/day-of.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { judgeTotals, statedTotals } from './control-totals.ts'
import { monthsOf } from './effect.ts'
import { forgetDraft, type ImportDraft } from './use-import-draft.ts'

interface LoadPanelProps {
  file: FigureImport
  effect: ImportEffect
  draft: ImportDraft
  /** Some control total is typed in a way that cannot be read. */
  unreadable: boolean
  /** Beside the button: what else can be done with the file. */
  children: ReactNode
}

/** The last choices and the step itself. What stands in its way is said by the button. */
export function LoadPanel({ file, effect, draft, unreadable, children }: LoadPanelProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const judged = judgeTotals(file, draft.stated)
  const controlTotals = statedTotals(judged)
  const differs = judged.some(({ cause, months }) => [cause, ...months.map((month) => month.cause)].some((one) => one))
  const closed = effect.periods.filter((period) => period.closed)
  const replaces = effect.overlapping.some(({ id }) => id === draft.replaces) ? draft.replaces : null
  const { knownOn } = draft
  const load = useChange({
    run: () =>
      loadImport(file.id, {
        version: file.version,
        knownOn: knownOn ?? '',
        controlTotals,
        skipProblems: draft.skip,
        replaces,
      }),
    invalidates: ['figure-imports'],
    onDone: () => forgetDraft(file.id),
  })
  const why = (): string | undefined => {
    if (draft.dirty) return words.why.dirty
    if (closed.length > 0) return words.why.closed
    if (file.problems > 0 && !draft.skip) return words.why.problems
    if (unreadable) return words.why.unreadable
    if (controlTotals.length === 0) return words.why.none
    if (differs) return words.why.differs
    return knownOn === null ? words.why.day : undefined
  }
  return (
    <section className="k-fi-section k-fi-load">
      <SectionHead title={words.loadTitle} />
      {closed.length > 0 ? <AmberNote warning>{words.closedText(monthsOf(closed, words))}</AmberNote> : null}
      <div className="k-fi-load-fields">
        <DayField
          label={words.knownOn}
          value={knownOn}
          onChange={(day) => draft.set({ knownOn: day })}
          hint={words.knownOnHint}
        />
        {effect.overlapping.length > 0 ? (
          <SelectField<string>
            label={words.replaces}
            value={replaces ?? ''}
            onChange={(id) => draft.set({ replaces: id === '' ? null : id })}
            choices={[
              { value: '', label: words.replacesNone },
              ...effect.overlapping.map(({ id, fileName, loadedAt }) => ({
                ...{ value: id, label: fileName, hint: dayOf(loadedAt, locale) },
              })),
            ]}
            hint={words.replacesHint}
          />
        ) : null}
        {file.problems > 0 ? (
          <div className="k-fi-choice">
            <span className="k-field-label">{words.skip}</span>
            <Segmented
              label={words.skip}
              value={draft.skip ? 'skip' : 'stop'}
              onChange={(choice) => draft.set({ skip: choice === 'skip' })}
              segments={(['stop', 'skip'] as const).map((value) => ({ value, label: words.skips[value] }))}
            />
          </div>
        ) : null}
      </div>
      <ProblemNote error={load.error} />
      <div className="k-fi-actions">
        <Button
          variant="primary"
          {...(draft.dirty ? {} : { shortcut: 'Ctrl+Enter' })}
          busy={load.isPending}
          disabledReason={why()}
          onPress={() => load.mutate(undefined)}
        >
          {words.load}
        </Button>
        {children}
        <span className="t-muted t-13">{why() ?? words.loadText(file.rows - (draft.skip ? file.problems : 0))}</span>
      </div>
    </section>
  )
}
