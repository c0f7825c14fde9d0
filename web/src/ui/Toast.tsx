import './toast.css'
import { useSyncExternalStore } from 'react'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'

interface Receipt {
  id: number
  text: string
  undo: (() => void) | undefined
  tone: 'done' | 'error'
}

const SHOWN_MS = 8000
let receipts: readonly Receipt[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Receipt[]): void {
  receipts = next
  for (const listener of listeners) listener()
}

function remove(id: number): void {
  set(receipts.filter((receipt) => receipt.id !== id))
}

/**
 * Shows a receipt for eight seconds: `showReceipt('1.358.000 kr. er godkendt som anmodet.', { undo })`. With `undo` the receipt has
 * a `Fortryd` that runs it. A newer one replaces the older, so that the last act is the one to be undone.
 */
export function showReceipt(text: string, options: { undo?: () => void; tone?: 'done' | 'error' } = {}): void {
  const id = nextId++
  set([{ id, text, undo: options.undo, tone: options.tone ?? 'done' }])
  setTimeout(() => remove(id), SHOWN_MS)
}

/** Undoes the last act, if its receipt still offers it; true when it did. For the key `Z`. */
export function undoLast(): boolean {
  const last = receipts.at(-1)
  if (!last?.undo) return false
  remove(last.id)
  last.undo()
  return true
}

/** Where receipts appear; mounted once by the shell. */
export function Receipts() {
  const words = useWords(da, en)
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => receipts,
  )
  return (
    <div className="k-toasts" role="status" aria-live="polite">
      {shown.map((receipt) => (
        <div key={receipt.id} className="k-toast" data-tone={receipt.tone}>
          <span>{receipt.text}</span>
          {receipt.undo ? (
            <button type="button" className="k-toast-undo" onClick={() => undoLast()}>
              {words.undo}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  )
}
