import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Movement } from '@kildetal/shared/ledger.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { movementsQuery } from '../../api/ledger.ts'
import { desk as daDesk } from '../../i18n/da/desk.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { desk as enDesk } from '../../i18n/en/desk.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** What settled, ended or reversed a movement, and what it does this to; nothing for one that stands alone. */
export function RelatedMovements({ movement, onOpen }: { movement: Movement; onOpen: (id: string) => void }) {
  const words = useWords(da, en)
  const texts = useWords(daDesk, enDesk)
  const locale = useLocale()
  const root = movement.settlesId ?? movement.reversesId ?? movement.id
  const found = useQuery(movementsQuery({ related: root })).data?.movements ?? []
  const others = found.filter(({ id }) => id !== movement.id)
  if (others.length === 0) return null
  return (
    <section>
      <h3 className="t-13 t-muted">{texts.belongs}</h3>
      <RowList label={texts.belongs}>
        {others.map((other) => (
          <ListRow
            key={other.id}
            small
            title={
              <TextLink onPress={() => onOpen(other.id)}>{texts.relation(other.number, relationOf(other))}</TextLink>
            }
            note={`${formatDay(other.knownOn, locale)}, ${words.states[other.state]}, ${other.basis.label}`}
            value={formatKr(other.amountOre, { locale })}
          />
        ))}
      </RowList>
    </section>
  )
}

/** What a movement is to the request or the mistake it belongs to. */
function relationOf({
  phase,
  reversesId,
  settlesId,
}: Movement): 'request' | 'grant' | 'void' | 'reversal' | 'original' {
  if (reversesId !== null) return 'reversal'
  if (phase === 'void') return 'void'
  if (settlesId !== null) return 'grant'
  return phase === 'pending' ? 'request' : 'original'
}
