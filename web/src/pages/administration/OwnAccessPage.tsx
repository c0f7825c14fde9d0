import './administration.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { myAccessQuery, useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { administration as da } from '../../i18n/da/administration.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { TextField, WholeNumberField } from '../../ui/TextField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { SessionList, TokenList } from './AccessLists.tsx'

const invalidates = ['my-access']

/** Where the reader is signed in, and their own access tokens. */
export function OwnAccessPage() {
  const words = useWords(da, en)
  const access = useSuspenseQuery(myAccessQuery).data
  const [adding, setAdding] = useState(false)
  const end = useChange({
    run: (token: string) => answer(api.api.me.tokens[':token'].$delete({ param: { token } })),
    invalidates,
    receipt: words.tokenEnded,
  })
  return (
    <Page kind="executive">
      <PageHeader
        headline={words.ownHeadline}
        subtitle={words.ownSubtitle}
        actions={
          <Button variant="primary" shortcut="N" onPress={() => setAdding(true)}>
            {words.newToken}
          </Button>
        }
      />
      <div className="k-admin-columns">
        <section>
          <SectionHead title={words.tokens} />
          <div className="k-admin-section">
            <TokenList tokens={access.tokens} onEnd={end.mutate} />
            <ProblemNote error={end.error} />
          </div>
        </section>
        <section>
          <SectionHead title={words.access} />
          <div className="k-admin-section">
            <SessionList sessions={access.sessions} />
          </div>
        </section>
      </div>
      {adding ? <NewTokenDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(da, en)
  const [name, setName] = useState('')
  const [days, setDays] = useState<number | null>(90)
  const create = useChange({
    run: () => answer(api.api.me.tokens.$post({ json: { name, days: days ?? 90 } })),
    invalidates,
  })
  const token = create.data?.token
  if (token !== undefined) return <CreatedTokenDialog token={token} onClose={onClose} />
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.newToken}
      actions={
        <>
          <Button
            variant="primary"
            busy={create.isPending}
            disabled={name.trim() === '' || days === null}
            onPress={() => create.mutate(undefined)}
          >
            {words.createToken}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <TextField label={words.tokenName} value={name} onChange={setName} required autoFocus />
      <WholeNumberField label={words.tokenDays} value={days} onChange={setDays} min={1} max={366} />
      <ProblemNote error={create.error} />
    </Dialog>
  )
}

function CreatedTokenDialog({ token, onClose }: { token: string; onClose: () => void }) {
  const words = useWords(da, en)
  const copy = async () => {
    await navigator.clipboard.writeText(token)
    showReceipt(words.copied)
  }
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.tokenOnce}
      actions={
        <>
          <Button variant="primary" onPress={() => void copy()}>
            {words.copy}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className="k-admin-token">{token}</p>
    </Dialog>
  )
}
