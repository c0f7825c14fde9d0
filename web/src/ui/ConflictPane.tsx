import './conflict-pane.css'
import type { ReactNode } from 'react'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Button } from './Button.tsx'

/** One version of what two people changed. Wrap what differs in `<Changed>`. */
interface ConflictVersion {
  /** `1.358.000 kr.` */
  title: ReactNode
  details: ReactNode
}

interface ConflictPaneProps {
  /** Who saved meanwhile, and when as `10.14`. */
  who: string
  when: string
  saved: ConflictVersion
  mine: ConflictVersion
  onKeepMine: () => void
  onUseSaved: () => void
  /** A quiet link at the right, e.g. `Vis begge i referatet`. */
  more?: ReactNode
}

/** A stale edit: both versions side by side, nothing lost. The answer to a 409 with its current row. */
export function ConflictPane(props: ConflictPaneProps) {
  const words = useWords(da, en)
  const { who, when, saved, mine } = props
  return (
    <section className="k-conflict" role="alertdialog" aria-labelledby="k-conflict-title">
      <h2 id="k-conflict-title" className="t-16 t-strong">
        {words.conflictTitle}
      </h2>
      <p className="t-muted">{words.conflictText(who, when)}</p>
      <div className="k-conflict-versions">
        <div>
          <p className="k-conflict-label">{words.saved(when)}</p>
          <p className="t-16 t-strong">{saved.title}</p>
          <div>{saved.details}</div>
        </div>
        <div data-mine="">
          <p className="k-conflict-label">{words.mine}</p>
          <p className="t-16 t-strong">{mine.title}</p>
          <div>{mine.details}</div>
        </div>
      </div>
      <div className="k-conflict-actions">
        <Button variant="primary" onPress={props.onKeepMine}>
          {words.keepMine}
        </Button>
        <Button onPress={props.onUseSaved}>{words.useSaved}</Button>
        {props.more ? <span>{props.more}</span> : null}
      </div>
    </section>
  )
}

/** Marks what differs between two versions. */
export function Changed({ children }: { children: ReactNode }) {
  return <mark className="k-changed">{children}</mark>
}
