import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { useMeetingDays } from '../figures/use-meeting-days.ts'
import { ChangesPage } from '../pages/ledger/ChangesPage.tsx'
import { StatementPage } from '../pages/ledger/StatementPage.tsx'

const changesRoute = getRouteApi('/shell/bevaegelser/aendringer')
const statementRoute = getRouteApi('/shell/bevaegelser/kontoudtog')

/** What changed since a meeting: the last one before the day without another in the address, else the year's beginning. */
export function ChangesScreen() {
  const { siden, dag } = changesRoute.useSearch()
  const navigate = useNavigate({ from: '/bevaegelser/aendringer' })
  const { today } = useMe()
  const until = dag ?? today
  const meetings = useMeetingDays(until)
  const before = meetings.find(({ day }) => day < until)?.day ?? `${until.slice(0, 4)}-01-01`
  return (
    <ChangesPage
      since={siden !== undefined && siden <= until ? siden : (meetings.find(({ day }) => day < before)?.day ?? before)}
      asOf={dag}
      meetings={meetings}
      onSince={(day) => void navigate({ search: (now) => ({ ...now, siden: day }) })}
      onDay={(day) => void navigate({ search: (now) => ({ ...now, dag: day }) })}
      onOpen={(id) => void navigate({ to: '/bevaegelser', search: { aaben: id } })}
    />
  )
}

/** The statement of an account, with account, year and day in the address. */
export function StatementScreen() {
  const { pulje, enhed, konto, aar, dag } = statementRoute.useSearch()
  const navigate = useNavigate({ from: '/bevaegelser/kontoudtog' })
  const thisYear = Number(useMe().today.slice(0, 4))
  return (
    <StatementPage
      asked={{ pool: pulje, unit: enhed, account: konto, year: aar ?? thisYear, asOf: dag }}
      onAsk={({ pool, unit, account, year, asOf }) =>
        void navigate({ search: { pulje: pool, enhed: unit, konto: account, aar: year, dag: asOf } })
      }
      onOpen={(id) => void navigate({ to: '/bevaegelser', search: { aaben: id } })}
    />
  )
}
