import { may } from '@kildetal/shared/permissions.ts'
import './shell.css'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { followChanges } from '../api/live.ts'
import { searchHits } from '../api/search.ts'
import { useMe } from '../api/session.ts'
import { ChartPatterns } from '../charts/ChartPatterns.tsx'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { CommandPalette, type FindProvider } from '../ui/CommandPalette.tsx'
import { ShortcutHelp } from '../ui/ShortcutHelp.tsx'
import { useSourceKey } from '../ui/SourceMark.tsx'
import { useShortcut } from '../ui/shortcuts.tsx'
import { Receipts } from '../ui/Toast.tsx'
import { BottomBar } from './BottomBar.tsx'
import { findPages, foundItems } from './find.ts'
import { Header } from './Header.tsx'
import { TodayNote } from './TodayNote.tsx'

/** Everything around a page: header, tab bar, the palette behind Ctrl-K, the help behind `?`, receipts, and live updates. */
export function Shell() {
  const words = useWords(da, en)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { role } = useMe()
  const [finding, setFinding] = useState(false)
  const [helping, setHelping] = useState(false)
  const find = useCallback<FindProvider>(
    async (typed, signal) => {
      const pages = findPages(typed, role, words)
      if (!may([role], 'search.use')) return pages
      return [...pages, ...foundItems(await searchHits(typed, signal), words, locale)]
    },
    [role, words, locale],
  )
  useEffect(() => followChanges(queryClient), [queryClient])
  useShortcut({ keys: 'Ctrl+K', label: words.find, scope: 'everywhere', run: () => setFinding(true) })
  useShortcut({ keys: '?', label: words.shortcutHelp, scope: 'everywhere', run: () => setHelping(true) })
  useSourceKey(words.shortcutSource)
  return (
    <div className="k-shell">
      <a className="k-skip" href="#main">
        {words.skip}
      </a>
      <ChartPatterns />
      <Header onFind={() => setFinding(true)} />
      <TodayNote />
      <Outlet />
      <BottomBar onFind={() => setFinding(true)} />
      <CommandPalette open={finding} onClose={() => setFinding(false)} provider={find} />
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
      <Receipts />
    </div>
  )
}
