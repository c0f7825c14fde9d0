import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { FigureImportPage } from '../pages/figure-import/FigureImportPage.tsx'
import { FigureImportsPage } from '../pages/figure-import/FigureImportsPage.tsx'

const importRoute = getRouteApi('/shell/bevaegelser/indlaes/$id')

/** The list of imports; opening one stays within the app. */
export function FigureImportsScreen() {
  const navigate = useNavigate()
  return (
    <FigureImportsPage
      onOpen={(id, known) =>
        void navigate({
          to: '/bevaegelser/indlaes/$id',
          params: { id },
          search: known ? { igen: true } : {},
        })
      }
    />
  )
}

/** One import, anew for each id. */
export function FigureImportScreen() {
  const { id } = importRoute.useParams()
  const { igen } = importRoute.useSearch()
  return <FigureImportPage key={id} id={id} again={igen === true} />
}
