import type { ItemDetail } from '@kildetal/shared/items.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/Page.tsx'
import { useShortcut } from '../../ui/shortcuts.tsx'

interface ReviewActionsProps {
  item: ItemDetail
  dirty: boolean
  readable: boolean
  /** Two versions wait for a choice. */
  blocked: boolean
  busy: boolean
  onAccept: () => void
  onSave: () => void
  onAmend: () => void
  onDiscard: () => void
  onReject: () => void
  onStep: (by: 1 | -1) => void
  onUndo: () => void
}

/** The steps on the figure, with their keys: accept, amend, reject; with something typed save and accept, save, discard. */
export function ReviewActions(props: ReviewActionsProps) {
  const { item, dirty, readable, blocked, busy } = props
  const words = useWords(da, en)
  const settled = item.state === 'accepted' && item.decidedStatus === null
  const reason = !readable ? words.unreadable : settled && !dirty ? words.alreadyAccepted : undefined
  useShortcut({ keys: 'J', label: words.next, run: () => props.onStep(1) })
  useShortcut({ keys: 'K', label: words.previous, run: () => props.onStep(-1) })
  useShortcut({ keys: 'Z', label: words.undoLong, run: props.onUndo })
  useShortcut({ keys: 'A', enabled: dirty && readable && !blocked && !busy, run: props.onAccept })
  useShortcut({ keys: 'Ctrl+Enter', enabled: !dirty && reason === undefined && !blocked && !busy, run: props.onAccept })
  return (
    <div className="k-review-actions">
      {dirty ? (
        <>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={busy}
            disabled={blocked}
            disabledReason={reason}
            onPress={props.onAccept}
          >
            {words.acceptAmended}
          </Button>
          <Button busy={busy} disabled={blocked} disabledReason={reason} onPress={props.onSave}>
            {words.save}
          </Button>
          <Button variant="quiet" onPress={props.onDiscard}>
            {words.discard}
          </Button>
        </>
      ) : (
        <>
          <Button
            variant="primary"
            shortcut="A"
            busy={busy}
            disabled={blocked}
            disabledReason={reason}
            onPress={props.onAccept}
          >
            {words.accept}
          </Button>
          <Button shortcut="R" onPress={props.onAmend}>
            {words.amend}
          </Button>
          <Button
            shortcut="X"
            disabled={blocked}
            disabledReason={item.state === 'rejected' ? words.alreadyRejected : undefined}
            onPress={props.onReject}
          >
            {words.reject}
          </Button>
        </>
      )}
      <span className="k-review-hints no-phone">
        <KeyHint keys={['J', 'K']}>{words.nextAndPrevious}</KeyHint>
        <KeyHint keys={['Z']}>{words.undo}</KeyHint>
        <KeyHint keys={['?']}>{words.shortcuts}</KeyHint>
      </span>
      <span className="k-review-steps only-phone">
        <Button variant="quiet" onPress={() => props.onStep(-1)} aria-label={words.previous}>
          ‹
        </Button>
        <Button variant="quiet" onPress={() => props.onStep(1)} aria-label={words.next}>
          ›
        </Button>
      </span>
    </div>
  )
}
