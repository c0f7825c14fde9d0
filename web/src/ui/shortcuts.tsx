import { useEffect, useRef, useSyncExternalStore } from 'react'
import { holdsWhileTyping, matchesShortcut } from './shortcut-keys.ts'

/** A shortcut as pages declare it. `label` is what the help sheet says; without one the shortcut is not listed. */
export interface Shortcut {
  /** `A`, `?`, `[`, `Enter`, `Ctrl+K`. */
  keys: string
  label?: string | undefined
  run: (event: KeyboardEvent) => void
  /** Off while false, and then not listed either. */
  enabled?: boolean | undefined
  /** `everywhere` for the shell's own; the help sheet groups by it. */
  scope?: 'everywhere' | 'page' | undefined
}

interface Registered {
  current: Shortcut
}

let registered: readonly Registered[] = []
const listeners = new Set<() => void>()

function changed(next: readonly Registered[]): void {
  registered = next
  for (const listener of listeners) listener()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // On a select's button letters choose from its list.
  const choosing = target.getAttribute('aria-haspopup') === 'listbox'
  return choosing || target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** A dialog or an open list owns the keyboard; only shortcuts mounted inside a dialog itself stay alive through `inDialog`. */
function hasOpenOverlay(): boolean {
  return document.querySelector('[role="dialog"][data-modal], [role="listbox"], [role="menu"]') !== null
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const typing = isTyping(event.target)
  // The latest mounted wins, so that a pane can take over a page's key while it is open.
  const found = registered.findLast(
    ({ current }) =>
      current.enabled !== false &&
      matchesShortcut(current.keys, event) &&
      (!typing || holdsWhileTyping(current.keys)) &&
      (holdsWhileTyping(current.keys) || !hasOpenOverlay()),
  )
  if (!found) return
  event.preventDefault()
  found.current.run(event)
}

/** Buttons, and inputs that are pressed and not typed in. */
function isPressed(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'radio' || target.type === 'checkbox'
  return target instanceof HTMLButtonElement
}

/** What is pressed keeps every Enter to itself, Ctrl-Enter too, which is the page's: it is taken before the control sees it. */
function onKeyDownBefore(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && isPressed(event.target)) onKeyDown(event)
}

/** Makes a key work while the component is mounted, and lists it on the help sheet (`?`). Later mounted ones win. */
export function useShortcut(shortcut: Shortcut | null): void {
  const box = useRef<Registered | null>(null)
  const key = shortcut ? `${shortcut.keys}\0${shortcut.label ?? ''}\0${shortcut.enabled ?? true}` : null
  useEffect(() => {
    if (box.current && shortcut) box.current.current = shortcut
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest handler is kept in the box; only keys and label register anew.
  useEffect(() => {
    if (!shortcut) return
    const mine: Registered = { current: shortcut }
    box.current = mine
    if (registered.length === 0) {
      document.addEventListener('keydown', onKeyDownBefore, { capture: true })
      document.addEventListener('keydown', onKeyDown)
    }
    changed([...registered, mine])
    return () => {
      changed(registered.filter((other) => other !== mine))
      if (registered.length > 0) return
      document.removeEventListener('keydown', onKeyDownBefore, { capture: true })
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [key])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The shortcuts alive now, in the order they were mounted, for the help sheet. */
export function useRegisteredShortcuts(): readonly Shortcut[] {
  const boxes = useSyncExternalStore(subscribe, () => registered)
  return boxes.map(({ current }) => current).filter((shortcut) => shortcut.label && shortcut.enabled !== false)
}
