import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface KeyRow<Row> {
  id: string
  original: Row
  getCanExpand: () => boolean
  getIsExpanded: () => boolean
  toggleExpanded: (open?: boolean) => void
}

interface RowKeysOptions<Row> {
  rows: readonly KeyRow<Row>[]
  box: RefObject<HTMLDivElement | null>
  onOpen: ((row: Row) => void) | undefined
  onUp: (() => void) | undefined
  scrollTo: (index: number) => void
}

const PAGE_ROWS = 12

/** The row an arrow key leads to, or null when the key moves nothing. */
export function rowAfterKey(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS }
  if (count === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

/** One row of a table is in the tab order; arrows move it, Enter opens, Space and the side arrows fold, Backspace goes up. */
export function useRowKeys<Row>({ rows, box, onOpen, onUp, scrollTo }: RowKeysOptions<Row>) {
  const [focusableId, setFocusable] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const found = rows.findIndex(({ id }) => id === focusableId)
  const focusableIndex = found === -1 ? 0 : found

  // A row far away is drawn only after the scroll; it takes the focus as soon as it is there.
  useEffect(() => {
    if (wanted.current === null) return
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`)
    if (!row) return
    wanted.current = null
    row.focus()
  })

  function move(to: number): void {
    const target = rows[to]
    if (!target) return
    wanted.current = target.id
    setFocusable(target.id)
    scrollTo(to)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('tr[data-row]')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[focusableIndex]
    const next = rowAfterKey(event.key, focusableIndex, rows.length)
    if (next !== null) move(next)
    else if (event.key === 'Enter' && row && onOpen) onOpen(row.original)
    else if (event.key === ' ' && row?.getCanExpand()) row.toggleExpanded()
    else if (event.key === 'ArrowRight' && row?.getCanExpand() && !row.getIsExpanded()) row.toggleExpanded(true)
    else if (event.key === 'ArrowLeft' && row?.getIsExpanded()) row.toggleExpanded(false)
    else if (event.key === 'Backspace' && onUp) onUp()
    else return
    event.preventDefault()
  }

  return { focusableIndex, setFocusable, onKeyDown }
}
