import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { SignInPage } from '../pages/sign-in/SignInPage.tsx'

const route = getRouteApi('/log-ind')

/** The sign-in page, and the way from it to where the person was heading. What an earlier person saw is forgotten first. */
export function SignInScreen() {
  const { til } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  return (
    <SignInPage
      onSignedIn={() => {
        queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'configuration' })
        router.history.push(til ?? '/')
      }}
    />
  )
}
