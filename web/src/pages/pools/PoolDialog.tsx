import type { PoolList, PoolView } from '@kildetal/shared/pools.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { organisationQuery } from '../../api/review.ts'
import { pools as da } from '../../i18n/da/pools.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { useWords } from '../../i18n/locale.tsx'
import { currentOf } from '../../problems/current-of.ts'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ComboField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PoolNames } from './PoolNames.tsx'

const NONE = ''

/** A pool as the answer to a stale change holds it. */
const SavedPool = z.object({
  name: z.string(),
  parentId: z.uuid().nullable(),
  orgUnitId: z.uuid().nullable(),
  version: z.number().int(),
})

interface PoolDialogProps {
  /** Null for a new one. */
  view: PoolView | null
  pools: PoolList['pools']
  onClose: () => void
  onSaved: (slug: string) => void
}

/** A pool is opened, renamed, moved below another or a unit, and given the names that minutes know it by. */
export function PoolDialog({ view: now, pools, onClose, onSaved }: PoolDialogProps) {
  // As it was opened: what somebody else saves meanwhile shows as a conflict and is not written over unseen.
  const [view] = useState(now)
  const words = useWords(da, en)
  const units = useQuery(organisationQuery).data?.units ?? []
  const [name, setName] = useState(view?.pool.name ?? '')
  const [parent, setParent] = useState(view?.path.at(-1)?.slug ?? NONE)
  const [unitId, setUnitId] = useState(view?.unit?.id ?? NONE)
  const place = { name, parent: parent === NONE ? null : parent, unitId: unitId === NONE ? null : unitId }
  const save = useChange({
    run: (version: number) =>
      view
        ? answer(
            api.api.pools[':slug'].$patch({
              param: { slug: view.pool.slug },
              json: { version, ...place },
            }),
          )
        : answer(api.api.pools.$post({ json: place })),
    invalidates: ['pools'],
    receipt: view ? words.poolSaved : words.poolOpened(name),
    onDone: (saved) => onSaved(saved.pool.slug),
  })
  const saved = currentOf(save.error, SavedPool)
  const described = (below: string | undefined, unit: string | undefined) =>
    `${words.parentPool}: ${below ?? words.topPool}. ${words.poolUnit}: ${unit ?? words.noUnit}.`
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name
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
            onPress={() => save.mutate(view?.version ?? 0)}
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
        {saved ? (
          <SavedMeanwhile
            saved={{
              title: saved.name,
              details: described(pools.find(({ id }) => id === saved.parentId)?.name, unitName(saved.orgUnitId)),
            }}
            mine={{
              title: name,
              details: described(pools.find((pool) => pool.slug === parent)?.name, unitName(unitId)),
            }}
            onKeepMine={() => save.mutate(saved.version)}
            onUseSaved={onClose}
          />
        ) : (
          <ProblemNote error={save.error} />
        )}
        {now ? <PoolNames view={now} /> : null}
      </div>
    </Dialog>
  )
}
