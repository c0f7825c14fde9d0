import { useEffect, useRef } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { DocumentSearch } from './DocumentPane.tsx'

/** The field behind Ctrl-F: Enter goes to the next place, Shift-Enter to the one before, Esc closes. */
export function SearchBar({ search }: { search: DocumentSearch }) {
  const words = useWords(da, en)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const told =
    search.typed.trim().length < 2
      ? ''
      : search.count === 0
        ? words.searchNone
        : words.searchFound(search.at + 1, search.count)
  return (
    <search className="k-document-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className="k-document-search-input"
        aria-label={words.searchLabel}
        placeholder={words.searchLabel}
        value={search.typed}
        onChange={(event) => search.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') search.close()
          if (event.key === 'Enter') search.step(event.shiftKey ? -1 : 1)
        }}
      />
      <span className="t-muted t-13" role="status">
        {told}
      </span>
      <button type="button" className="k-plain" aria-label={words.searchPrevious} onClick={() => search.step(-1)}>
        <Icon name="chevron-left" />
      </button>
      <button type="button" className="k-plain" aria-label={words.searchNext} onClick={() => search.step(1)}>
        <Icon name="chevron-right" />
      </button>
      <button type="button" className="k-plain" aria-label={words.searchClose} onClick={search.close}>
        <Icon name="close" />
      </button>
    </search>
  )
}
