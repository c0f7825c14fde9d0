import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { showsToday } from './keep-day.ts'

/** Says so where the reader follows a past day and the page has no other day than today. */
export function TodayNote() {
  const words = useWords(da, en)
  const locale = useLocale()
  const { role, today } = useMe()
  const navigate = useNavigate()
  const { dag } = useSearch({ strict: false })
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (dag === undefined || dag === today || !showsToday(path, role)) return null
  const leave = () => void navigate({ to: '.', search: (before) => ({ ...before, dag: undefined }) })
  return (
    <div className="k-today-note t-13" role="status">
      <p>
        {words.showsToday(formatDay(dag, locale))} <TextLink onPress={leave}>{words.leaveDay}</TextLink>
      </p>
    </div>
  )
}
