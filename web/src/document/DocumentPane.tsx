import './document-pane.css'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { useShortcut } from '../ui/shortcuts.tsx'
import { Tag } from '../ui/Tag.tsx'
import { DocumentFoot } from './DocumentFoot.tsx'
import { findWords } from './find-words.ts'
import type { AmountMark, WordMark } from './marks.ts'
import { Paper } from './Paper.tsx'
import { PdfPages } from './PdfPages.tsx'
import { SearchBar } from './SearchBar.tsx'
import { scrollToMark } from './scroll-to-mark.ts'
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
}

/**
 * A document beside what is read from it: paper or the PDF's own pages, with every mark, a size, a search, and the page one is at. Whatever
 * is current scrolls into sight.
 */
export function DocumentPane(props: DocumentPaneProps) {
  const { view, amounts, evidence, onAmount } = props
  const texts = useWords(da, en)
  const desk = useRef<HTMLElement>(null)
  const hasPages = view.format === 'pdf' && view.documentId !== null && view.pages.length > 0
  const [asText, setAsText] = useState(false)
  const paged = hasPages && !asText
  const size = usePaperSize()
  const search = useSearch(view.text, props.searched ?? '')
  const words = useMemo(() => [...evidence, ...search.marks], [evidence, search.marks])
  const current = amounts.find((amount) => amount.current) ?? null
  const found = search.current
  const wanted = useMemo(
    () => [current, found].flatMap((mark) => (mark ? pagesWith(view, mark.start) : [])),
    [view, current, found],
  )
  const currentId = current?.id
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
  useShortcut({ keys: 'Ctrl+F', label: texts.searchLabel, run: search.open })
  useShortcut({ keys: '+', label: texts.larger, run: size.larger })
  useShortcut({ keys: '-', label: texts.smaller, run: size.smaller })
  const shared = { view, amounts, words, onAmount }
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
      </section>
      <DocumentFoot
        desk={desk}
        view={view}
        paged={paged}
        size={size}
        onSearch={search.open}
        {...(hasPages ? { onView: (next: 'pages' | 'text') => setAsText(next === 'text') } : {})}
      />
    </div>
  )
}

function pagesWith(view: MinutesView, position: number): number[] {
  return view.pages.filter((page) => page.start <= position && position < page.end).map(({ number }) => number)
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
