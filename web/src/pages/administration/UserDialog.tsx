import type { NewGrant, OrganisationUnit, User } from '@kildetal/shared/administration.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange, userAccessQuery } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { dayOf } from '../../figures/day-of.ts'
import { administration as da } from '../../i18n/da/administration.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SessionList, TokenList } from './AccessLists.tsx'
import { GrantFields } from './GrantFields.tsx'

const invalidates = ['administration']

interface UserDialogProps {
  user: User
  units: readonly OrganisationUnit[]
  onClose: () => void
}

/** One person: name, roles, password, where they are signed in, and the end of their access. */
export function UserDialog({ user, units, onClose }: UserDialogProps) {
  return (
    <Dialog open onClose={onClose} title={user.name} width={640}>
      <UserName user={user} />
      <UserGrants user={user} units={units} />
      <UserPassword user={user} />
      <UserSignedIn user={user} />
      <UserRemoval user={user} onDone={onClose} />
    </Dialog>
  )
}

function UserName({ user }: { user: User }) {
  const words = useWords(da, en)
  const [name, setName] = useState(user.name)
  const [email, setEmail] = useState(user.email)
  const change = useChange({
    run: () => answer(api.api.users[':id'].$patch({ param: { id: user.id }, json: { name, email } })),
    invalidates,
    receipt: words.saved,
  })
  const same = name === user.name && email === user.email
  return (
    <div className="k-admin-section">
      <div className="k-admin-pair">
        <TextField label={words.name} value={name} onChange={setName} />
        <TextField label={words.email} type="email" value={email} onChange={setEmail} />
      </div>
      <div className="k-admin-actions">
        <Button
          variant="secondary"
          disabled={same || name.trim() === '' || email.trim() === ''}
          busy={change.isPending}
          onPress={() => change.mutate(undefined)}
        >
          {words.save}
        </Button>
      </div>
      <ProblemNote error={change.error} />
    </div>
  )
}

function UserGrants({ user, units }: { user: User; units: readonly OrganisationUnit[] }) {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  const [grant, setGrant] = useState<NewGrant>({ role: 'leader', unitId: null })
  const give = useChange({
    run: () => answer(api.api.users[':id'].grants.$post({ param: { id: user.id }, json: grant })),
    invalidates,
    receipt: words.granted,
  })
  const revoke = useChange({
    run: (id: string) => answer(api.api.users[':id'].grants[':grant'].$delete({ param: { id: user.id, grant: id } })),
    invalidates,
    receipt: words.revoked,
  })
  return (
    <section>
      <SectionHead title={words.grants} />
      <RowList label={words.grants}>
        {user.grants.map(({ id, role, unit, grantedAt }) => (
          <ListRow
            key={id}
            small
            title={`${terms.role[role]}, ${unit?.name ?? words.wholeMunicipality.toLowerCase()}`}
            note={words.since(dayOf(grantedAt, locale))}
            value={
              <Button
                variant="quiet"
                aria-label={words.revokeNamed(terms.role[role])}
                onPress={() => revoke.mutate(id)}
              >
                {words.revoke}
              </Button>
            }
          />
        ))}
      </RowList>
      <div className="k-admin-section">
        <GrantFields value={grant} onChange={setGrant} units={units} />
        <div className="k-admin-actions">
          <Button
            variant="secondary"
            disabled={grant.role === 'leader' && grant.unitId === null}
            busy={give.isPending}
            onPress={() => give.mutate(undefined)}
          >
            {words.grant}
          </Button>
        </div>
        <ProblemNote error={give.error ?? revoke.error} />
      </div>
    </section>
  )
}

function UserPassword({ user }: { user: User }) {
  const words = useWords(da, en)
  const [password, setPassword] = useState('')
  const change = useChange({
    run: () => answer(api.api.users[':id'].password.$put({ param: { id: user.id }, json: { password } })),
    invalidates,
    receipt: words.passwordSet,
    onDone: () => setPassword(''),
  })
  const tooShort = password !== '' && password.length < 12
  return (
    <section>
      <SectionHead title={words.setPassword} />
      <div className="k-admin-section">
        <TextField
          label={words.newPassword}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          hint={words.newPasswordHint}
          error={tooShort ? words.tooShort : undefined}
        />
        <div className="k-admin-actions">
          <Button
            variant="secondary"
            disabled={password === '' || tooShort}
            busy={change.isPending}
            onPress={() => change.mutate(undefined)}
          >
            {words.setPassword}
          </Button>
        </div>
        <ProblemNote error={change.error} />
      </div>
    </section>
  )
}

function UserSignedIn({ user }: { user: User }) {
  const words = useWords(da, en)
  const access = useQuery(userAccessQuery(user.id))
  const endSessions = useChange({
    run: () => answer(api.api.users[':id'].sessions.$delete({ param: { id: user.id } })),
    invalidates,
    receipt: words.sessionsEnded,
  })
  const endToken = useChange({
    run: (token: string) => answer(api.api.users[':id'].tokens[':token'].$delete({ param: { id: user.id, token } })),
    invalidates,
    receipt: words.tokenEnded,
  })
  return (
    <section>
      <SectionHead title={words.access} />
      <div className="k-admin-section">
        {access.data ? <SessionList sessions={access.data.sessions} /> : null}
        {access.data && access.data.tokens.length > 0 ? (
          <TokenList tokens={access.data.tokens} onEnd={endToken.mutate} />
        ) : null}
        <div className="k-admin-actions">
          <Button
            variant="secondary"
            disabled={user.sessions === 0}
            busy={endSessions.isPending}
            onPress={() => endSessions.mutate(undefined)}
          >
            {words.endSessions}
          </Button>
        </div>
        <ProblemNote error={access.error ?? endSessions.error ?? endToken.error} />
      </div>
    </section>
  )
}

function UserRemoval({ user, onDone }: { user: User; onDone: () => void }) {
  const words = useWords(da, en)
  const me = useMe()
  const [asked, setAsked] = useState(false)
  const remove = useChange({
    run: () => answer(api.api.users[':id'].$delete({ param: { id: user.id } })),
    invalidates,
    receipt: words.removed,
    onDone,
  })
  if (user.id === me.user.id) return null
  return (
    <div className="k-admin-section">
      {asked ? (
        <>
          <p className="t-14 t-strong">{words.removeTitle(user.name)}</p>
          <p className="t-14">{words.removeText}</p>
          <div className="k-admin-actions">
            <Button variant="primary" busy={remove.isPending} onPress={() => remove.mutate(undefined)}>
              {words.removeUser}
            </Button>
            <Button variant="secondary" onPress={() => setAsked(false)}>
              {words.cancel}
            </Button>
          </div>
          <ProblemNote error={remove.error} />
        </>
      ) : (
        <div className="k-admin-actions">
          <Button variant="quiet" onPress={() => setAsked(true)}>
            {words.removeUser}
          </Button>
        </div>
      )}
    </div>
  )
}
