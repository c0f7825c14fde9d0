import { PHASES, type Phase, type ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { portfolio as daPortfolio } from '../../i18n/da/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { portfolio as enPortfolio } from '../../i18n/en/portfolio.ts'
import { project as en } from '../../i18n/en/project.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useChange } from './use-change.ts'

/** Changes a project's own words and phase, or ends it. */
export function ProjectDialog({ project: now, onClose }: { project: ProjectDetail; onClose: () => void }) {
  // As it was opened: what somebody else saves meanwhile shows as a conflict and is not written over unseen.
  const [project] = useState(now)
  const words = useWords(da, en)
  const { phase: phaseLabel, phases } = useWords(daPortfolio, enPortfolio)
  const [name, setName] = useState(project.name)
  const [summary, setSummary] = useState(project.summary ?? '')
  const [owner, setOwner] = useState(project.owner ?? '')
  const [caseNumber, setCaseNumber] = useState(project.caseNumber ?? '')
  const [phase, setPhase] = useState<Phase>(project.phase)
  const [state, setState] = useState(project.state)
  const change = useChange(
    (version) =>
      answer(
        api.api.projects[':id'].$patch({
          param: { id: project.id },
          json: {
            version,
            name,
            summary: summary.trim() || null,
            owner: owner.trim() || null,
            caseNumber: caseNumber.trim() || null,
            phase,
            state,
          },
        }),
      ),
    { receipt: words.saved, onDone: onClose },
  )
  const saved = change.current
  const ending = state === 'closed'
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.edit}
      actions={
        saved ? undefined : (
          <>
            <Button
              variant="primary"
              shortcut="Ctrl+Enter"
              busy={change.busy}
              disabled={name.trim() === ''}
              onPress={() => change.send(project.version)}
            >
              {words.save}
            </Button>
            {project.state === 'active' || project.state === 'closed' ? (
              <Button variant="quiet" onPress={() => setState(ending ? 'active' : 'closed')}>
                {ending ? words.reopen : words.close}
              </Button>
            ) : null}
          </>
        )
      }
    >
      {saved ? (
        <SavedMeanwhile
          saved={{ title: saved.name, details: `${phases[saved.phase]}. ${saved.owner ?? ''}` }}
          mine={{ title: name, details: `${phases[phase]}. ${owner}` }}
          onKeepMine={() => change.send(saved.version)}
          onUseSaved={onClose}
        />
      ) : (
        <div className="k-project-form">
          <TextField
            label={words.name}
            value={name}
            onChange={setName}
            required
            error={name.trim() === '' ? words.required : undefined}
          />
          <TextField label={words.summary} value={summary} onChange={setSummary} lines={3} />
          <SelectField<Phase>
            label={phaseLabel}
            value={phase}
            onChange={setPhase}
            choices={PHASES.map((value) => ({ value, label: phases[value] }))}
          />
          <TextField label={words.owner} value={owner} onChange={setOwner} />
          <TextField label={words.caseNumber} value={caseNumber} onChange={setCaseNumber} />
          {ending ? <AmberNote>{words.closed}</AmberNote> : null}
          {change.problem ? <AmberNote warning>{change.problem.title}</AmberNote> : null}
        </div>
      )}
    </Dialog>
  )
}
