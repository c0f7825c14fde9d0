import '../../src/ui/base.css'
import './gallery.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ChartPatterns } from '../../src/charts/ChartPatterns.tsx'
import { LocaleProvider } from '../../src/i18n/locale.tsx'
import { ShortcutHelp } from '../../src/ui/ShortcutHelp.tsx'
import { useSourceKey } from '../../src/ui/SourceMark.tsx'
import { Receipts } from '../../src/ui/Toast.tsx'
import { ControlsSheet } from './ControlsSheet.tsx'
import { DrillSheet } from './DrillSheet.tsx'
import { LeaderSheet } from './LeaderSheet.tsx'
import { LongTableSheet } from './LongTableSheet.tsx'
import { PoolSheet } from './PoolSheet.tsx'
import { StatesSheet } from './StatesSheet.tsx'

/** The sheets of the gallery, by the part of the address after `#`. Figures and names are invented. */
const SHEETS: Record<string, () => React.ReactNode> = {
  controls: ControlsSheet,
  states: StatesSheet,
  leader: LeaderSheet,
  pool: PoolSheet,
  drill: DrillSheet,
  long: LongTableSheet,
}

function Gallery() {
  useSourceKey('kilden')
  const Sheet = SHEETS[location.hash.slice(1)] ?? ControlsSheet
  return (
    <div className="k-shell">
      <ChartPatterns />
      <Sheet />
      <ShortcutHelp open={location.hash === '#help'} onClose={() => undefined} />
      <Receipts />
    </div>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
addEventListener('hashchange', () => location.reload())
createRoot(root).render(
  <StrictMode>
    <LocaleProvider>
      <Gallery />
    </LocaleProvider>
  </StrictMode>,
)
