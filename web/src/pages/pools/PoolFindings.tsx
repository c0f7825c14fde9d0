import { may } from '@kildetal/shared/permissions.ts'
import type { PoolFinding } from '@kildetal/shared/pools.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { useMe } from '../../api/session.ts'
import { pools as da } from '../../i18n/da/pools.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useWords } from '../../i18n/locale.tsx'
import { AmberNote, Finding } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

import { Quote } from '../../ui/Quote.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { showReceipt } from '../../ui/Toast.tsx'

type Place = PoolFinding['places'][number]

/** The open contradictions about a pool, each statement word for word, with the way to settle them. */
export function PoolFindings({ findings }: { findings: readonly PoolFinding[] }) {
  const open = findings.filter(({ state }) => state === 'open')
  return open.map((finding) => <OneFinding key={finding.id} finding={finding} />)
}

function OneFinding({ finding }: { finding: PoolFinding }) {
  const words = useWords(da, en)
  const { roles } = useMe()
  const [resolving, setResolving] = useState(false)
  const title = finding.kind === 'contradiction' ? words.contradiction(finding.disputedYears) : finding.message
  const [first] = finding.places
  return (
    <Finding title={title}>
      {finding.places.map((place) => (
        <StatedPlace key={`${place.section} ${place.before}`} place={place} />
      ))}
      <div className="k-pool-finding-actions">
        {finding.disputedYears.length > 0 ? (
          <span className="t-13 t-muted">{words.notCounted(finding.disputedYears)}</span>
        ) : null}
        {may(
          roles.map(({ role }) => role),
          'findings.resolve',
        ) ? (
          <Button variant="secondary" onPress={() => setResolving(true)}>
            {words.resolve}
          </Button>
        ) : null}
        {first?.meetingId ? (
          <TextLink href={`/referater/${first.meetingId}${first.mentionId ? `?tal=${first.mentionId}` : ''}`}>
            {words.bothPlaces}
          </TextLink>
        ) : null}
      </div>
      {resolving ? <ResolveDialog finding={finding} onClose={() => setResolving(false)} /> : null}
    </Finding>
  )
}

function StatedPlace({ place }: { place: Place }) {
  const words = useWords(daTerms, enTerms)
  const section = words.section[place.section as keyof typeof words.section] ?? ''
  const head = place.before.trimStart()
  return (
    <div className="k-pool-place">
      <span className="t-13 t-muted">{section}</span>
      <Quote
        text={`${head}${place.quote}${place.after.trimEnd()}`}
        mark={[head.length, head.length + place.quote.length]}
        small
        tone="amber"
      />
    </div>
  )
}

function ResolveDialog({ finding, onClose }: { finding: PoolFinding; onClose: () => void }) {
  const words = useWords(da, en)
  const client = useQueryClient()
  const [holds, setHolds] = useState('0')
  const [note, setNote] = useState('')
  const resolve = useMutation({
    mutationFn: () =>
      answer(
        api.api.findings[':id'].resolution.$post({
          param: { id: finding.id },
          json: { version: finding.version, holds: Number(holds), note },
        }),
      ),
    onSuccess: () => {
      showReceipt(words.resolved)
      onClose()
      return client.invalidateQueries({ queryKey: ['pools'] })
    },
  })
  const problem = asProblem(resolve.error)
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.resolveTitle}
      actions={
        <Button variant="primary" onPress={() => resolve.mutate()} busy={resolve.isPending} shortcut="Ctrl+Enter">
          {words.resolveSave}
        </Button>
      }
    >
      <p>{words.resolveText}</p>
      <RadioGroup value={holds} onChange={setHolds} className="k-pool-choices">
        <Label className="visually-hidden">{words.resolveTitle}</Label>
        {finding.places.map((place, index) => (
          <Radio key={`${place.section} ${place.before}`} value={String(index)} className="k-pool-choice">
            <StatedPlace place={place} />
          </Radio>
        ))}
      </RadioGroup>
      <TextField label={words.resolveNote} value={note} onChange={setNote} lines={2} />
      {problem ? <AmberNote warning>{problem.title}</AmberNote> : null}
    </Dialog>
  )
}
