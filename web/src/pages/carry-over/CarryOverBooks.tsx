import type { CarryOver, CarryOverMovement } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { useMay } from './use-rights.ts'

/** What the request became in the books: each movement with what it does to the two years, and the way to it. */
export function CarryOverBooks({ row }: { row: CarryOver }) {
  const words = useWords(da, en)
  const may = useMay()
  return (
    <section>
      <SectionHead title={words.booksTitle} />
      {row.movements.length > 0 ? (
        <ul className="k-carry-movements">
          {row.movements.map((movement) => (
            <MovementRow key={movement.id} movement={movement} waits={row.waiting !== null} />
          ))}
        </ul>
      ) : (
        <p className="t-14 t-muted k-carry-reason">
          {may('ledger.read') || row.movementId === null ? words.notInBooks : words.movementsHidden}
        </p>
      )}
    </section>
  )
}

/** What lapsed moves nothing in either year, so it is one amount and no two. */
function MovementRow({ movement, waits }: { movement: CarryOverMovement; waits: boolean }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { id, number, phase, knownOn, reversed, awaitsApproval, years } = movement
  const [out, into] = years
  const link = (year: number) => `/bevaegelser?aar=${year}&art=carry_over&aaben=${id}`
  return (
    <li data-phase={phase}>
      <div className="k-carry-way-line t-14">
        <span className="t-medium">
          {phase === 'pending' && waits ? <RequestedSwatch /> : null} {words.movement(number)}
        </span>
        <span className="t-muted">
          {[
            awaitsApproval && !reversed ? words.postedAwaits : words.phases[phase],
            reversed ? words.reversed : null,
            formatDay(knownOn, locale),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </div>
      {phase === 'void' && into ? (
        <p className="t-14">
          <TextLink href={link(into.year)}>{words.lapsed(formatKr(into.amountOre, { locale }))}</TextLink>
        </p>
      ) : null}
      {phase === 'void' ? null : (
        <dl className="k-carry-years t-14">
          {[out, into].map((one, index) =>
            one ? (
              <div key={one.year}>
                <dt>
                  <TextLink
                    href={link(one.year)}
                    aria-label={`${index === 0 ? words.outOf(one.year) : words.into(one.year)}, ${words.movement(number)}`}
                  >
                    {index === 0 ? words.outOf(one.year) : words.into(one.year)}
                  </TextLink>
                </dt>
                <dd>{formatKr(one.amountOre, { locale, sign: 'always' })}</dd>
              </div>
            ) : null,
          )}
        </dl>
      )}
    </li>
  )
}
