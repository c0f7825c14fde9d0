import './sign-in.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { configurationQuery } from '../../api/session.ts'
import { shell as da } from '../../i18n/da/shell.ts'
import { shell as en } from '../../i18n/en/shell.ts'
import { useLocaleChoice, useWords } from '../../i18n/locale.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { SourceDot } from '../../ui/SourceDot.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { Wordmark } from '../../ui/Wordmark.tsx'
import { RoleList } from './RoleList.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The way in: one button a role in the demonstration, e-mail and password otherwise. `onSignedIn` goes where the person was heading. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useWords(da, en)
  const { locale, setLocale } = useLocaleChoice()
  const { data: configuration } = useSuspenseQuery(configurationQuery)
  const markStart = words.signIn.exampleQuote.indexOf(words.signIn.exampleMark)
  const other = locale === 'da' ? 'en' : 'da'
  return (
    <div className="k-sign-in">
      <header className="k-sign-in-top">
        <Wordmark />
        <TextLink onPress={() => setLocale(other)}>{words.languages[other]}</TextLink>
      </header>
      <main id="main" className="k-sign-in-main">
        <section className="k-sign-in-words">
          <h1 className="t-34">{words.signIn.headline}</h1>
          <p className="k-sign-in-lead">{words.signIn.lead}</p>
          <figure className="k-sign-in-example">
            <p className="k-sign-in-amount">
              {words.signIn.exampleAmount}
              <SourceDot state="decided" />
            </p>
            <Quote
              as="block"
              text={words.signIn.exampleQuote}
              mark={[markStart, markStart + words.signIn.exampleMark.length]}
            />
            <figcaption>
              <span>{words.signIn.exampleMeeting}</span>
              <Tag>{words.signIn.example}</Tag>
            </figcaption>
          </figure>
        </section>
        <section className="k-sign-in-way">
          {configuration.demonstration ? (
            <RoleList roles={configuration.demonstrationRoles} onSignedIn={onSignedIn} />
          ) : (
            <SignInForm onSignedIn={onSignedIn} />
          )}
        </section>
      </main>
    </div>
  )
}
