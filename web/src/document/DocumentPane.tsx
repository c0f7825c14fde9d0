import './document-pane.css'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useShortcut } from '../ui/shortcuts.tsx'
import { Tag } from '../ui/Tag.tsx'
import { DocumentFoot } from './DocumentFoot.tsx'
import { findWords } from './find-words.ts'
import { type Marking, markedWords } from './marking.ts'
import type { AmountMark, WordMark } from './marks.ts'
import { Paper } from './Paper.tsx'
import { PdfPages } from './PdfPages.tsx'
import { SearchBar } from './SearchBar.tsx'
import { scrollToMark } from './scroll-to-mark.ts'
import { type SelectedWords, selectedWords } from './text-selection.ts'
import { usePaperSize } from './use-paper-size.ts'

interface DocumentPaneProps {
  view: MinutesView
  amounts: readonly AmountMark[]
  /** What the current figure's attributes were read from. */
  evidence: readonly WordMark[]
  onAmount: (mentionId: string) => void
  /** An agenda item to begin at, when no amount is current. */
  itemId?: string | undefined
  /** Words to begin a search with. */
  searched?: string | undefined
  /** Above the paper: what kind of document this is. */
  notice?: ReactNode
  /** Present where figures may be entered by hand. */
  marking?: Marking | undefined
}

/**
 * A document beside what is read from it: paper or the PDF's own pages, with every mark, a size, a search, and the page one is at. Whatever
 * is current scrolls into sight.
 */
export function DocumentPane(props: DocumentPaneProps) {
  const { view, amounts, evidence, onAmount, marking } = props
  const texts = useWords(da, en)
  const desk = useRef<HTMLElement>(null)
  const hasPages = view.format === 'pdf' && view.documentId !== null && view.pages.length > 0
  const hasText = view.text.trim() !== ''
  const [asText, setAsText] = useState(false)
  const paged = hasPages && !(asText && hasText)
  const size = usePaperSize()
  const search = useSearch(view.text, props.searched ?? '')
  const chosen = markedWords(marking)
  const words = useMemo(
    () => [
      ...evidence,
      ...search.marks,
      ...(chosen ? [{ start: chosen.start, end: chosen.end, kind: 'chosen' as const, strong: false }] : []),
    ],
    [evidence, search.marks, chosen],
  )
  const current = amounts.find((amount) => amount.current) ?? null
  const found = search.current
  const place = marking?.place ?? null
  const wanted = useMemo(
    () => [
      ...[current?.drawn ? null : current, found, chosen].flatMap((mark) => (mark ? pagesWith(view, mark.start) : [])),
      ...[current?.drawn, place].flatMap((box) => (box && 'page' in box ? [box.page] : [])),
    ],
    [view, current, found, chosen, place],
  )
  const currentId = current?.id
  const onPicture = current?.drawn !== null && current !== null
  // What stands on a picture can be seen there alone.
  useEffect(() => {
    if (currentId && onPicture) setAsText(false)
  }, [currentId, onPicture])
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages and text have marks of their own; changing between them looks for the mark anew.
  useEffect(() => {
    if (!desk.current) return
    if (currentId) return scrollToMark(desk.current, `[data-mention="${currentId}"]`)
    if (props.itemId) return scrollToMark(desk.current, `[data-item="${props.itemId}"]`, 'start')
    return undefined
  }, [currentId, props.itemId, paged])
  useEffect(() => {
    if (desk.current && found)
      return scrollToMark(
        desk.current,
        '.k-word[data-found="strong"], .k-amount[data-found="strong"], [data-kind="found"][data-strong]',
      )
    return undefined
  }, [found])
  const marked = place !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place of the same kind is looked for as well.
  useEffect(() => {
    if (desk.current && marked) return scrollToMark(desk.current, '[data-chosen]')
    return undefined
  }, [marked, chosen, paged])
  const selected = useSelectedWords(desk, view.text, marking !== undefined && !paged)
  const begin = () => {
    if (selected) marking?.onPlace({ start: selected.start, end: selected.end })
    else marking?.onBegin()
    document.getSelection()?.removeAllRanges()
  }
  useShortcut(marking ? { keys: 'N', label: texts.newFigure, run: begin } : null)
  useShortcut({ keys: 'Ctrl+F', label: texts.searchLabel, run: search.open })
  useShortcut({ keys: '+', label: texts.larger, run: size.larger })
  useShortcut({ keys: '-', label: texts.smaller, run: size.smaller })
  const shared = { view, amounts, words, onAmount, marking }
  return (
    <div className="k-document">
      {search.isOpen ? <SearchBar search={search} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take focus. */}
      <section className="k-desk" ref={desk} tabIndex={0} aria-label={texts.document} style={size.style}>
        {view.retold ? (
          <p className="k-document-notice">
            <Tag>{texts.retoldTag}</Tag> {texts.retold}
          </p>
        ) : null}
        {props.notice}
        {paged && view.documentId ? (
          <PdfPages documentId={view.documentId} wanted={wanted} {...shared} />
        ) : (
          <Paper {...shared} />
        )}
        {selected ? (
          <button
            type="button"
            className="k-mark-bubble"
            style={{ left: selected.left, top: selected.top }}
            // A press beside the words would let go of them before it arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={begin}
          >
            {texts.figureOfMarked} <Kbd keys="N" flat />
          </button>
        ) : null}
      </section>
      <DocumentFoot
        desk={desk}
        view={view}
        paged={paged}
        size={size}
        onSearch={search.open}
        onFigure={marking && !marking.active ? begin : undefined}
        {...(hasPages && hasText ? { onView: (next: 'pages' | 'text') => setAsText(next === 'text') } : {})}
      />
    </div>
  )
}

function pagesWith(view: MinutesView, position: number): number[] {
  return view.pages.filter((page) => page.start <= position && position < page.end).map(({ number }) => number)
}

/** What the reader has selected on the paper, while that may become a figure. */
function useSelectedWords(desk: RefObject<HTMLElement | null>, text: string, on: boolean): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null)
  useEffect(() => {
    if (!on) return
    const look = () => setSelected(desk.current ? selectedWords(desk.current, text) : null)
    document.addEventListener('selectionchange', look)
    return () => {
      document.removeEventListener('selectionchange', look)
      setSelected(null)
    }
  }, [desk, text, on])
  return selected
}

/** The search within the document: what is typed, where it stands, and which place one is at. */
export interface DocumentSearch {
  isOpen: boolean
  typed: string
  count: number
  /** 0-based; meaningless while nothing is found. */
  at: number
  current: WordMark | null
  marks: WordMark[]
  open: () => void
  close: () => void
  type: (text: string) => void
  step: (by: 1 | -1) => void
}

function useSearch(text: string, initial: string): DocumentSearch {
  const [isOpen, setOpen] = useState(initial !== '')
  const [typed, setTyped] = useState(initial)
  const [at, setAt] = useState(0)
  const places = useMemo(() => (isOpen ? findWords(text, typed) : []), [text, typed, isOpen])
  const marks = useMemo(
    () => places.map((place, index): WordMark => ({ ...place, kind: 'found', strong: index === at })),
    [places, at],
  )
  const count = places.length
  return {
    isOpen,
    typed,
    count,
    at,
    marks,
    current: marks[at] ?? null,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
    type: (next) => {
      setTyped(next)
      setAt(0)
    },
    step: (by) => setAt((place) => (count === 0 ? 0 : (place + by + count) % count)),
  }
}
