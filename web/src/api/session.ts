import type { Role } from '@kildetal/shared/identity.ts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answer, api, postJson } from './client.ts'

/** Who is signed in. Throws `ApiProblem` 401 when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answer(api.api.me.$get()),
  staleTime: 60_000,
})

/** What the sign-in page must know before anybody has signed in. */
export const configurationQuery = queryOptions({
  queryKey: ['configuration'],
  queryFn: () => answer(api.api.configuration.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The signed-in person; only below the shell, which has made sure that there is one. */
export function useMe() {
  return useSuspenseQuery(meQuery).data
}

/** Signs in with a local account. Throws `ApiProblem` 401 for a wrong address or password. */
export async function signIn(email: string, password: string): Promise<void> {
  await postJson('/api/auth/sign-in/email', { email, password })
}

/** Signs in to the demonstration as a role, or as the controller's colleague. */
export async function signInAs({ role, colleague = false }: { role: Role; colleague?: boolean }): Promise<void> {
  await answer(api.api.demonstration['sign-in'].$post({ json: { role, colleague } }))
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await postJson('/api/auth/sign-out', {})
}
