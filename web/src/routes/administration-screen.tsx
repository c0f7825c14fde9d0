import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { AdministrationPage } from '../pages/administration/AdministrationPage.tsx'

const route = getRouteApi('/shell/administration')

/** Administration with its list and the open person or unit in the address. */
export function AdministrationScreen() {
  const { vis, aaben } = route.useSearch()
  const navigate = useNavigate({ from: '/administration' })
  return (
    <AdministrationPage
      view={vis ?? 'brugere'}
      open={aaben}
      onView={(view) => void navigate({ search: { vis: view } })}
      onOpen={(id) => void navigate({ search: (before) => ({ ...before, aaben: id }), resetScroll: false })}
    />
  )
}
