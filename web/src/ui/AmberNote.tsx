import './amber-note.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface AmberNoteProps {
  children: ReactNode
  /** A triangle before the words; without it an amber rule stands at the left (the reason of a light). */
  warning?: boolean
}

/** A doubt that must be seen and is no error: a contradiction, an assumption, the reason two lights differ. */
export function AmberNote({ children, warning = false }: AmberNoteProps) {
  return (
    <p className="k-amber-note" data-warning={warning || undefined}>
      {warning ? <Icon name="warning" /> : null}
      <span>{children}</span>
    </p>
  )
}

interface FindingProps {
  title: ReactNode
  /** Heading level; 3 by default. */
  level?: 2 | 3
  children: ReactNode
}

/** A finding with a rule above, a triangle and its quotations below: `Referatet modsiger sig selv om 2029`. */
export function Finding({ title, level = 3, children }: FindingProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="k-finding">
      <Heading className="k-finding-title">
        <Icon name="warning" />
        <span>{title}</span>
      </Heading>
      {children}
    </section>
  )
}
