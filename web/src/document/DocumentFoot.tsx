import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { type RefObject, useEffect, useState } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import type { PaperSize } from './use-paper-size.ts'

interface DocumentFootProps {
  desk: RefObject<HTMLElement | null>
  view: MinutesView
  paged: boolean
  size: PaperSize
  onSearch: () => void
  /** Begins to enter a figure by hand; absent where that may not be, or is under way. */
  onFigure?: (() => void) | undefined
  /** Present when the document has pages that can be shown. */
  onView?: (view: 'pages' | 'text') => void
}

/** Below the document: the page one is at, size, search, pages or text, the original. */
export function DocumentFoot({ desk, view, paged, size, onSearch, onFigure, onView }: DocumentFootProps) {
  const words = useWords(da, en)
  const place = usePlace(desk, view, paged)
  return (
    <div className="k-document-foot">
      {place ? <span className="k-document-place">{place}</span> : null}
      <span className="k-document-tools no-phone">
        <button type="button" className="k-plain" aria-label={words.larger} onClick={size.larger}>
          <Kbd keys="+" />
        </button>
        <button type="button" className="k-plain" aria-label={words.smaller} onClick={size.smaller}>
          <Kbd keys="-" />
        </button>
        <span aria-hidden="true">{words.size}</span>
      </span>
      <button type="button" className="k-plain k-document-tools" onClick={onSearch}>
        <span className="no-phone">
          <Kbd keys="Ctrl+F" />
        </span>
        {words.search}
      </button>
      {onFigure ? (
        <button type="button" className="k-plain k-document-tools" onClick={onFigure}>
          <span className="no-phone">
            <Kbd keys="N" />
          </span>
          {words.newFigure}
        </button>
      ) : null}
      {onView ? (
        <Segmented
          label={words.view}
          value={paged ? 'pages' : 'text'}
          onChange={onView}
          segments={[
            { value: 'pages', label: words.pages },
            { value: 'text', label: words.text },
          ]}
        />
      ) : null}
      {view.documentId ? (
        <span className="k-document-original">
          <TextLink href={`/api/documents/${view.documentId}/original`} download>
            {words.original}
          </TextLink>
        </span>
      ) : null}
    </div>
  )
}

/** The page, or for a text the agenda item, that stands at the upper third of what is seen. */
function usePlace(desk: RefObject<HTMLElement | null>, view: MinutesView, paged: boolean): string | null {
  const words = useWords(da, en)
  const [at, setAt] = useState<string | null>(null)
  useEffect(() => {
    const scrolled = desk.current
    if (!scrolled) return
    const look = () => {
      const selector = paged ? '[data-page]' : '[data-kind="item"][data-item], [data-kind="closed"][data-item]'
      const { top, height } = scrolled.getBoundingClientRect()
      const line = Math.max(0, top) + Math.min(height, innerHeight) / 3
      const passed = [...scrolled.querySelectorAll<HTMLElement>(selector)].filter(
        (mark) => mark.getBoundingClientRect().top <= line,
      )
      const last = passed.at(-1)
      setAt(last?.dataset.page ?? last?.dataset.item ?? null)
    }
    look()
    scrolled.addEventListener('scroll', look, { passive: true })
    addEventListener('scroll', look, { passive: true })
    return () => {
      scrolled.removeEventListener('scroll', look)
      removeEventListener('scroll', look)
    }
  }, [desk, paged])
  if (paged) return words.page(Number(at ?? 1), view.pages.length)
  const item = view.agendaItems.find(({ id }) => id === at)
  return item ? words.itemOf(item.number, view.agendaItems.length) : null
}
