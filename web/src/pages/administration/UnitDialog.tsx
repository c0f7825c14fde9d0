import { OrganisationUnit } from '@kildetal/shared/administration.ts'
import { UnitLevel } from '@kildetal/shared/identity.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { administration as da } from '../../i18n/da/administration.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ComboField, SelectField } from '../../ui/SelectField.tsx'
import { TextField, WholeNumberField } from '../../ui/TextField.tsx'
import { slugOf } from './slug-of.ts'

const invalidates = ['administration', 'organisation']

interface UnitDialogProps {
  /** Null for a new one. */
  unit: OrganisationUnit | null
  units: readonly OrganisationUnit[]
  onClose: () => void
}

/** A unit of the organisation: added, renamed, moved below another, or removed while nothing uses it. */
export function UnitDialog({ unit, units, onClose }: UnitDialogProps) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const [name, setName] = useState(unit?.name ?? '')
  const [slug, setSlug] = useState<string | null>(unit?.slug ?? null)
  const [level, setLevel] = useState<UnitLevel>(unit?.level ?? (units.length === 0 ? 'municipality' : 'agreement_unit'))
  const [parentId, setParentId] = useState<string | null>(unit?.parentId ?? null)
  const [position, setPosition] = useState<number | null>(unit?.position ?? 0)
  // The version that was opened: what somebody else saves meanwhile must show as a conflict, also when it has arrived here.
  const [version] = useState(unit?.version ?? 0)
  const place = { name, position: position ?? 0 }
  const save = useChange({
    run: (seen: number) =>
      unit
        ? answer(
            api.api.units[':id'].$patch({
              param: { id: unit.id },
              json: { ...place, version: seen, ...(parentId ? { parentId } : {}) },
            }),
          )
        : answer(api.api.units.$post({ json: { ...place, slug: slug ?? slugOf(name), level, parentId } })),
    invalidates,
    receipt: unit ? words.saved : words.unitCreated(name),
    onDone: onClose,
  })
  const remove = useChange({
    run: (id: string) => answer(api.api.units[':id'].$delete({ param: { id } })),
    invalidates,
    receipt: words.unitRemoved,
    onDone: onClose,
  })
  const problem = asProblem(save.error)
  const saved = problem?.status === 409 && unit ? currentOf(problem.current) : null
  const versionOf = (version: Pick<OrganisationUnit, 'name' | 'parentId' | 'position'>) => ({
    title: version.name,
    details: [units.find(({ id }) => id === version.parentId)?.name, `${words.position} ${version.position}`]
      .filter(Boolean)
      .join(', '),
  })
  const isTop = unit ? unit.parentId === null : units.length === 0
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={unit?.name ?? words.newUnit}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={name.trim() === '' || (!isTop && parentId === null)}
            onPress={() => save.mutate(version)}
          >
            {unit ? words.save : words.createUnit}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
          {unit && !isTop ? (
            <Button variant="quiet" busy={remove.isPending} onPress={() => remove.mutate(unit.id)}>
              {words.removeUnit}
            </Button>
          ) : null}
        </>
      }
    >
      <TextField label={words.name} value={name} onChange={setName} required autoFocus />
      {unit ? null : (
        <>
          <TextField label={words.slug} value={slug ?? slugOf(name)} onChange={setSlug} hint={words.slugHint} />
          <SelectField<UnitLevel>
            label={words.level}
            value={level}
            onChange={setLevel}
            choices={UnitLevel.options.map((option) => ({ value: option, label: terms.unitLevel[option] }))}
          />
        </>
      )}
      {isTop ? null : (
        <ComboField<string>
          label={words.parent}
          value={parentId}
          onChange={setParentId}
          choices={units
            .filter(({ id }) => id !== unit?.id)
            .map((other) => ({ value: other.id, label: other.name, hint: terms.unitLevel[other.level] }))}
        />
      )}
      <WholeNumberField label={words.position} value={position} onChange={setPosition} min={0} />
      {saved ? (
        <SavedMeanwhile
          saved={versionOf(saved)}
          mine={versionOf({ name, parentId, position: position ?? 0 })}
          onKeepMine={() => save.mutate(saved.version)}
          onUseSaved={onClose}
        />
      ) : (
        <ProblemNote error={save.error ?? remove.error} />
      )}
      {unit ? <ObjectHistory object={`unit:${unit.id}`} /> : null}
    </Dialog>
  )
}

/** The unit as it stands now, from the answer to a stale change; null when the answer holds none. */
function currentOf(current: unknown): OrganisationUnit | null {
  const read = OrganisationUnit.safeParse(current)
  return read.success ? read.data : null
}
