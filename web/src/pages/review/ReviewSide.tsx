import type { EconomicItem, ItemDetail, ItemValues, StoredFinding } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { QueueEntry, ReviewQueue } from '@kildetal/shared/review.ts'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../api/session.ts'
import { type Field, wordsOf } from '../../document/evidence.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { focusField, ItemForm } from '../../item-form/ItemForm.tsx'
import { ComingList } from './ComingList.tsx'
import { differences, valuesOf } from './draft.ts'
import { EvidenceOf } from './EvidenceOf.tsx'
import { FindingList } from './FindingList.tsx'
import { ItemConflict } from './ItemConflict.tsx'
import { ItemHead } from './ItemHead.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { RejectDialog } from './RejectDialog.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { useDraft } from './use-draft.ts'
import type { Outcome, Steps } from './use-steps.ts'

interface ReviewSideProps {
  item: ItemDetail
  entry: QueueEntry
  queue: ReviewQueue
  steps: Steps
  onField: (field: Field | null) => void
  onGo: (mentionId: string) => void
  onStep: (by: 1 | -1) => void
  /** The item is done; the review goes on. */
  onDone: (itemId: string) => void
  onResolve: (finding: StoredFinding, holds: number | null, note: string) => void
  onReopen: (finding: StoredFinding) => void
}

/** What was tried on a version that had been overtaken. */
interface Conflict {
  saved: EconomicItem
  mine: ItemValues
  accepting: boolean
}

/** The right side of the review: the figure, its form, findings, what comes next, and the steps. Mount it anew for each item (`key`). */
export function ReviewSide(props: ReviewSideProps) {
  const { item, entry, queue, steps, onDone } = props
  const locale = useLocale()
  const { user } = useMe()
  const edited = useDraft(user.id, item)
  const [dialog, setDialog] = useState<'reject' | 'split' | 'merge' | null>(null)
  const [unreadable, setUnreadable] = useState<readonly Field[]>([])
  const [conflict, setConflict] = useState<Conflict | null>(null)

  function settle(outcome: Outcome, tried: { mine: ItemValues; accepting: boolean }): void {
    if ('done' in outcome) {
      edited.discard()
      setConflict(null)
      setDialog(null)
      if (tried.accepting) onDone(item.id)
    } else if ('stale' in outcome) {
      setDialog(null)
      setConflict({ saved: outcome.stale, ...tried })
    }
  }

  async function save(changes: Partial<ItemValues>, accepting: boolean): Promise<void> {
    const mine = { ...valuesOf(item), ...changes }
    const changed = Object.keys(changes).length > 0
    settle(await (changed ? steps.amend(item, changes, accepting) : steps.accept(item)), { mine, accepting })
  }

  // The newest values, for steps that wait until the field in hand has handed over what was typed.
  const latest = useRef(save)
  const changes = useRef(edited.changes)
  useEffect(() => {
    latest.current = save
    changes.current = edited.changes
  })
  function afterTyping(accepting: boolean): void {
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    setTimeout(() => void latest.current(changes.current, accepting), 0)
  }

  const read = wordsOf(item, entry.mentionId)
  const shown: Conflict | null =
    conflict ?? (edited.stale ? { saved: item, mine: edited.values, accepting: false } : null)
  return (
    <>
      <div className="k-review-scroll">
        <ItemHead item={item} onSplit={() => setDialog('split')} onMerge={() => setDialog('merge')} />
        {shown ? (
          <ItemConflict
            item={item}
            mine={shown.mine}
            onKeepMine={() => {
              setConflict(null)
              if (shown.accepting) void save(differences(item, shown.mine), true)
              else edited.rebase()
            }}
            onUseSaved={() => {
              setConflict(null)
              edited.discard()
            }}
          />
        ) : null}
        <ItemForm
          edited={edited}
          evidenceOf={(field) => <EvidenceOf field={field} item={item} read={read} />}
          onField={props.onField}
          onReadable={(field, readable) =>
            setUnreadable((others) => {
              const rest = others.filter((other) => other !== field)
              return readable ? rest : [...rest, field]
            })
          }
        />
        <FindingList
          item={item}
          busy={steps.busy}
          onPlace={props.onGo}
          onResolve={props.onResolve}
          onReopen={props.onReopen}
        />
        <ComingList entries={queue.entries} current={entry} onGo={props.onGo} />
      </div>
      <ReviewActions
        item={item}
        dirty={edited.dirty}
        readable={unreadable.length === 0}
        blocked={shown !== null}
        busy={steps.busy}
        onAccept={() => afterTyping(true)}
        onSave={() => afterTyping(false)}
        onAmend={() => focusField('amountOre')}
        onDiscard={() => {
          edited.discard()
          setUnreadable([])
        }}
        onReject={() => setDialog('reject')}
        onStep={props.onStep}
        onUndo={steps.undoLatest}
      />
      {dialog === 'reject' ? (
        <RejectDialog
          amount={formatKr(item.amountOre, { locale })}
          busy={steps.busy}
          onClose={() => setDialog(null)}
          onReject={async (reason) =>
            settle(await steps.reject(item, reason), { mine: valuesOf(item), accepting: true })
          }
        />
      ) : null}
      {dialog === 'split' ? (
        <SplitDialog
          item={item}
          busy={steps.busy}
          onClose={() => setDialog(null)}
          onSplit={async (ids) => settle(await steps.split(item, ids), { mine: valuesOf(item), accepting: false })}
        />
      ) : null}
      {dialog === 'merge' ? (
        <MergeDialog
          item={item}
          entries={queue.entries}
          busy={steps.busy}
          onClose={() => setDialog(null)}
          onMerge={async (other) => settle(await steps.merge(item, other), { mine: valuesOf(item), accepting: false })}
        />
      ) : null}
    </>
  )
}
