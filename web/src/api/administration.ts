import { type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { showReceipt } from '../ui/Toast.tsx'
import { answer, api } from './client.ts'

const topics = ['organisation']

/** Everybody with access, with roles and what is signed in. Administrators only. */
export const usersQuery = queryOptions({
  queryKey: ['administration', 'users'],
  queryFn: () => answer(api.api.users.$get()),
  meta: { topics },
})

/** The organisation in tree order, as far as the reader may know its names. */
export const organisationQuery = queryOptions({
  queryKey: ['administration', 'organisation'],
  queryFn: () => answer(api.api.organisation.$get()),
  meta: { topics },
})

/** Sessions and tokens of one user, for the administrator. */
export const userAccessQuery = (id: string) =>
  queryOptions({
    queryKey: ['administration', 'access', id],
    queryFn: () => answer(api.api.users[':id'].access.$get({ param: { id } })),
  })

/** The reader's own sessions and tokens. */
export const myAccessQuery = queryOptions({
  queryKey: ['my-access'],
  queryFn: () => answer(api.api.me.access.$get()),
})

interface Change<Input, Output> {
  run: (input: Input) => Promise<Output>
  /** What is asked again afterwards. */
  invalidates: QueryKey
  /** Said at the bottom when it has happened. */
  receipt?: string
  onDone?: (output: Output) => void
}

/** A change on the server: on success it says so and asks again for what it changed. Its error is the server's problem. */
export function useChange<Input, Output>({ run, invalidates, receipt, onDone }: Change<Input, Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: (output) => {
      if (receipt !== undefined) showReceipt(receipt)
      onDone?.(output)
      return client.invalidateQueries({ queryKey: invalidates })
    },
  })
}
