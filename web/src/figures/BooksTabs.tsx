import './books-tabs.css'
import { type Action, may } from '@kildetal/shared/permissions.ts'
import { Link, useRouter } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { ledger as da } from '../i18n/da/ledger.ts'
import { ledger as en } from '../i18n/en/ledger.ts'
import { useWords } from '../i18n/locale.tsx'

interface BooksTab {
  path: string
  label: keyof (typeof da)['tabs']
  /** What the page asks for; who may not do it does not see the tab. */
  action: Action
}

/** The pages of the books in the order of the work: what moved, what is carried over, what is loaded, what changed, what is closed. */
const TABS: readonly BooksTab[] = [
  { path: '/bevaegelser', label: 'movements', action: 'ledger.read' },
  { path: '/bevaegelser/overfoersler', label: 'carryOvers', action: 'ledger.read' },
  { path: '/bevaegelser/indlaes', label: 'loading', action: 'budget.import' },
  { path: '/bevaegelser/aendringer', label: 'changes', action: 'ledger.read' },
  { path: '/bevaegelser/kontoudtog', label: 'statement', action: 'ledger.read' },
  { path: '/bevaegelser/perioder', label: 'periods', action: 'ledger.read' },
]

/** The line that the pages of the books share; it stands above their headline. A page without a route is not listed. */
export function BooksTabs() {
  const words = useWords(da, en)
  const { role } = useMe()
  const { routesByPath } = useRouter()
  const known = new Set<string>(Object.keys(routesByPath))
  return (
    <nav className="k-books-tabs" aria-label={words.title}>
      {TABS.filter(({ path, action }) => known.has(path) && may([role], action)).map(({ path, label }) => (
        <Link
          key={path}
          to={path}
          className="k-books-tab"
          activeOptions={{ exact: path === '/bevaegelser', includeSearch: false }}
          preload="intent"
        >
          {words.tabs[label]}
        </Link>
      ))}
    </nav>
  )
}
