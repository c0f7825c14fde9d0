import type { Movement } from '@kildetal/shared/ledger.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MovementFacts } from './MovementFacts.tsx'
import { RelatedMovements } from './RelatedMovements.tsx'
import { type Step, StepForm } from './StepForm.tsx'

interface MovementDialogProps {
  movement: Movement
  onClose: () => void
  /** Opens another movement in its place. */
  onOpen: (id: string) => void
}

/** One movement: what it moved, what it rests on, what became of it, and for a controller what can be done to it now. */
export function MovementDialog({ movement, onClose, onOpen }: MovementDialogProps) {
  const words = useWords(da, en)
  const { role } = useMe()
  const [step, setStep] = useState<Step | null>(null)
  const root = movement.settlesId ?? movement.reversesId ?? movement.id
  return (
    <Dialog open guarded={step !== null} onClose={onClose} title={words.number(movement.number)} width={640}>
      <MovementFacts movement={movement} />
      <RelatedMovements movement={movement} onOpen={onOpen} />
      {may([role], 'ledger.post') && step === null ? (
        <Actions movement={movement} onStep={setStep} onClose={onClose} />
      ) : null}
      {step ? <StepForm movement={movement} step={step} onBack={() => setStep(null)} onDone={onClose} /> : null}
      <ObjectHistory object={`movement:${root}`} />
    </Dialog>
  )
}

interface ActionsProps {
  movement: Movement
  onStep: (step: Step) => void
  onClose: () => void
}

function Actions({ movement, onStep, onClose }: ActionsProps) {
  const words = useWords(da, en)
  const me = useMe()
  const approve = useChange({
    run: () => answer(api.api.movements[':id'].approval.$post({ param: { id: movement.id } })),
    invalidates: ['ledger'],
    receipt: words.approved,
    onDone: onClose,
  })
  const waits = movement.state === 'pending' || movement.state === 'partly_settled'
  const awaits = movement.state === 'awaiting_approval'
  const own = movement.registeredBy === me.user.name
  const reversible = (movement.state === 'counted' || awaits) && movement.kind !== 'reversal'
  return (
    <>
      <div className="k-ledger-actions">
        {awaits ? (
          <Button
            variant="primary"
            onPress={() => approve.mutate(undefined)}
            busy={approve.isPending}
            disabledReason={own ? words.ownApproval : undefined}
          >
            {words.approve}
          </Button>
        ) : null}
        {waits ? (
          <>
            <Button variant="primary" onPress={() => onStep('settle')}>
              {words.settle}
            </Button>
            <Button variant="secondary" onPress={() => onStep('void')}>
              {words.void}
            </Button>
          </>
        ) : null}
        {reversible ? (
          <Button variant="secondary" onPress={() => onStep('reverse')}>
            {words.reverse}
          </Button>
        ) : null}
      </div>
      <ProblemNote error={approve.error} />
    </>
  )
}
