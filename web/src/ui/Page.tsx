import './page.css'
import type { ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'
import { withStruck } from './WithStruck.tsx'

interface PageProps {
  /** Margins: leader 96, executive 64, wide 48 (drill), consultant 32; `full` has none and fills the height (review, document). */
  kind: 'leader' | 'executive' | 'wide' | 'consultant' | 'full'
  children: ReactNode
  /** The bar at the bottom: a `FooterBar`. */
  footer?: ReactNode
}

/** The frame of a page's content: `<main>` with the margins of its kind, and the footer bar below. */
export function Page({ kind, children, footer }: PageProps) {
  return (
    <div className="k-page" data-kind={kind}>
      <main id="main" className="k-main" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  )
}

interface FooterBarProps {
  /** Status and notes at the left, each an item with its own gap. */
  left?: ReactNode
  /** Shortcuts and links at the right. */
  right?: ReactNode
}

/** The bar at the bottom of a page: freshness and notes at the left, keys and links at the right. */
export function FooterBar({ left, right }: FooterBarProps) {
  return (
    <footer className="k-footer-bar">
      <div className="k-footer-side">{left}</div>
      <div className="k-footer-side">{right}</div>
    </footer>
  )
}

/** Keys and what they do, as they stand in a footer: `[J] [K] næste, forrige`. */
export function KeyHint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className="k-key-hint">
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
      <span>{children}</span>
    </span>
  )
}

interface PageHeaderProps {
  /** A `Breadcrumb`, or one muted line. */
  above?: ReactNode
  /** The message, then the figure: `Nordskolen ender 412.000 kr. over budgettet …` */
  headline: ReactNode
  /** 34/42 for a leader, 26/32 for everybody else. */
  size?: 'leader' | 'executive'
  /** What, unit, as-of day; may end in a `TextLink`. */
  subtitle?: ReactNode
  /** Right of the breadcrumb: freshness, the `Demonstrationstal` tag. */
  meta?: ReactNode
  /** Right of the headline: an `AsOfSelect`, `Segmented`, export buttons. */
  actions?: ReactNode
  /** A rule below, where a page begins with something that is not a table or a row of key figures. */
  rule?: boolean
}

/** The head of a page: breadcrumb and meta on one line, then the headline and its subtitle. */
export function PageHeader(props: PageHeaderProps) {
  const { above, headline, size = 'executive', subtitle, meta, actions, rule = false } = props
  return (
    <header className="k-page-header" data-size={size} data-rule={rule || undefined}>
      <div className="k-page-header-words">
        {above ? (
          <div className="k-page-header-line">
            <div>{above}</div>
            {meta ? <div className="k-page-header-meta">{meta}</div> : null}
          </div>
        ) : null}
        <h1 className={size === 'leader' ? 't-34' : 't-26'}>{withStruck(headline)}</h1>
        {subtitle ? <p className="k-page-header-subtitle">{subtitle}</p> : null}
      </div>
      {meta && !above ? <div className="k-page-header-meta">{meta}</div> : null}
      {actions ? <div className="k-page-header-actions">{actions}</div> : null}
    </header>
  )
}

interface SectionHeadProps {
  title: ReactNode
  /** At the right: a link, a count, an explanation. */
  aside?: ReactNode
  /** The accent rule above, for what asks something of the reader. */
  emphasis?: boolean
  level?: 2 | 3
}

/** The head of a section: title 16/24 600, something small at the right, a hairline below. */
export function SectionHead({ title, aside, emphasis = false, level = 2 }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="k-section-head" data-emphasis={emphasis || undefined}>
      <Heading className="t-16 t-strong">{title}</Heading>
      {aside ? <div className="k-section-aside">{aside}</div> : null}
    </div>
  )
}
