import type { Deviation } from '@kildetal/shared/deviations.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'

/** The controller reads a leader's explanation, and approves it or sends it back with words. */
export function AnswerDialog({ deviation, onClose }: { deviation: Deviation; onClose: () => void }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const param = { id: deviation.id }
  const json = { version: deviation.version, text: text.trim() === '' ? null : text }
  const reply = useMutation({
    mutationFn: (approve: boolean) =>
      approve
        ? answer(api.api.deviations[':id'].approval.$post({ param, json }))
        : answer(api.api.deviations[':id'].return.$post({ param, json })),
    onSuccess: (_, approve) => {
      showReceipt(approve ? words.approved : words.sentBack)
      onClose()
      return client.invalidateQueries({ queryKey: ['homes'] })
    },
  })
  const problem = asProblem(reply.error)
  const { explanation, accountGroup, fromMonth, toMonth, unit } = deviation
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${unit.name}: ${words.period(accountGroup.name, fromMonth, toMonth)}`}
      actions={
        <>
          <Button variant="primary" onPress={() => reply.mutate(true)} busy={reply.isPending} shortcut="Ctrl+Enter">
            {words.approve}
          </Button>
          <Button variant="secondary" onPress={() => reply.mutate(false)} busy={reply.isPending}>
            {words.sendBack}
          </Button>
        </>
      }
    >
      <div className="k-home-form">
        {explanation ? (
          <>
            <p className="t-16">{explanation.text}</p>
            <p className="t-14 t-muted">
              {words.causes[explanation.cause]}.{' '}
              {words.expectedYearEnd(formatKr(explanation.expectedYearEndOre, { locale, sign: 'always' }))}.{' '}
              {explanation.by}
            </p>
          </>
        ) : null}
        <TextField label={words.answerText} value={text} onChange={setText} lines={3} />
        {problem ? <AmberNote warning>{problem.title}</AmberNote> : null}
      </div>
    </Dialog>
  )
}
