import type { PoolList, PoolView } from '@kildetal/shared/pools.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { organisationQuery } from '../../api/review.ts'
import { pools as da } from '../../i18n/da/pools.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ComboField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PoolNames } from './PoolNames.tsx'

const NONE = ''

interface PoolDialogProps {
  /** Null for a new one. */
  view: PoolView | null
  pools: PoolList['pools']
  onClose: () => void
  onSaved: (slug: string) => void
}

/** A pool is opened, renamed, moved below another or a unit, and given the names that minutes know it by. */
export function PoolDialog({ view, pools, onClose, onSaved }: PoolDialogProps) {
  const words = useWords(da, en)
  const units = useQuery(organisationQuery).data?.units ?? []
  const [name, setName] = useState(view?.pool.name ?? '')
  const [parent, setParent] = useState(view?.path.at(-1)?.slug ?? NONE)
  const [unitId, setUnitId] = useState(view?.unit?.id ?? NONE)
  const place = { name, parent: parent === NONE ? null : parent, unitId: unitId === NONE ? null : unitId }
  const save = useChange({
    run: () =>
      view
        ? answer(
            api.api.pools[':slug'].$patch({
              param: { slug: view.pool.slug },
              json: { version: view.version, ...place },
            }),
          )
        : answer(api.api.pools.$post({ json: place })),
    invalidates: ['pools'],
    receipt: view ? words.poolSaved : words.poolOpened(name),
    onDone: (saved) => onSaved(saved.pool.slug),
  })
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={view ? words.amendPool(view.pool.name) : words.newPool}
      actions={
        <>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={save.isPending}
            disabled={name.trim() === ''}
            onPress={() => save.mutate(undefined)}
          >
            {view ? words.savePool : words.openPool}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="k-pool-form">
        <TextField label={words.poolName} value={name} onChange={setName} required autoFocus />
        <ComboField<string>
          label={words.parentPool}
          value={parent}
          onChange={(slug) => setParent(slug ?? NONE)}
          choices={[
            { value: NONE, label: words.topPool },
            ...pools
              .filter(({ slug }) => slug !== view?.pool.slug)
              .map((other) => ({ value: other.slug, label: other.name })),
          ]}
        />
        <ComboField<string>
          label={words.poolUnit}
          value={unitId}
          onChange={(id) => setUnitId(id ?? NONE)}
          choices={[
            { value: NONE, label: words.noUnit },
            ...units.map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
        />
        {asProblem(save.error)?.status === 409 ? <p className="t-14 t-strong">{words.poolStale}</p> : null}
        <ProblemNote error={save.error} />
        {view ? <PoolNames view={view} /> : null}
      </div>
    </Dialog>
  )
}
