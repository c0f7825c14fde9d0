import './states.css'
import type { ReactNode } from 'react'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'

interface EmptyStateProps {
  /** The message: `I har intet at forklare`. */
  title: ReactNode
  /** Why, and when something will come. */
  children?: ReactNode
  /** One next step: a `TextLink` or a secondary `Button`. */
  next?: ReactNode
}

/** Stands in the place of what is not there, under a 2 px rule, left-aligned, with one next step. */
export function EmptyState({ title, children, next }: EmptyStateProps) {
  return (
    <div className="k-state" data-kind="empty">
      <p className="k-state-title">{title}</p>
      {children ? <p className="k-state-text">{children}</p> : null}
      {next ? <div className="k-state-next">{next}</div> : null}
    </div>
  )
}

interface ErrorStateProps {
  /** What happened: `Regnskabet for april kunne ikke læses`. */
  title: ReactNode
  /** What it means and what was not changed. */
  children?: ReactNode
  /** One next step. */
  next?: ReactNode
  /** The reference under which it stands in the log. */
  reference?: string | undefined
}

/** An error in the place of what failed; announced to screen readers. */
export function ErrorState({ title, children, next, reference }: ErrorStateProps) {
  const words = useWords(da, en)
  return (
    <div className="k-state" data-kind="error" role="alert">
      <p className="k-state-title">{title}</p>
      {children ? <p className="k-state-text">{children}</p> : null}
      {next || reference ? (
        <div className="k-state-next">
          {next}
          {reference ? <span className="k-state-reference">{words.reference(reference)}</span> : null}
        </div>
      ) : null}
    </div>
  )
}

interface SkeletonProps {
  width?: number | string
  height?: number
}

/** One grey bar in the size of what will stand there. It does not pulse in the first 400 ms. */
export function Skeleton({ width = '100%', height = 12 }: SkeletonProps) {
  return <span className="k-skeleton" style={{ width, height }} />
}

interface SkeletonBlockProps {
  /** `text` lines, table `rows`, or chart `bars`. */
  shape: 'text' | 'rows' | 'bars'
  count?: number
  /** Height of the bars in px. */
  height?: number
}

/** A skeleton in the final layout: lines of text, rows of a table or the bars of a chart. Says `Henter` once to screen readers. */
export function SkeletonBlock({ shape, count, height = 96 }: SkeletonBlockProps) {
  const words = useWords(da, en)
  const ids = Array.from({ length: count ?? (shape === 'bars' ? 12 : 4) }, (_, index) => `${shape}${index}`)
  return (
    <div role="status" aria-label={words.loading} className={`k-skeleton-${shape === 'text' ? 'lines' : shape}`}>
      {ids.map((id, index) => {
        if (shape === 'text') return <Skeleton key={id} width={`${[45, 82, 96, 60][index % 4]}%`} height={14} />
        if (shape === 'bars') return <Skeleton key={id} height={height * (index === 6 ? 0.8 : 0.95)} />
        return (
          <div key={id} className="k-skeleton-row">
            <Skeleton width={`${34 + ((index * 13) % 22)}%`} />
            <Skeleton width={72} />
          </div>
        )
      })}
    </div>
  )
}
