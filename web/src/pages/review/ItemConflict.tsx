import type { ItemDetail, ItemValues } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { FIELDS, type Field } from '../../document/evidence.ts'
import { review as da } from '../../i18n/da/review.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { review as en } from '../../i18n/en/review.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { plainLabel } from '../../item-form/FieldLabel.tsx'
import { Changed, ConflictPane } from '../../ui/ConflictPane.tsx'
import { valuesOf } from './draft.ts'
import { useReadable } from './EvidenceOf.tsx'

interface ItemConflictProps {
  /** The item as it stands now. */
  item: ItemDetail
  /** The values somebody wanted to save on an earlier version. */
  mine: ItemValues
  onKeepMine: () => void
  onUseSaved: () => void
}

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' })

/** Both versions of an item that two people changed, with what differs marked. Nothing is lost before one is chosen. */
export function ItemConflict({ item, mine, onKeepMine, onUseSaved }: ItemConflictProps) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const readable = useReadable()
  const saved = valuesOf(item)
  const differing = FIELDS.filter(
    (field) => field !== 'amountOre' && JSON.stringify(saved[field]) !== JSON.stringify(mine[field]),
  )
  const line = (field: Field, values: ItemValues) =>
    `${plainLabel(words.fields[field])}: ${readable(field, values[field])}`
  return (
    <div className="k-review-conflict">
      <ConflictPane
        who={item.reviewedBy ?? words.someone}
        when={item.reviewedAt ? clock.format(new Date(item.reviewedAt)) : clock.format(new Date())}
        saved={{
          title: formatKr(saved.amountOre, { locale }),
          details: (
            <ul>
              <li>{terms.itemState[item.state]}</li>
              {differing.map((field) => (
                <li key={field}>{line(field, saved)}</li>
              ))}
            </ul>
          ),
        }}
        mine={{
          title:
            saved.amountOre === mine.amountOre ? (
              formatKr(mine.amountOre, { locale })
            ) : (
              <Changed>{formatKr(mine.amountOre, { locale })}</Changed>
            ),
          details: (
            <ul>
              {differing.map((field) => (
                <li key={field}>
                  <Changed>{line(field, mine)}</Changed>
                </li>
              ))}
            </ul>
          ),
        }}
        onKeepMine={onKeepMine}
        onUseSaved={onUseSaved}
      />
    </div>
  )
}
