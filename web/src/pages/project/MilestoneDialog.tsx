import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Milestone, ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { project as da } from '../../i18n/da/project.ts'
import { project as en } from '../../i18n/en/project.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useChange } from './use-change.ts'

interface MilestoneDialogProps {
  project: ProjectDetail
  /** The milestone to change; null adds one. */
  milestone: Milestone | null
  onClose: () => void
}

/** Adds or changes a milestone. The plan's day stays; what is expected now may move, and the page says by how much. */
export function MilestoneDialog({ project, milestone, onClose }: MilestoneDialogProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [what, setWhat] = useState(milestone?.what ?? '')
  const [planned, setPlanned] = useState(milestone?.planned ?? null)
  const [expected, setExpected] = useState(milestone?.expected ?? null)
  const [reached, setReached] = useState(milestone?.reached ?? null)
  const [tried, setTried] = useState(false)
  const change = useChange(
    (version) => {
      const json = { what, planned: planned ?? '', expected, reached }
      return milestone
        ? answer(api.api.milestones[':id'].$put({ param: { id: milestone.id }, json: { ...json, version } }))
        : answer(api.api.projects[':id'].milestones.$post({ param: { id: project.id }, json }))
    },
    { receipt: words.saved, onDone: onClose },
  )
  const saved = change.current?.milestones.find(({ id }) => id === milestone?.id)
  const save = () => {
    setTried(true)
    if (what.trim() !== '' && planned !== null) change.send(milestone?.version ?? 0)
  }
  const described = (version: { expected: string | null; reached: string | null }) =>
    version.reached
      ? words.reachedOn(version.reached)
      : version.expected
        ? words.expectedOn(version.expected)
        : planned
          ? formatDay(planned, locale)
          : ''
  const missing = (value: string | null) => (tried && !value?.trim() ? words.required : undefined)
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={milestone ? words.editMilestone(milestone.what) : words.addMilestone}
      actions={
        saved ? undefined : (
          <Button variant="primary" shortcut="Ctrl+Enter" busy={change.busy} onPress={save}>
            {words.save}
          </Button>
        )
      }
    >
      {saved ? (
        <SavedMeanwhile
          saved={{ title: saved.what, details: described(saved) }}
          mine={{ title: what, details: described({ expected, reached }) }}
          onKeepMine={() => change.send(saved.version)}
          onUseSaved={onClose}
        />
      ) : (
        <div className="k-project-form">
          <TextField label={words.what} value={what} onChange={setWhat} required error={missing(what)} />
          <DayField label={words.planned} value={planned} onChange={setPlanned} required error={missing(planned)} />
          <DayField label={words.expected} value={expected} onChange={setExpected} />
          <DayField label={words.reached} value={reached} onChange={setReached} />
          {change.problem ? <AmberNote warning>{change.problem.title}</AmberNote> : null}
        </div>
      )}
    </Dialog>
  )
}
