import type { NewGrant, OrganisationUnit } from '@kildetal/shared/administration.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { administration as da } from '../../i18n/da/administration.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { GrantFields } from './GrantFields.tsx'

/** Gives a person access with a first role, and a first password that is handed over in person. */
export function NewUserDialog({ units, onClose }: { units: readonly OrganisationUnit[]; onClose: () => void }) {
  const words = useWords(da, en)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [grant, setGrant] = useState<NewGrant>({ role: 'leader', unitId: null })
  const create = useChange({
    run: () =>
      answer(
        api.api.users.$post({ json: { name, email, password: password === '' ? null : password, grants: [grant] } }),
      ),
    invalidates: ['administration', 'users'],
    receipt: words.userCreated(name),
    onDone: onClose,
  })
  const tooShort = password !== '' && password.length < 12
  const incomplete = name.trim() === '' || email.trim() === '' || tooShort
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.newUser}
      actions={
        <>
          <Button
            variant="primary"
            onPress={() => create.mutate(undefined)}
            busy={create.isPending}
            disabled={incomplete || (grant.role === 'leader' && grant.unitId === null)}
          >
            {words.createUser}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <TextField label={words.name} value={name} onChange={setName} required autoFocus />
      <TextField label={words.email} type="email" value={email} onChange={setEmail} required />
      <GrantFields value={grant} onChange={setGrant} units={units} />
      <TextField
        label={words.firstPassword}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        hint={words.firstPasswordHint}
        error={tooShort ? words.tooShort : undefined}
      />
      <ProblemNote error={create.error} />
    </Dialog>
  )
}
