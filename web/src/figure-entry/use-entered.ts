import type { ItemDetail } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useQueryClient } from '@tanstack/react-query'
import { topicsOf } from '../api/live.ts'
import { asProblem } from '../api/problem.ts'
import { reject } from '../api/review.ts'
import { entry as da } from '../i18n/da/entry.ts'
import { review as reviewDa } from '../i18n/da/review.ts'
import { entry as en } from '../i18n/en/entry.ts'
import { review as reviewEn } from '../i18n/en/review.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { showReceipt } from '../ui/Toast.tsx'

/** Acknowledges a figure entered by hand, with its way back: what was entered is never gone, it is rejected. */
export function useEntered(): (item: ItemDetail) => void {
  const words = useWords(da, en)
  const review = useWords(reviewDa, reviewEn)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const undo = async ({ id, version }: ItemDetail) => {
    try {
      await reject(id, version, words.undoReason)
      showReceipt(words.undone)
    } catch (error) {
      showReceipt(`${review.failed}. ${asProblem(error)?.title ?? ''}`, { tone: 'error' })
    }
    await queryClient.invalidateQueries({
      predicate: (query) => topicsOf(query).some((topic) => topic === 'items' || topic === 'minutes'),
    })
  }
  return (item) => showReceipt(words.saved(formatKr(item.amountOre, { locale })), { undo: () => void undo(item) })
}
