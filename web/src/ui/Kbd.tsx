import './kbd.css'
import { shortcutCaps } from './shortcut-keys.ts'

/** A key cap as it stands in footers and help: `<Kbd keys="Ctrl+K" />`. `flat` is the form inside a button, without the lower edge. */
export function Kbd({ keys, flat = false }: { keys: string; flat?: boolean }) {
  return (
    <kbd className="k-kbd" data-flat={flat || undefined}>
      {shortcutCaps(keys)}
    </kbd>
  )
}
