import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'
import { withStruck } from './WithStruck.tsx'

interface TextLinkProps {
  children: ReactNode
  href?: string
  onPress?: () => void
  download?: boolean | string
  'aria-label'?: string
}

/** A link in running text, or a button that looks like one when it has `onPress` and no `href`. */
export function TextLink({ children, href, onPress, download, 'aria-label': label }: TextLinkProps) {
  if (href === undefined) {
    return (
      <button type="button" className="k-link" onClick={onPress} {...(label ? { 'aria-label': label } : {})}>
        {withStruck(children)}
      </button>
    )
  }
  return (
    <AriaLink
      className="k-link"
      href={href}
      {...(download !== undefined ? { download } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(onPress ? { onPress } : {})}
    >
      {withStruck(children)}
    </AriaLink>
  )
}
