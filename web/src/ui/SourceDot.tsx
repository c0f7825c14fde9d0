import './source-mark.css'
import { useId } from 'react'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import type { SourceState } from './source.ts'

/** The 8 px mark alone, for legends, selects and status texts. Decoration unless `named`. */
export function SourceDot({ state, named = false }: { state: SourceState; named?: boolean }) {
  const words = useWords(da, en)
  const clip = useId()
  const name = named ? { role: 'img', 'aria-label': words.sourceStates[state] } : { 'aria-hidden': true }
  return (
    <svg className="k-dot" data-state={state} width="8" height="8" viewBox="0 0 8 8" {...name}>
      {state === 'decided' ? <circle cx="4" cy="4" r="4" className="k-dot-fill" /> : null}
      {state === 'proposed' ? <circle cx="4" cy="4" r="3.4" className="k-dot-edge" /> : null}
      {state === 'accounts' ? <rect x="0.5" y="0.5" width="7" height="7" className="k-dot-fill" /> : null}
      {state === 'none' ? <circle cx="4" cy="4" r="3.5" className="k-dot-dash" /> : null}
      {state === 'recommended' ? (
        <>
          <circle cx="4" cy="4" r="3.4" className="k-dot-edge" />
          <path d="M4 .6a3.4 3.4 0 0 0 0 6.8z" className="k-dot-fill" />
        </>
      ) : null}
      {state === 'requested' ? (
        <>
          <clipPath id={clip}>
            <circle cx="4" cy="4" r="3.4" />
          </clipPath>
          <circle cx="4" cy="4" r="3.4" className="k-dot-edge" />
          <path d="M-.2 2.2 5.8 8.2M2.2-.2 8.2 5.8" clipPath={`url(#${clip})`} className="k-dot-edge" />
        </>
      ) : null}
    </svg>
  )
}

/** The hatched swatch before a requested amount in a table or a status: `▨ anmodet`. */
export function RequestedSwatch() {
  return (
    <svg className="k-swatch" width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <rect x="0.5" y="0.5" width="21" height="11" fill="url(#k-requested)" className="k-swatch-requested" />
    </svg>
  )
}
