import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { overview as da } from '../i18n/da/overview.ts'
import { overview as en } from '../i18n/en/overview.ts'
import { useWords } from '../i18n/locale.tsx'
import { OverviewPage } from '../pages/overview/OverviewPage.tsx'
import { Page, PageHeader } from '../ui/Page.tsx'

const route = getRouteApi('/shell/overblik/$unit')

/** One level of the organisation, with its choices in the address. */
export function OverviewScreen() {
  const { unit } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/overblik/$unit' })
  return (
    <OverviewPage
      unit={unit}
      search={search}
      onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })}
      onUnit={(slug) =>
        void navigate({
          to: '/overblik/$unit',
          params: { unit: slug },
          search: (before) => ({ ...before, fold: undefined, orden: undefined }),
        })
      }
    />
  )
}

/** For a reader who has no unit with figures. */
export function OverviewTopScreen() {
  const words = useWords(da, en)
  return (
    <Page kind="wide">
      <PageHeader headline={words.noUnits} subtitle={words.noUnitsText} />
    </Page>
  )
}
