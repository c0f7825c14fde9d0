import { useSyncExternalStore } from 'react'

/** Which theme a person chose; `system` follows the device. The key is read by `public/theme.js` before the first paint. */
export type Theme = 'system' | 'light' | 'dark'

const STORED = 'kildetal.theme'
const listeners = new Set<() => void>()

function current(): Theme {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Puts a theme in force and keeps it in this browser. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(STORED)
    delete document.documentElement.dataset.theme
  } else {
    localStorage.setItem(STORED, theme)
    document.documentElement.dataset.theme = theme
  }
  for (const listener of listeners) listener()
}

/** The theme that was chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}
