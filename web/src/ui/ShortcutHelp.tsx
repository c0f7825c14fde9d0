import './shortcut-help.css'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Dialog } from './Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import { type Shortcut, useRegisteredShortcuts } from './shortcuts.tsx'

/** The sheet behind `?`: every shortcut that is alive now, those of the page first. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(da, en)
  const shortcuts = useRegisteredShortcuts()
  const here = shortcuts.filter(({ scope }) => scope !== 'everywhere')
  const everywhere = shortcuts.filter(({ scope }) => scope === 'everywhere')
  return (
    <Dialog open={open} onClose={onClose} title={words.shortcuts} width={560}>
      <div className="k-help">
        {here.length > 0 ? <HelpGroup title={words.shortcutsHere} shortcuts={here} /> : null}
        <HelpGroup title={words.shortcutsEverywhere} shortcuts={everywhere} />
      </div>
    </Dialog>
  )
}

function HelpGroup({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const unique = [...new Map(shortcuts.map((shortcut) => [`${shortcut.keys} ${shortcut.label}`, shortcut])).values()]
  return (
    <section>
      <h3 className="k-help-title">{title}</h3>
      <dl>
        {unique.map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
