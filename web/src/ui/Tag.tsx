import './tag.css'
import type { ReactNode } from 'react'

/** A dashed tag, such as `Demonstrationstal` or `Eksempel`: says that what stands beside it is not the municipality's own figure. */
export function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className="k-tag" {...(title ? { title } : {})}>
      {children}
    </span>
  )
}
