import type { EconomicItem, ItemDetail, ItemValues } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { ReviewQueue } from '@kildetal/shared/review.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { itemQuery } from '../../api/items.ts'
import { topicsOf } from '../../api/live.ts'
import { asProblem } from '../../api/problem.ts'
import { accept, amend, merge, reject, reviewQueueKey, split, type UndoableStep, undo } from '../../api/review.ts'
import { review as da } from '../../i18n/da/review.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { review as en } from '../../i18n/en/review.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { showReceipt, undoLast } from '../../ui/Toast.tsx'
import { afterStep } from './course.ts'

/** What a step came to: the item as it stands now, that somebody else was first, or that it failed (and the person was told). */
export type Outcome = { done: ItemDetail } | { stale: EconomicItem } | { failed: true }

/** The steps of the review, each with its receipt and its way back. */
export interface Steps {
  busy: boolean
  accept: (item: ItemDetail) => Promise<Outcome>
  amend: (item: ItemDetail, changes: Partial<ItemValues>, accepting: boolean) => Promise<Outcome>
  reject: (item: ItemDetail, reason: string) => Promise<Outcome>
  split: (item: ItemDetail, mentionIds: string[]) => Promise<Outcome>
  merge: (item: ItemDetail, other: ItemDetail) => Promise<Outcome>
  /** Takes the latest step of this visit back. */
  undoLatest: () => void
}

const STALE_TOPICS = ['items', 'minutes', 'findings']

/** Runs the review's steps; what changes is asked for again. `onUndone` is told which item a way back led to. */
export function useSteps(onUndone: (itemId: string) => void): Steps {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState(false)
  const ways = useRef<(() => Promise<void>)[]>([])

  const refresh = useCallback(
    (item: ItemDetail) => {
      queryClient.setQueryData(itemQuery(item.id).queryKey, item)
      queryClient.setQueriesData<ReviewQueue>({ queryKey: reviewQueueKey }, (queue) => queue && afterStep(queue, item))
      return queryClient.invalidateQueries({
        predicate: (query) => topicsOf(query).some((topic) => STALE_TOPICS.includes(topic)),
      })
    },
    [queryClient],
  )

  const tell = useCallback(
    (error: unknown) => {
      const problem = asProblem(error)
      const reference = problem?.reference ? ` ${problem.reference}` : ''
      showReceipt(`${words.failed}. ${problem?.title ?? ''}${reference}`, { tone: 'error' })
    },
    [words],
  )

  return useMemo(() => {
    const back = (way: () => Promise<ItemDetail>) => {
      const run = async () => {
        try {
          const item = await way()
          void refresh(item)
          onUndone(item.id)
          showReceipt(words.undone)
        } catch (error) {
          tell(error)
        }
      }
      ways.current.push(run)
      return () => void ways.current.pop()?.()
    }
    const run = async (work: () => Promise<ItemDetail>, receipt: (item: ItemDetail) => void): Promise<Outcome> => {
      setBusy(true)
      try {
        const item = await work()
        receipt(item)
        void refresh(item)
        return { done: item }
      } catch (error) {
        const problem = asProblem(error)
        if (problem?.status === 409 && problem.current) {
          await queryClient.invalidateQueries({ queryKey: ['items'] })
          return { stale: problem.current as EconomicItem }
        }
        tell(error)
        return { failed: true }
      } finally {
        setBusy(false)
      }
    }
    const amountOf = (item: EconomicItem) => formatKr(item.amountOre, { locale })
    const statusOf = ({ status, kind }: EconomicItem) => {
      if (status === 'proposed' && kind === 'carry_over') return terms.requested
      return status ? terms.status[status] : null
    }
    // The other item is gone: asking for it again would only fail.
    const merged = async (item: ItemDetail, other: ItemDetail) => {
      const after = await merge(item.id, item.version, other)
      queryClient.removeQueries({ queryKey: itemQuery(other.id).queryKey })
      return after
    }
    const undoable = (step: UndoableStep, item: ItemDetail) => back(() => undo(step, item.id, item.version))
    return {
      busy,
      accept: (item) =>
        run(
          () => accept(item.id, item.version),
          (after) =>
            showReceipt(words.stateAs(amountOf(after), statusOf(after)), { undo: undoable('acceptance', after) }),
        ),
      amend: (item, changes, accepting) =>
        run(
          () => amend(item.id, { version: item.version, changes, accept: accepting }),
          (after) =>
            showReceipt(
              accepting ? words.stateAs(amountOf(after), statusOf(after)) : words.savedReceipt(amountOf(after)),
              {
                undo: undoable('amendment', after),
              },
            ),
        ),
      reject: (item, reason) =>
        run(
          () => reject(item.id, item.version, reason),
          (after) => showReceipt(words.rejectedReceipt(amountOf(after)), { undo: undoable('rejection', after) }),
        ),
      split: (item, mentionIds) => {
        let made: ItemDetail | null = null
        return run(
          async () => {
            const parts = await split(item.id, item.version, mentionIds)
            made = parts.created
            return parts.item
          },
          (after) => {
            const other = made
            showReceipt(words.splitReceipt(mentionIds.length), other ? { undo: back(() => merged(after, other)) } : {})
          },
        )
      },
      merge: (item, other) =>
        run(
          () => merged(item, other),
          (after) => {
            const moved = other.citationList.map(({ mentionId }) => mentionId)
            showReceipt(words.mergedReceipt, {
              undo: back(async () => (await split(after.id, after.version, moved)).item),
            })
          },
        ),
      undoLatest: () => {
        if (undoLast()) return
        const way = ways.current.pop()
        if (way) void way()
        else showReceipt(words.nothingToUndo)
      },
    }
  }, [busy, words, terms, locale, queryClient, refresh, tell, onUndone])
}
