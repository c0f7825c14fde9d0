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
  const { enhed } = route.useSearch()
  const navigate = useNavigate({ from: '/' })
  if (role === 'controller') return <ControllerHomePage />
  if (role === 'executive') return <ExecutiveHomePage />
  if (role === 'auditor') return <AuditorHomePage />
  if (role === 'administrator') return <AdministratorHomePage />
  return (
    <LeaderHomePage
      unit={enhed}
      onUnit={(slug) => void navigate({ search: { enhed: slug } })}
      onLines={(slug, month) => void navigate({ href: `/overblik/${slug}${month === null ? '' : `?til=${month}`}` })}
    />
  )
}
