import './paper.css'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type Block, blocksOf, type Stretch } from './blocks.ts'
import { MarkedText } from './MarkedText.tsx'
import type { Marking } from './marking.ts'
import type { AmountMark, WordMark } from './marks.ts'
import { numberMargin } from './number-margin.ts'

/** What the paper is drawn from. */
export interface PaperProps {
  view: MinutesView
  amounts: readonly AmountMark[]
  words: readonly WordMark[]
  /** A press on an amount. */
  onAmount: (mentionId: string) => void
  /** Present where figures may be entered by hand. */
  marking?: Marking | undefined
}

/** The minutes as a sheet of paper in their own serif voice: paragraphs, every amount marked and numbered in the margin. */
export function Paper({ view, amounts, words, onAmount }: PaperProps) {
  const texts = useWords(da, en)
  const ref = useRef<HTMLElement>(null)
  const blocks = useMemo(() => blocksOf(view), [view])
  useLayoutEffect(() => {
    const paper = ref.current
    if (!paper || amounts.length === 0) return
    const observer = new ResizeObserver(() => numberMargin(paper))
    observer.observe(paper)
    numberMargin(paper)
    return () => observer.disconnect()
  }, [amounts])
  const draw = (stretch: Stretch) => (
    <MarkedText text={view.text} stretch={stretch} amounts={amounts} words={words} onAmount={onAmount} />
  )
  return (
    <article className="k-paper" ref={ref}>
      {blocks.length === 0 ? <p>{texts.empty}</p> : null}
      {blocks.map((block) => (
        <PaperBlock key={`${block.kind}${block.start}`} block={block} view={view} draw={draw} />
      ))}
    </article>
  )
}

interface PaperBlockProps {
  block: Block
  view: MinutesView
  draw: (stretch: Stretch) => ReactNode
}

function PaperBlock({ block, view, draw }: PaperBlockProps) {
  const texts = useWords(da, en)
  const item = view.agendaItems.find(({ id }) => id === block.agendaItemId)
  const anchor = { 'data-item': block.agendaItemId ?? undefined, className: 'k-block', 'data-kind': block.kind }
  const lines = block.pieces.map((piece) => (
    <span key={piece.start} className="k-paper-line" data-start={piece.start}>
      {draw(piece)}
    </span>
  ))
  if (block.kind === 'closed') {
    return (
      <div {...anchor}>
        <h2 className="k-paper-closed">
          <Icon name="lock" />
          <span>
            {item?.number}. {item?.title}
          </span>
        </h2>
        <p className="k-paper-note">{texts.closed}</p>
      </div>
    )
  }
  if (block.kind === 'table') return <PaperTable block={block} draw={draw} anchor={anchor} />
  if (block.kind === 'item') return <h2 {...anchor}>{lines}</h2>
  if (block.kind === 'section') return <h3 {...anchor}>{lines}</h3>
  return <p {...anchor}>{lines}</p>
}

function PaperTable({ block, draw, anchor }: Pick<PaperBlockProps, 'block' | 'draw'> & { anchor: object }) {
  return (
    <div {...anchor}>
      {/* A wide table scrolls sideways by itself, so it must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus. */}
      <div className="k-paper-table" tabIndex={0}>
        <table>
          <tbody>
            {block.rows.map((cells) => (
              <tr key={cells[0]?.start}>
                {cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: empty cells share their place in the text; a row never changes.
                  <td key={place} data-first={place === 0 || undefined} data-start={cell.start}>
                    {draw(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
