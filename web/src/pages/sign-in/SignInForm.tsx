import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { asProblem } from '../../api/problem.ts'
import { signIn } from '../../api/session.ts'
import { shell as da } from '../../i18n/da/shell.ts'
import { shell as en } from '../../i18n/en/shell.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Local accounts: e-mail and password. What went wrong is said without telling which of the two it was. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useWords(da, en).signIn
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const entering = useMutation({ mutationFn: () => signIn(email.trim(), password), onSuccess: onSignedIn })
  const status = asProblem(entering.error)?.status
  const failure = !entering.isError
    ? undefined
    : status === 429
      ? words.tooMany
      : status === 0 || (status ?? 500) >= 500
        ? words.failed
        : words.wrong

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (email.trim() !== '' && password !== '') entering.mutate()
  }

  return (
    <form className="k-sign-in-form" onSubmit={submit} noValidate>
      <h2 className="t-20">{words.title}</h2>
      <TextField
        label={words.email}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={tried && email.trim() === '' ? words.emptyEmail : undefined}
        autoFocus
      />
      <TextField
        label={words.password}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={tried && password === '' ? words.emptyPassword : undefined}
      />
      <Button variant="primary" type="submit" busy={entering.isPending} wide>
        {words.submit}
      </Button>
      {failure ? (
        <p className="k-sign-in-failure" role="alert">
          {failure}
        </p>
      ) : null}
    </form>
  )
}
