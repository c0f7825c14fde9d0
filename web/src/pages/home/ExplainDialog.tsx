import type { Deviation } from '@kildetal/shared/deviations.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { readDraft, writeDraft } from './explanation-draft.ts'

/** The leader's explanation of a deviation. What is written survives a reload until it is sent. */
export function ExplainDialog({ deviation, onClose }: { deviation: Deviation; onClose: () => void }) {
  const words = useWords(da, en)
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => readDraft(deviation))
  const [tried, setTried] = useState(false)
  useEffect(() => writeDraft(deviation.id, draft), [deviation.id, draft])
  const { cause, expectedYearEndOre, text } = draft
  const tooShort = text.trim().length < 10
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.api.deviations[':id'].explanation.$post({
          param: { id: deviation.id },
          json: { version: deviation.version, cause, expectedYearEndOre: expectedYearEndOre ?? 0, text },
        }),
      ),
    onSuccess: () => {
      writeDraft(deviation.id, null)
      showReceipt(words.sent)
      onClose()
      return client.invalidateQueries({ queryKey: ['homes'] })
    },
  })
  const problem = asProblem(send.error)
  const submit = () => {
    setTried(true)
    if (!tooShort && expectedYearEndOre !== null) send.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.explainTitle}
      actions={
        <Button variant="primary" onPress={submit} busy={send.isPending} shortcut="Ctrl+Enter">
          {words.send}
        </Button>
      }
    >
      <div className="k-home-form">
        <Segmented
          label={words.cause}
          value={cause}
          onChange={(chosen) => setDraft({ ...draft, cause: chosen === 'lasting' ? 'lasting' : 'timing' })}
          segments={[
            { value: 'timing', label: words.causes.timing },
            { value: 'lasting', label: words.causes.lasting },
          ]}
        />
        <MoneyField
          label={words.expected}
          hint={words.expectedHint}
          valueOre={expectedYearEndOre}
          onChange={(ore) => setDraft({ ...draft, expectedYearEndOre: ore })}
        />
        <TextField
          label={words.text}
          hint={words.textHint}
          value={text}
          onChange={(value) => setDraft({ ...draft, text: value })}
          lines={5}
          error={tried && tooShort ? words.textTooShort : undefined}
        />
        {problem ? <AmberNote warning>{problem.title}</AmberNote> : null}
      </div>
    </Dialog>
  )
}
