import './breadcrumb.css'
import { Breadcrumb as AriaBreadcrumb, Breadcrumbs, Link } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from './Icon.tsx'
import { withStruck } from './WithStruck.tsx'

interface BreadcrumbProps {
  /** From the top down; the last one is where we are and has no `href`. */
  steps: readonly { label: string; href?: string }[]
  /** `/` between, without weight on the last, as on a leader's home; the default is a chevron. */
  quiet?: boolean
}

/** Where we are, and the way up. */
export function Breadcrumb({ steps, quiet = false }: BreadcrumbProps) {
  const words = useWords(da, en)
  return (
    <nav aria-label={words.path}>
      <Breadcrumbs className="k-breadcrumb" data-quiet={quiet || undefined}>
        {steps.map(({ label, href }, index) => (
          <AriaBreadcrumb key={`${label}${href ?? ''}`} id={`${index}`}>
            {href !== undefined ? <Link href={href}>{withStruck(label)}</Link> : <span>{withStruck(label)}</span>}
            {index < steps.length - 1 ? (
              <span className="k-breadcrumb-gap" aria-hidden="true">
                {quiet ? '/' : <Icon name="chevron-right" size={14} />}
              </span>
            ) : null}
          </AriaBreadcrumb>
        ))}
      </Breadcrumbs>
    </nav>
  )
}
