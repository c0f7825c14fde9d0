import './header.css'
import { Link } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { HeaderNavigation } from './HeaderNavigation.tsx'
import { UserMenu } from './UserMenu.tsx'

/** 56 px: the name, one line of navigation by role, the field that finds anything, and who is signed in. */
export function Header({ onFind }: { onFind: () => void }) {
  const words = useWords(da, en)
  const me = useMe()
  return (
    <header className="k-header">
      <Link to="/" className="k-header-home">
        <Wordmark />
      </Link>
      <HeaderNavigation />
      {me.demonstration ? (
        <span className="k-header-demo">
          <Tag>{words.demonstration}</Tag>
        </span>
      ) : null}
      <button type="button" className="k-find" aria-keyshortcuts="Control+K" onClick={onFind}>
        <Icon name="search" />
        <span>{words.find}</span>
        <Kbd keys="Ctrl+K" />
      </button>
      <span className="k-header-user">
        <UserMenu />
      </span>
    </header>
  )
}
