import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { LedgerPage } from '../pages/ledger/LedgerPage.tsx'
import { PeriodsPage } from '../pages/ledger/PeriodsPage.tsx'

const ledgerRoute = getRouteApi('/shell/bevaegelser')
const periodsRoute = getRouteApi('/shell/bevaegelser/perioder')

/** The books with filters and the open movement in the address; the year of the municipality's day without one. */
export function LedgerScreen() {
  const search = ledgerRoute.useSearch()
  const navigate = useNavigate({ from: '/bevaegelser' })
  const thisYear = Number(useMe().today.slice(0, 4))
  return (
    <LedgerPage
      choice={{
        year: search.aar ?? thisYear,
        kind: search.art,
        state: search.status,
        pool: search.pulje,
        unit: search.enhed,
        text: search.tekst,
        before: search.foer,
        asOf: search.dag,
      }}
      open={search.aaben}
      posting={search.bogfoer === 'ny'}
      onPosting={(posting) =>
        void navigate({
          search: (before) => ({ ...before, bogfoer: posting ? 'ny' : undefined }),
          resetScroll: false,
        })
      }
      onChoice={({ year, kind, state, pool, unit, text, before, asOf }) =>
        void navigate({
          search: {
            aar: year,
            art: kind,
            status: state,
            pulje: pool,
            enhed: unit,
            tekst: text,
            foer: before,
            dag: asOf,
          },
          resetScroll: false,
        })
      }
      onOpen={(id) => void navigate({ search: (before) => ({ ...before, aaben: id }), resetScroll: false })}
    />
  )
}

/** The periods of a year, with the one that is open. */
export function PeriodsScreen() {
  const thisYear = Number(useMe().today.slice(0, 4))
  const { aar, aaben } = periodsRoute.useSearch()
  const navigate = useNavigate({ from: '/bevaegelser/perioder' })
  return (
    <PeriodsPage
      year={aar ?? thisYear}
      open={aaben}
      onYear={(year) => void navigate({ search: { aar: year } })}
      onOpen={(month) => void navigate({ search: (before) => ({ ...before, aaben: month }), resetScroll: false })}
    />
  )
}
