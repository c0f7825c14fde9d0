import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { RouterProvider as LinkAdapter } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { LocaleProvider } from './i18n/locale.tsx'
import { queryClient, router } from './routes/router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        {/* Components know plain addresses; this makes their links move within the page. */}
        <LinkAdapter navigate={(href) => router.history.push(href)}>
          <RouterProvider router={router} />
        </LinkAdapter>
      </LocaleProvider>
    </QueryClientProvider>
  </StrictMode>,
)
