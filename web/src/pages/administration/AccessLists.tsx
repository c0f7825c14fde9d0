import type { UserAccess } from '@kildetal/shared/administration.ts'
import { dayOf } from '../../figures/day-of.ts'
import { administration as da } from '../../i18n/da/administration.ts'
import { administration as en } from '../../i18n/en/administration.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'

/** Where somebody is signed in now. */
export function SessionList({ sessions }: { sessions: UserAccess['sessions'] }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (sessions.length === 0) return <p className="t-14 t-muted">{words.noSessions}</p>
  return (
    <RowList label={words.access}>
      {sessions.map(({ id, startedAt, expiresAt, userAgent }) => (
        <ListRow
          key={id}
          small
          title={browserOf(userAgent) ?? words.unknownDevice}
          note={words.session(dayOf(startedAt, locale), dayOf(expiresAt, locale))}
        />
      ))}
    </RowList>
  )
}

const BROWSERS = ['Edg', 'Firefox', 'Chrome', 'Safari'] as const

/** The name people know their browser by. Edge and Chrome both call themselves Safari, so the order counts. */
function browserOf(userAgent: string | null): string | null {
  const found = BROWSERS.find((name) => userAgent?.includes(`${name}/`) || userAgent?.includes(`Headless${name}/`))
  return found === 'Edg' ? 'Edge' : (found ?? null)
}

interface TokenListProps {
  tokens: UserAccess['tokens']
  onEnd: (id: string) => void
}

/** The tokens other systems use on somebody's behalf; each can be closed. */
export function TokenList({ tokens, onEnd }: TokenListProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (tokens.length === 0) return <p className="t-14 t-muted">{words.noTokens}</p>
  const day = (moment: string | null) => (moment === null ? null : dayOf(moment, locale))
  return (
    <RowList label={words.tokens}>
      {tokens.map(({ id, name, createdAt, expiresAt, lastUsedAt }) => (
        <ListRow
          key={id}
          small
          title={name}
          note={words.token(dayOf(createdAt, locale), day(expiresAt), day(lastUsedAt))}
          value={
            <Button variant="quiet" aria-label={words.endTokenNamed(name)} onPress={() => onEnd(id)}>
              {words.endToken}
            </Button>
          }
        />
      ))}
    </RowList>
  )
}
