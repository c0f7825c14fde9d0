import { formatKr } from '@kildetal/shared/money.ts'
import type { QueueEntry } from '@kildetal/shared/review.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { outlookOf } from './course.ts'

const SHOWN = 3

interface ComingListProps {
  entries: readonly QueueEntry[]
  current: QueueEntry
  onGo: (mentionId: string) => void
}

/** The next figures of the document, and what is to be expected of them. */
export function ComingList({ entries, current, onGo }: ComingListProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const at = entries.findIndex(({ mentionId }) => mentionId === current.mentionId)
  const coming = entries.slice(at + 1, at + 1 + SHOWN)
  return (
    <section>
      <h3 className="k-review-title">{words.coming}</h3>
      {coming.length === 0 ? <p className="k-coming-none t-muted">{words.comingNothing}</p> : null}
      <ul className="k-coming">
        {coming.map((entry) => {
          const outlook = outlookOf(entry, entries, current)
          return (
            <li key={entry.mentionId}>
              <button type="button" onClick={() => onGo(entry.mentionId)}>
                <span className="t-muted">{entry.number}</span>
                <span className="t-figure k-coming-amount">{formatKr(entry.amountOre, { locale })}</span>
                <span className="t-muted k-coming-label">
                  {entry.itemId === current.itemId ? words.samePlace : entry.label}
                </span>
                <span className="k-coming-outlook" data-says={outlook.says}>
                  {outlook.says === 'follows' ? words.follows(outlook.number) : words.outlook[outlook.says]}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
