import type { StoredFinding } from '@kildetal/shared/items.ts'
import { useQueryClient } from '@tanstack/react-query'
import { topicsOf } from '../../api/live.ts'
import { asProblem } from '../../api/problem.ts'
import { reopenFinding, resolveFinding } from '../../api/review.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useWords } from '../../i18n/locale.tsx'
import { showReceipt } from '../../ui/Toast.tsx'

const CHANGED = ['items', 'minutes', 'findings']

/** Settles findings and opens them again, with receipts. Somebody else's newer resolution is shown instead of overwritten. */
export function useFindingSteps() {
  const words = useWords(da, en)
  const queryClient = useQueryClient()
  const refresh = () =>
    queryClient.invalidateQueries({ predicate: (query) => topicsOf(query).some((topic) => CHANGED.includes(topic)) })
  const run = async (work: () => Promise<StoredFinding>, receipt: (finding: StoredFinding) => void) => {
    try {
      receipt(await work())
    } catch (error) {
      showReceipt(`${words.failed}. ${asProblem(error)?.title ?? ''}`, { tone: 'error' })
    }
    await refresh()
  }
  const reopen = (finding: StoredFinding) =>
    run(
      () => reopenFinding(finding.id, finding.version),
      () => showReceipt(words.reopened),
    )
  return {
    reopen,
    resolve: (finding: StoredFinding, holds: number | null, note: string) =>
      run(
        () => resolveFinding(finding.id, { version: finding.version, holds, note }),
        (after) => showReceipt(words.resolved, { undo: () => void reopen(after) }),
      ),
  }
}
