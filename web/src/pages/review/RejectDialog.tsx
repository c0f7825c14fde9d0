import { useState } from 'react'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface RejectDialogProps {
  amount: string
  busy: boolean
  onClose: () => void
  onReject: (reason: string) => void
}

/** Why the figure is none of ours: a usual reason with one press, or one's own words. */
export function RejectDialog({ amount, busy, onClose, onReject }: RejectDialogProps) {
  const words = useWords(da, en)
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.rejectTitle(amount)}
      guarded={given !== ''}
      actions={
        <>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            disabled={given === ''}
            busy={busy}
            onPress={() => onReject(given)}
          >
            {words.reject}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p className="t-muted">{words.rejectText}</p>
      <form
        className="k-reject"
        onSubmit={(event) => {
          event.preventDefault()
          if (given !== '') onReject(given)
        }}
      >
        <TextField label={words.reason} value={reason} onChange={setReason} autoFocus required />
      </form>
      <div className="k-chip-row">
        {words.reasons.map((usual) => (
          <button key={usual} type="button" className="k-chip" onClick={() => setReason(usual)}>
            {usual}
          </button>
        ))}
      </div>
    </Dialog>
  )
}
