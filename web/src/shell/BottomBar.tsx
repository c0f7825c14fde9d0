import './bottom-bar.css'
import { Link } from '@tanstack/react-router'
import { Button, MenuItem, MenuSection, Separator } from 'react-aria-components'
import { useMe } from '../api/session.ts'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from '../ui/Icon.tsx'
import { NavigationCount } from './NavigationCount.tsx'
import { NAVIGATION } from './navigation.ts'
import { UserMenu } from './UserMenu.tsx'
import { useCounts } from './use-counts.ts'

const TABS = 3

/** On a phone: the first three pages of the role, Find, and the rest behind `Mere`. */
export function BottomBar({ onFind }: { onFind: () => void }) {
  const words = useWords(da, en)
  const me = useMe()
  const entries = NAVIGATION[me.role]
  const countOf = useCounts()
  const rest = entries.slice(TABS)
  return (
    <nav className="k-bottom-bar" aria-label={words.mainNavigation}>
      {entries.slice(0, TABS).map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          className="k-tab"
          activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}
        >
          <Icon name={entry.icon} size={20} />
          {words.pages[entry.label]}
          <NavigationCount count={countOf(entry)} />
        </Link>
      ))}
      <button type="button" className="k-tab" onClick={onFind}>
        <Icon name="search" size={20} />
        {words.find}
      </button>
      <UserMenu
        trigger={
          <Button className="k-tab">
            <Icon name="more" size={20} />
            {words.more}
          </Button>
        }
        before={
          rest.length > 0 ? (
            <>
              <MenuSection aria-label={words.mainNavigation}>
                {rest.map((entry) => (
                  <MenuItem key={entry.to} href={entry.to} className="k-list-item">
                    {words.pages[entry.label]}
                    <NavigationCount count={countOf(entry)} />
                  </MenuItem>
                ))}
              </MenuSection>
              <Separator className="k-list-line" />
            </>
          ) : null
        }
      />
    </nav>
  )
}
