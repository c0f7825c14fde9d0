import type { PoolView } from '@kildetal/shared/pools.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { pools as da } from '../../i18n/da/pools.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** The names that minutes know a pool by. A name taken from another pool brings what was booked under it along. */
export function PoolNames({ view }: { view: PoolView }) {
  const words = useWords(da, en)
  const [name, setName] = useState('')
  const slug = view.pool.slug
  const add = useChange({
    run: () => answer(api.api.pools[':slug'].aliases.$post({ param: { slug }, json: { name } })),
    invalidates: ['pools'],
    receipt: words.nameAdded(name.trim()),
    onDone: () => setName(''),
  })
  const remove = useChange({
    run: (id: string) => answer(api.api.pools[':slug'].aliases[':id'].$delete({ param: { slug, id } })),
    invalidates: ['pools'],
    receipt: words.nameRemoved,
  })
  return (
    <fieldset className="k-pool-names">
      <legend className="t-14 t-strong">{words.knownAs}</legend>
      <p className="t-13 t-muted">{words.knownAsText}</p>
      <ul>
        {view.aliases.map((alias) => (
          <li key={alias.id}>
            <span>{alias.name}</span>
            {view.aliases.length > 1 ? (
              <Button
                variant="quiet"
                aria-label={words.removeName(alias.name)}
                busy={remove.isPending}
                onPress={() => remove.mutate(alias.id)}
              >
                {words.remove}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="k-pool-new-name">
        <TextField label={words.newName} value={name} onChange={setName} />
        <Button busy={add.isPending} disabled={name.trim() === ''} onPress={() => add.mutate(undefined)}>
          {words.addName}
        </Button>
      </div>
      <ProblemNote error={add.error ?? remove.error} />
    </fieldset>
  )
}
