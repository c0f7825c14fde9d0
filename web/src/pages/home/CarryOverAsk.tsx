import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { carryOversQuery } from '../../api/carry-overs.ts'
import { useMe } from '../../api/session.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

/** What the leader's units have asked to take along from the year before, how far it has come, and (today only) the way to ask. */
export function CarryOverAsk({ asOf }: { asOf: string | undefined }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const from = Number((asOf ?? today).slice(0, 4)) - 1
  const rows = useQuery(carryOversQuery({ from, asOf })).data?.carryOvers ?? []
  const list = `/bevaegelser/overfoersler?fra=${from}`
  return (
    <section>
      <SectionHead
        title={words.ownTitle}
        aside={asOf === undefined ? <TextLink href={`${list}&ny=ja`}>{words.request}</TextLink> : undefined}
      />
      {rows.length === 0 ? (
        <p className="t-14 t-muted k-home-ask">{words.ownText(from)}</p>
      ) : (
        <RowList label={words.ownTitle}>
          {rows.map(({ id, purpose, state, waiting, requestedOre, grantedOre }) => (
            <ListRow
              key={id}
              small
              title={<TextLink href={`/bevaegelser/overfoersler/${id}`}>{purpose}</TextLink>}
              note={
                waiting
                  ? words.waitsFor(words.authorities[waiting.body], waiting.on && formatDay(waiting.on, locale))
                  : words.settled
              }
              value={
                <>
                  {waiting ? <RequestedSwatch /> : null} {formatKr(grantedOre ?? requestedOre, { locale })}
                </>
              }
              valueNote={words.states[state]}
            />
          ))}
        </RowList>
      )}
    </section>
  )
}
