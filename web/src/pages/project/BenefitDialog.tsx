import type { Benefit, NewBenefit, ProjectDetail } from '@kildetal/shared/portfolio.ts'
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
import { MoneyField } from '../../ui/MoneyField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { benefitFigure } from './benefit-figure.ts'
import { useChange } from './use-change.ts'

interface BenefitDialogProps {
  project: ProjectDetail
  /** The benefit to change or measure; null adds one. */
  benefit: Benefit | null
  onClose: () => void
}

const UNITS: readonly Benefit['unit'][] = ['kr', 'hours', 'percent', 'count']
/** What it is measured by, in the order it is read: where it began, where it is to end, where it is. */
const FIGURES = ['baseline', 'target', 'actual'] as const

/** Adds or changes a benefit, or enters a measurement. An owner or a measure may be missing; the rule says so. */
export function BenefitDialog({ project, benefit, onClose }: BenefitDialogProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [draft, setDraft] = useState<NewBenefit>(() => ({
    ...{ what: benefit?.what ?? '', owner: benefit?.owner ?? '', measure: benefit?.measure ?? '' },
    ...{ unit: benefit?.unit ?? 'kr', baseline: benefit?.baseline ?? null, target: benefit?.target ?? null },
    ...{ actual: benefit?.actual ?? null, measuredOn: benefit?.measuredOn ?? null, due: benefit?.due ?? null },
  }))
  const [tried, setTried] = useState(false)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const set = (part: Partial<NewBenefit>) => setDraft((before) => ({ ...before, ...part }))
  const change = useChange(
    (version) => {
      const json = { ...draft, owner: draft.owner?.trim() || null, measure: draft.measure?.trim() || null }
      return benefit
        ? answer(api.api.benefits[':id'].$put({ param: { id: benefit.id }, json: { ...json, version } }))
        : answer(api.api.projects[':id'].benefits.$post({ param: { id: project.id }, json }))
    },
    { receipt: words.saved, onDone: onClose },
  )
  const saved = change.current?.benefits.find(({ id }) => id === benefit?.id)
  const save = () => {
    setTried(true)
    if (draft.what.trim() !== '' && unreadable.length === 0) change.send(benefit?.version ?? 0)
  }
  const described = (version: Pick<Benefit, 'baseline' | 'actual' | 'target' | 'unit' | 'owner' | 'measure'>) => {
    const figure = (value: number | null) => benefitFigure(value, version.unit, words, locale)
    const course = words.course(figure(version.baseline), figure(version.actual), figure(version.target))
    return `${version.owner || words.noOwner}. ${version.measure || words.noMeasure}. ${course}`
  }
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={benefit ? words.editBenefit(benefit.what) : words.addBenefit}
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
          mine={{ title: draft.what, details: described(draft) }}
          onKeepMine={() => change.send(saved.version)}
          onUseSaved={onClose}
        />
      ) : (
        <div className="k-project-form">
          <TextField
            label={words.what}
            value={draft.what}
            onChange={(what) => set({ what })}
            required
            error={tried && draft.what.trim() === '' ? words.required : undefined}
          />
          <TextField label={words.owner} value={draft.owner ?? ''} onChange={(owner) => set({ owner })} />
          <TextField
            label={words.measure}
            value={draft.measure ?? ''}
            onChange={(measure) => set({ measure })}
            hint={words.measureHint}
          />
          <SelectField<Benefit['unit']>
            label={words.countedIn}
            value={draft.unit}
            onChange={(unit) => set({ unit })}
            choices={UNITS.map((value) => ({ value, label: words.units[value] }))}
          />
          {FIGURES.map((name) => (
            <MoneyField
              key={name}
              label={words.figures[name]}
              valueOre={draft[name]}
              onChange={(value) => set({ [name]: value })}
              onValidity={(valid) =>
                setUnreadable((before) => [...before.filter((other) => other !== name), ...(valid ? [] : [name])])
              }
              unit={false}
            />
          ))}
          <DayField label={words.measuredOn} value={draft.measuredOn} onChange={(measuredOn) => set({ measuredOn })} />
          <DayField label={words.dueDay} value={draft.due} onChange={(due) => set({ due })} />
          {change.problem ? (
            <AmberNote warning>
              {[change.problem.title, ...(change.problem.fields ?? []).map(({ message }) => message)].join(' ')}
            </AmberNote>
          ) : null}
        </div>
      )}
    </Dialog>
  )
}
