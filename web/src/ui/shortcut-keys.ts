/** Which keys a shortcut is made of, apart from any browser: `A`, `?`, `[`, `Enter`, `Ctrl+K`, `Shift+T`. */

/** What a shortcut needs to know of a keyboard event. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Keys that hold on a field too: with Ctrl they type nothing. */
export function holdsWhileTyping(keys: string): boolean {
  return keys.startsWith('Ctrl+')
}

/**
 * True when the press is the shortcut. Letters are the same in both cases; ⌘ counts as Ctrl; Alt never belongs to one, since
 * Danish keyboards write `[`, `]` and `@` with AltGr. Signs that need Shift (`?`, `+`) are written as the sign alone.
 */
export function matchesShortcut(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+').filter((part) => part !== '')
  const wanted = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  const wantsCtrl = parts.length > 1 && parts.includes('Ctrl')
  const wantsShift = parts.length > 1 && parts.includes('Shift')
  const isLetter = wanted.length === 1 && wanted.toLowerCase() !== wanted.toUpperCase()
  const typesSign = wanted.length === 1 && !isLetter
  const hasCtrl = press.ctrlKey || press.metaKey
  const altGraph = press.altKey && press.ctrlKey && typesSign
  if (altGraph) return press.key === wanted && !wantsCtrl
  if (press.altKey && !typesSign) return false
  if (hasCtrl !== wantsCtrl) return false
  if (!typesSign && press.shiftKey !== wantsShift) return false
  return isLetter ? press.key.toLowerCase() === wanted.toLowerCase() : press.key === wanted
}

/** The keys as caps to draw: `Ctrl+K` → `Ctrl K`, arrows as arrows. */
export function shortcutCaps(keys: string): string {
  const named: Record<string, string> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    ' ': 'Space',
    Escape: 'Esc',
    '-': '\u2212',
  }
  if (keys === '+') return '+'
  return keys
    .split('+')
    .map((part) => named[part] ?? part)
    .join(' ')
}

/** The same keys for the `aria-keyshortcuts` attribute. */
export function ariaShortcut(keys: string): string {
  return keys === '+' ? 'Plus' : keys.replace('Ctrl', 'Control')
}
