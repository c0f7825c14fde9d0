import type { ItemDetail } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { QueueEntry } from '@kildetal/shared/review.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { itemQuery } from '../../api/items.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

interface MergeDialogProps {
  item: ItemDetail
  entries: readonly QueueEntry[]
  busy: boolean
  onClose: () => void
  onMerge: (other: ItemDetail) => void
}

/** Chooses the item of the same minutes that is the same figure; what is in the books already cannot be merged away. */
export function MergeDialog({ item, entries, busy, onClose, onMerge }: MergeDialogProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [chosen, setChosen] = useState<string | null>(null)
  const others = entries.filter((entry) => entry.first && entry.itemId !== item.id && entry.state !== 'accepted')
  // The same amount first: that is what a reader took for two.
  const sorted = others.toSorted(
    (a, b) => Number(b.amountOre === item.amountOre) - Number(a.amountOre === item.amountOre),
  )
  const { data: other } = useQuery({ ...itemQuery(chosen ?? ''), enabled: chosen !== null })
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.mergeTitle}
      actions={
        <>
          <Button
            variant="primary"
            busy={busy}
            disabled={!other}
            onPress={() => {
              if (other) onMerge(other)
            }}
          >
            {words.merge}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p className="t-muted">{others.length === 0 ? words.mergeNone : words.mergeText}</p>
      {others.length > 0 ? (
        <SelectField
          label={words.mergeOther}
          value={chosen}
          onChange={setChosen}
          choices={sorted.map((entry) => ({
            value: entry.itemId,
            label: `${entry.number}. ${formatKr(entry.amountOre, { locale })}`,
            hint: entry.label,
          }))}
        />
      ) : null}
    </Dialog>
  )
}
