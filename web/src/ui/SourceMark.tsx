import './source-mark.css'
import './popover.css'
import { type ReactNode, useRef, useState } from 'react'
import { Button as AriaButton, Dialog, OverlayArrow, Popover, Tooltip, TooltipTrigger } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Quote } from './Quote.tsx'
import { SourceDot } from './SourceDot.tsx'
import { SourcePane } from './SourcePane.tsx'
import { useShortcut } from './shortcuts.tsx'
import type { Source } from './source.ts'

interface SourceMarkProps {
  source: Source
  /** The figure it belongs to; then figure and mark are one target. Without it the mark stands alone after a figure. */
  children?: ReactNode
  /** Fetches the chain and the other places when the pane opens; what it answers replaces `source` in the pane. */
  loadSource?: (() => Promise<Source>) | undefined
}

/**
 * Takes a figure back to its sentence. Hover (300 ms) shows quote, meeting and case number; a click, Enter or `K` opens the
 * pane with the chain proposed → recommended → granted, `Åbn i referatet` and `Kopiér henvisning`.
 */
export function SourceMark({ source, children, loadSource }: SourceMarkProps) {
  const words = useWords(da, en)
  const ref = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [hovered, setHovered] = useState(false)
  const [loaded, setLoaded] = useState<Source | null>(null)

  function show(): void {
    setHovered(false)
    setOpen(true)
    if (loadSource && !loaded) loadSource().then(setLoaded, () => undefined)
  }

  const stateName = words.sourceStates[source.state]
  return (
    <>
      <TooltipTrigger delay={300} closeDelay={80} isOpen={hovered && !open} onOpenChange={setHovered}>
        <AriaButton
          ref={ref}
          className="k-source"
          data-state={source.state}
          data-open={open || undefined}
          data-figure={children !== undefined || undefined}
          {...(children === undefined ? { 'aria-label': words.sourceOf(stateName) } : {})}
          onPress={show}
        >
          {children}
          {children !== undefined ? <span className="visually-hidden">, {words.sourceOf(stateName)}</span> : null}
          <SourceDot state={source.state} />
        </AriaButton>
        <Tooltip className="k-popover k-source-hover" placement="bottom start" offset={8}>
          <SourceShort source={source} />
        </Tooltip>
      </TooltipTrigger>
      <Popover
        className="k-popover k-source-popover"
        triggerRef={ref}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom"
        offset={12}
      >
        <OverlayArrow className="k-arrow">
          <svg width="22" height="11" viewBox="0 0 22 11" aria-hidden="true">
            <path d="M0 11 11 .7 22 11" />
          </svg>
        </OverlayArrow>
        <Dialog className="k-source-dialog" aria-label={words.source}>
          <SourcePane source={loaded ?? source} onClose={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </>
  )
}

/** What hovering shows: quote, meeting, case number, or that there is no source. */
function SourceShort({ source }: { source: Source }) {
  const words = useWords(da, en)
  const fallback = source.state === 'accounts' ? words.accountsSource : words.noSource
  return (
    <>
      {source.quote ? <Quote text={source.quote.text} mark={source.quote.mark} small /> : null}
      <div className="k-source-short">
        {source.meeting ? <div>{source.meeting}</div> : null}
        {source.caseNumber ? <div className="t-words">{words.caseNumber(source.caseNumber)}</div> : null}
        {source.note ? <div>{source.note}</div> : null}
        {source.quote || source.meeting || source.note ? null : <div>{fallback}</div>}
      </div>
    </>
  )
}

/**
 * Makes `K` open the source of the chosen figure: the focused mark, else the first mark in the focused row or chart, else the first on the
 * page. Mounted once by the shell.
 */
export function useSourceKey(label: string): void {
  useShortcut({
    keys: 'K',
    label,
    scope: 'everywhere',
    run: () => {
      const focused = document.activeElement
      const around = focused?.closest('tr, li, [data-source-scope]') ?? null
      const mark =
        focused?.closest('.k-source') ?? around?.querySelector('.k-source') ?? document.querySelector('main .k-source')
      if (mark instanceof HTMLElement) {
        mark.focus()
        mark.click()
      }
    },
  })
}
