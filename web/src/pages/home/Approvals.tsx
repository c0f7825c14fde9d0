import { formatKr } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { movementsQuery } from '../../api/ledger.ts'
import { useMe } from '../../api/session.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** Large movements that wait for a second consultant; those of one's own say that somebody else must. Nothing when none waits. */
export function Approvals() {
  const words = useWords(da, en)
  const locale = useLocale()
  const { user } = useMe()
  const waiting = useQuery(movementsQuery({ state: 'awaiting_approval' })).data?.movements ?? []
  if (waiting.length === 0) return null
  return (
    <section>
      <SectionHead title={words.approvals} aside={String(waiting.length)} emphasis />
      <RowList label={words.approvals}>
        {waiting.map(({ id, fiscalYear, text, registeredBy, amountOre }) => (
          <ListRow
            key={id}
            small
            title={<TextLink href={`/bevaegelser?aar=${fiscalYear}&aaben=${id}`}>{text}</TextLink>}
            note={registeredBy === user.name ? words.approvalOfOwn : words.approvalOf(registeredBy)}
            value={formatKr(amountOre, { locale })}
          />
        ))}
      </RowList>
    </section>
  )
}
