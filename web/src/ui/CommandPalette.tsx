import './command-palette.css'
import { type ReactNode, useEffect, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Quote } from './Quote.tsx'
import { withStruck } from './WithStruck.tsx'

/** One thing that was found. Results of one `group` stand together under its name, in the order they come. */
export interface FoundItem {
  id: string
  group: string
  title: ReactNode
  /** Title as plain text, for screen readers. */
  text: string
  /** Words of the minutes around the hit, with `[start, end)` of what matched. */
  excerpt?: { text: string; mark?: readonly [number, number] | undefined } | undefined
  /** Muted, at the right: an amount, a day, a case number. */
  detail?: string
  href: string
}

/** Answers a query; aborted when the person types on. */
export type FindProvider = (query: string, signal: AbortSignal) => Promise<readonly FoundItem[]>

interface CommandPaletteProps {
  open: boolean
  onClose: () => void
  provider: FindProvider
}

const PAUSE_MS = 120

/** Ctrl-K: finds a unit, a pool, a project, a case number, an amount, a word in the minutes. Arrows choose, Enter goes. */
export function CommandPalette({ open, onClose, provider }: CommandPaletteProps) {
  return (
    <ModalOverlay className="k-overlay" isOpen={open} onOpenChange={(next) => !next && onClose()} isDismissable>
      <Modal className="k-modal k-palette">
        <PaletteBody onClose={onClose} provider={provider} />
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody({ onClose, provider }: Omit<CommandPaletteProps, 'open'>) {
  const words = useWords(da, en)
  const [query, setQuery] = useState('')
  const { found, searching } = useFound(query.trim(), provider)
  const groups = [...new Set(found.map(({ group }) => group))]
  const hint = query.trim().length < 2 ? words.findHint : searching ? words.finding : words.findNothing(query.trim())
  return (
    <Dialog className="k-dialog-plain" data-modal="" aria-label={words.find}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField className="k-palette-field" aria-label={words.find} autoFocus>
          <Icon name="search" />
          <Input placeholder={words.findPlaceholder} />
          <Kbd keys="Escape" />
        </SearchField>
        <div className="visually-hidden" role="status">
          {searching ? words.finding : words.results(found.length)}
        </div>
        <Menu
          className="k-list k-palette-list"
          aria-label={words.find}
          onAction={onClose}
          renderEmptyState={() => <div className="k-list-empty">{hint}</div>}
        >
          {groups.map((group) => (
            <MenuSection key={group}>
              <Header className="k-list-header">{group}</Header>
              {found
                .filter((item) => item.group === group)
                .map((item) => (
                  <MenuItem key={item.id} id={item.id} href={item.href} className="k-list-item" textValue={item.text}>
                    <span className="k-palette-title">
                      {withStruck(item.title)}
                      {item.excerpt ? (
                        <span className="k-palette-excerpt">
                          <Quote small text={item.excerpt.text} mark={item.excerpt.mark} />
                        </span>
                      ) : null}
                    </span>
                    {item.detail ? <span className="k-list-hint">{item.detail}</span> : null}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}

function useFound(query: string, provider: FindProvider): { found: readonly FoundItem[]; searching: boolean } {
  const [answer, setAnswer] = useState<{ query: string; found: readonly FoundItem[] }>({ query: '', found: [] })
  useEffect(() => {
    if (query.length < 2) {
      setAnswer({ query, found: [] })
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      provider(query, abort.signal).then(
        (found) => setAnswer({ query, found }),
        () => {
          if (!abort.signal.aborted) setAnswer({ query, found: [] })
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, provider])
  return { found: answer.found, searching: answer.query !== query }
}
