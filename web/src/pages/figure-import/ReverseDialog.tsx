import type { FigureImport, ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { formatKr, subtractOre } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { reverseImport } from '../../api/figure-imports.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { monthsOf, sumsByYear } from './effect.ts'

interface ReverseDialogProps {
  file: FigureImport
  effect: ImportEffect
  onClose: () => void
}

/** Taking a file out of the books: what goes with it, said before it happens, and why. */
export function ReverseDialog({ file, effect, onClose }: ReverseDialogProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const closed = effect.periods.filter((period) => period.closed)
  const reverse = useChange({
    run: () => reverseImport(file.id, file.version, reason),
    invalidates: ['figure-imports'],
    receipt: words.reversed,
    onDone: onClose,
  })
  const units = new Set(effect.units.map(({ slug }) => slug)).size
  return (
    <Dialog
      open
      guarded={reason !== ''}
      onClose={onClose}
      title={words.reverseTitle}
      width={600}
      actions={
        <>
          <Button
            variant="primary"
            busy={reverse.isPending}
            disabled={reason.trim().length < 3}
            disabledReason={closed.length > 0 ? words.reverseClosed(monthsOf(closed, words)) : undefined}
            onPress={() => reverse.mutate(undefined)}
          >
            {words.reverseConfirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.reverseText(file.rows - file.problems, units)}</p>
      <RowList label={words.reverseSums}>
        {sumsByYear(effect.periods).map(({ measure, year, amountOre }) => (
          <ListRow
            key={`${measure} ${year}`}
            small
            title={words.totalOf(words.measures[measure], year)}
            note={monthsOf(
              effect.periods.filter((period) => period.measure === measure && period.year === year),
              words,
            )}
            value={formatKr(subtractOre(0, amountOre), { locale, sign: 'always' })}
          />
        ))}
      </RowList>
      {closed.length > 0 ? <AmberNote warning>{words.reverseClosed(monthsOf(closed, words))}</AmberNote> : null}
      <TextField
        label={words.reverseReason}
        hint={words.reverseReasonHint}
        value={reason}
        onChange={setReason}
        lines={2}
        autoFocus
      />
      <ProblemNote error={reverse.error} />
    </Dialog>
  )
}
