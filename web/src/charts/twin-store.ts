import { useSyncExternalStore } from 'react'

/** Whether charts are shown as tables. One switch for all charts of the page, so that neighbours stay comparable. */
let asTables = false
const listeners = new Set<() => void>()

/** Turns every chart on the page into its table, or back. */
export function toggleTwins(): void {
  asTables = !asTables
  for (const listener of listeners) listener()
}

/** True while charts are shown as tables. */
export function useTwins(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asTables,
  )
}
