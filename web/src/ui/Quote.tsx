import './quote.css'
import type { ReactNode } from 'react'
import { WithStruck } from './WithStruck.tsx'

interface QuoteProps {
  /** The words of the minutes, unaltered. */
  text: string
  /** `[start, end)` in `text` of the words to highlight. */
  mark?: readonly [start: number, end: number] | undefined
  /** `block` stands by itself with a rule at its left; `inline` runs in a line. */
  as?: 'block' | 'inline'
  /** Size/line 16/25 by default; 14 in popovers and review. */
  small?: boolean
  /** Colour of a block's rule: amber where the money is only requested. */
  tone?: 'accent' | 'amber'
}

function marked(text: string, mark: QuoteProps['mark']): ReactNode {
  if (!mark) return <WithStruck text={text} />
  const [start, end] = mark
  return (
    <>
      <WithStruck text={text.slice(0, start)} />
      <mark className="k-highlight">{text.slice(start, end)}</mark>
      <WithStruck text={text.slice(end)} />
    </>
  )
}

/** The minutes speaking: Source Serif 4 in »guillemets«. Nothing else is ever set in serif. */
export function Quote({ text, mark, as = 'inline', small = false, tone = 'accent' }: QuoteProps) {
  const words = <>»{marked(text, mark)}«</>
  if (as === 'block') {
    return (
      <blockquote className="k-quote" data-block data-small={small || undefined} data-tone={tone}>
        {words}
      </blockquote>
    )
  }
  return (
    <q className="k-quote" data-small={small || undefined}>
      {words}
    </q>
  )
}
