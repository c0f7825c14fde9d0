import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { WithStruck } from '../ui/WithStruck.tsx'
import type { Stretch } from './blocks.ts'
import { type AmountMark, type Segment, segmentsOf, type WordMark } from './marks.ts'

interface MarkedTextProps {
  text: string
  stretch: Stretch
  amounts: readonly AmountMark[]
  words: readonly WordMark[]
  onAmount: (mentionId: string) => void
}

/** A stretch of the minutes with its amounts as buttons, the words that were read underlined and what was searched for marked. */
export function MarkedText({ text, stretch, amounts, words, onAmount }: MarkedTextProps) {
  return segmentsOf(stretch.start, stretch.end, amounts, words).map((segment) => {
    const shown = text.slice(segment.start, segment.end)
    if (segment.amount)
      return (
        <AmountButton
          key={segment.start}
          segment={segment}
          amount={segment.amount}
          shown={shown}
          first={!amounts.some(({ id, start }) => id === segment.amount?.id && start < segment.start)}
          onAmount={onAmount}
        />
      )
    if (!segment.evidence && !segment.found && !segment.chosen)
      return <WithStruck key={segment.start} text={shown} explained />
    return (
      <span
        key={segment.start}
        className="k-word"
        data-evidence={segment.evidence ?? undefined}
        data-found={segment.found ?? undefined}
        data-chosen={segment.chosen || undefined}
      >
        {shown}
      </span>
    )
  })
}

interface AmountButtonProps {
  segment: Segment
  amount: AmountMark
  shown: string
  /** False for the rest of an amount that runs over two lines of its own. */
  first: boolean
  onAmount: (mentionId: string) => void
}

function AmountButton({ segment, amount, shown, first, onAmount }: AmountButtonProps) {
  const words = useWords(da, en)
  return (
    <>
      {first && amount.number !== null ? (
        <span
          className="k-amount-number"
          aria-hidden="true"
          data-number={amount.number}
          data-current={amount.current || undefined}
        />
      ) : null}
      <button
        type="button"
        className="k-amount"
        data-mention={first ? amount.id : undefined}
        data-look={amount.look}
        data-current={amount.current || undefined}
        data-same={amount.sameItem || undefined}
        data-found={segment.found ?? undefined}
        data-chosen={segment.chosen || undefined}
        aria-label={words.amount(amount.number, shown, amount.label)}
        aria-pressed={amount.current}
        onClick={() => onAmount(amount.id)}
      >
        {shown}
      </button>
    </>
  )
}
