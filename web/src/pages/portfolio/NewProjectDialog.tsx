import { PHASES, type Phase } from '@kildetal/shared/portfolio.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { project as daProject } from '../../i18n/da/project.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { project as enProject } from '../../i18n/en/project.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface NewProjectDialogProps {
  onClose: () => void
  /** Told the slug of the new project. */
  onMade: (slug: string) => void
}

/** Enters an idea, a proposal or a project that no minutes have suggested. Lights, milestones and benefits follow on its own page. */
export function NewProjectDialog({ onClose, onMade }: NewProjectDialogProps) {
  const words = useWords(da, en)
  const project = useWords(daProject, enProject)
  const [name, setName] = useState('')
  const [summary, setSummary] = useState('')
  const [phase, setPhase] = useState<Phase>('idea')
  const [owner, setOwner] = useState('')
  const [caseNumber, setCaseNumber] = useState('')
  const make = useChange({
    run: () =>
      answer(
        api.api.projects.$post({
          json: {
            ...{ name, phase, ownerUnitId: null, unitIds: [], allUnits: false },
            summary: summary.trim() || null,
            owner: owner.trim() || null,
            caseNumber: caseNumber.trim() || null,
          },
        }),
      ),
    invalidates: ['projects'],
    receipt: words.projectMade,
    onDone: ({ slug }) => onMade(slug),
  })
  return (
    <Dialog
      open
      guarded={name !== '' || summary !== ''}
      onClose={onClose}
      title={words.newProject}
      actions={
        <>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={make.isPending}
            disabled={name.trim() === ''}
            onPress={() => make.mutate(undefined)}
          >
            {project.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="k-portfolio-form">
        <TextField label={project.name} value={name} onChange={setName} required autoFocus />
        <TextField label={project.summary} value={summary} onChange={setSummary} lines={3} />
        <SelectField<Phase>
          label={words.phase}
          value={phase}
          onChange={setPhase}
          choices={PHASES.map((value) => ({ value, label: words.phases[value] }))}
        />
        <TextField label={project.owner} value={owner} onChange={setOwner} />
        <TextField label={project.caseNumber} value={caseNumber} onChange={setCaseNumber} />
        <ProblemNote error={make.error} />
      </div>
    </Dialog>
  )
}
