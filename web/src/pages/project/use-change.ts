import { ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '../../api/problem.ts'
import { showReceipt } from '../../ui/Toast.tsx'

interface ChangeOptions {
  /** What the receipt says. */
  receipt: string
  onDone: () => void
}

/**
 * Sends a change of a project. `save` is called with the version it builds on; after a 409 `current` is the project as it now stands, so that
 * the dialog can show both and send again on the version it shows.
 */
export function useChange(save: (version: number) => Promise<ProjectDetail>, { receipt, onDone }: ChangeOptions) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: save,
    onSuccess: () => {
      showReceipt(receipt)
      onDone()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['projects'] }),
  })
  const problem = asProblem(change.error)
  const read = problem?.status === 409 ? ProjectDetail.safeParse(problem.current) : null
  const current = read?.success ? read.data : null
  return { send: change.mutate, busy: change.isPending, current, problem: current ? null : problem }
}
