import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { AdministratorHomePage } from '../pages/home/AdministratorHomePage.tsx'
import { AuditorHomePage } from '../pages/home/AuditorHomePage.tsx'
import { ControllerHomePage } from '../pages/home/ControllerHomePage.tsx'
import { ExecutiveHomePage } from '../pages/home/ExecutiveHomePage.tsx'
import { LeaderHomePage } from '../pages/home/LeaderHomePage.tsx'

const route = getRouteApi('/shell/')

/** The home of the reader's role. */
export function HomeScreen() {
  const { role } = useMe()
  const { enhed, dag } = route.useSearch()
  const navigate = useNavigate({ from: '/' })
  const onDay = (day: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, dag: day }), resetScroll: false })
  if (role === 'controller') return <ControllerHomePage asOf={dag} onDay={onDay} />
  if (role === 'executive') return <ExecutiveHomePage asOf={dag} onDay={onDay} />
  if (role === 'auditor') return <AuditorHomePage asOf={dag} onDay={onDay} />
  if (role === 'administrator') return <AdministratorHomePage />
  return (
    <LeaderHomePage
      unit={enhed}
      onUnit={(slug) => void navigate({ search: (before) => ({ ...before, enhed: slug }) })}
      asOf={dag}
      onDay={onDay}
      onLines={(slug, month) => void navigate({ href: `/overblik/${slug}${month === null ? '' : `?til=${month}`}` })}
    />
  )
}
