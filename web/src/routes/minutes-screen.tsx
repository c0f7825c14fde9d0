import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { MinutesListPage } from '../pages/minutes/MinutesListPage.tsx'
import { MinutesPage } from '../pages/minutes/MinutesPage.tsx'
import { asWords } from './address-words.ts'
import { readSort, writeSort } from './table-sort.ts'

const listRoute = getRouteApi('/shell/referater')
const oneRoute = getRouteApi('/shell/referater/$id')

/** The list of minutes at its address. Typing replaces the address, so that back leaves the list. */
export function MinutesListScreen() {
  const { udvalg, vis, soeg, sortering } = listRoute.useSearch()
  const navigate = listRoute.useNavigate()
  const filter = useMemo(
    () => ({ body: udvalg, shows: vis ?? ('all' as const), text: String(soeg ?? '') }),
    [udvalg, vis, soeg],
  )
  return (
    <MinutesListPage
      filter={filter}
      sort={readSort(sortering)}
      onFilter={({ body, shows, text }) =>
        void navigate({
          search: {
            ...(body ? { udvalg: body } : {}),
            ...(shows === 'all' ? {} : { vis: shows }),
            ...(text === '' ? {} : { soeg: asWords(text) }),
            ...(sortering ? { sortering } : {}),
          },
          replace: true,
          resetScroll: false,
        })
      }
      onSort={(sort) =>
        void navigate({
          search: (before) => ({ ...before, sortering: writeSort(sort) }),
          replace: true,
          resetScroll: false,
        })
      }
      onOpen={(id) => void navigate({ to: '/referater/$id', params: { id } })}
    />
  )
}

/** One document at its address. Going from figure to figure replaces the address, so that back leads to where one came from. */
export function MinutesScreen() {
  const { id } = oneRoute.useParams()
  const { tal, punkt, soeg } = oneRoute.useSearch()
  const navigate = oneRoute.useNavigate()
  return (
    <MinutesPage
      key={id}
      meetingId={id}
      mentionId={tal}
      itemNumber={punkt === undefined ? undefined : String(punkt)}
      searched={soeg === undefined ? undefined : String(soeg)}
      onGo={(to) =>
        void navigate({
          search: {
            ...(to.mentionId ? { tal: to.mentionId } : {}),
            ...(to.itemNumber ? { punkt: asWords(to.itemNumber) } : {}),
          },
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
