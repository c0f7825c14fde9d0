import './progress.css'
import type { ReactNode } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { TextLink } from './TextLink.tsx'

interface ProgressProps {
  /** `Læser 214 referater`. */
  label: string
  done: number
  all: number
  /** Whole minutes left; null when it cannot be said yet. */
  minutesLeft?: number | null
  /** How counts are written; by default as whole numbers (`104.350`). */
  counted?: (amount: number) => string
  /** A sentence below; by default that the page may be closed meanwhile. */
  note?: ReactNode
  /** Present when the work can be stopped. */
  onStop?: () => void
}

/** Long work with count and remaining time: `Læser 214 referater · 86 af 214, cirka 3 min. · Stop`. */
export function Progress({ label, done, all, minutesLeft = null, counted, note, onStop }: ProgressProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const written = counted ?? ((amount: number) => amount.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB'))
  const text = words.progress(written(done), written(all), minutesLeft)
  return (
    <div className="k-progress">
      <ProgressBar value={done} maxValue={Math.max(all, 1)} valueLabel={text}>
        {({ percentage }) => (
          <>
            <div className="k-progress-head">
              <Label className="t-medium">{label}</Label>
              <span>{text}</span>
            </div>
            <div className="k-progress-track">
              <div className="k-progress-fill" style={{ width: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <div className="k-progress-foot">
        <span>{note ?? words.mayLeave}</span>
        {onStop ? <TextLink onPress={onStop}>{words.stop}</TextLink> : null}
      </div>
    </div>
  )
}
