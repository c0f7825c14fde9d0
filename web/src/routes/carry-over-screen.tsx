import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { CarryOverPage } from '../pages/carry-over/CarryOverPage.tsx'
import { CarryOversPage } from '../pages/carry-over/CarryOversPage.tsx'

const listRoute = getRouteApi('/shell/bevaegelser/overfoersler')
const oneRoute = getRouteApi('/shell/bevaegelser/overfoersler/$id')

/** The April case with its filters in the address; the year before the municipality's without one. */
export function CarryOversScreen() {
  const { fra, status, omraade, dag, ny } = listRoute.useSearch()
  const navigate = useNavigate({ from: '/bevaegelser/overfoersler' })
  const lastYear = Number(useMe().today.slice(0, 4)) - 1
  return (
    <CarryOversPage
      choice={{ from: fra ?? lastYear, state: status, area: omraade, asOf: dag }}
      writing={ny === 'ja'}
      onChoice={({ from, state, area, asOf }) =>
        void navigate({ search: { fra: from, status: state, omraade: area, dag: asOf }, resetScroll: false })
      }
      onWriting={(writing) =>
        void navigate({
          search: (before) => ({ ...before, ny: writing ? 'ja' : undefined }),
          replace: !writing,
          resetScroll: false,
        })
      }
      onOpen={(id) => void navigate({ to: '/bevaegelser/overfoersler/$id', params: { id } })}
    />
  )
}

/** One request. */
export function CarryOverScreen() {
  return <CarryOverPage id={oneRoute.useParams().id} />
}
