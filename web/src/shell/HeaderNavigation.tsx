import { Link, useRouterState } from '@tanstack/react-router'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useMe } from '../api/session.ts'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { NavigationCount } from './NavigationCount.tsx'
import { NAVIGATION, type NavigationEntry } from './navigation.ts'
import { useCounts } from './use-counts.ts'
import { useOverflow } from './use-overflow.ts'

/** The one line of navigation: as many pages as the width holds, and the rest behind `Mere`. */
export function HeaderNavigation() {
  const words = useWords(da, en)
  const locale = useLocale()
  const { role } = useMe()
  const entries = NAVIGATION[role]
  const countOf = useCounts()
  const { line, fitting } = useOverflow<HTMLDivElement>([role, locale, ...entries.map(countOf)].join(' '))
  return (
    <nav className="k-nav" aria-label={words.mainNavigation}>
      <div className="k-nav-line" ref={line}>
        {entries.map((entry, position) => (
          <Link
            key={entry.to}
            to={entry.to}
            className="k-nav-link"
            activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}
            preload="intent"
            // What does not fit keeps its place in the measure, and is reached through the menu alone.
            data-over={position >= fitting || undefined}
          >
            {words.pages[entry.label]}
            <NavigationCount count={countOf(entry)} />
          </Link>
        ))}
      </div>
      {fitting < entries.length ? <More entries={entries.slice(fitting)} /> : null}
    </nav>
  )
}

function More({ entries }: { entries: readonly NavigationEntry[] }) {
  const words = useWords(da, en)
  const countOf = useCounts()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const current = entries.find(({ to }) => path === to || path.startsWith(`${to}/`))
  return (
    <MenuTrigger>
      <Button className="k-nav-link k-nav-more" {...(current ? { 'aria-current': 'page' as const } : {})}>
        {current ? words.pages[current.label] : words.more}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="k-popover k-list-popover" placement="bottom end" offset={4}>
        <Menu className="k-list" aria-label={words.more}>
          {entries.map((entry) => (
            <MenuItem key={entry.to} href={entry.to} className="k-list-item">
              {words.pages[entry.label]}
              <NavigationCount count={countOf(entry)} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
