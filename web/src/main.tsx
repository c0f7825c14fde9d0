import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider, useRouterState } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { RouterProvider as LinkAdapter } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { LocaleProvider } from './i18n/locale.tsx'
import { queryClient, router } from './routes/router.tsx'
import { withDay } from './shell/keep-day.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** Components know plain addresses; this makes their links move within the page, and keep the day it is seen as known on. */
function Links({ children }: { children: ReactNode }) {
  const day = useRouterState({
    router,
    select: ({ location: { search } }) => ('dag' in search && typeof search.dag === 'string' ? search.dag : undefined),
  })
  return (
    <LinkAdapter navigate={(href) => router.history.push(withDay(href, day))} useHref={(href) => withDay(href, day)}>
      {children}
    </LinkAdapter>
  )
}

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <Links>
          <RouterProvider router={router} />
        </Links>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
)
