import type { AccountRef, NewMovementInput } from '@kildetal/shared/ledger.ts'
import { formatKr, subtractOre, sumOre } from '@kildetal/shared/money.ts'
import { useQueries } from '@tanstack/react-query'
import { poolBalancesQuery, unitLinesQuery } from '../../api/ledger.ts'
import { desk as da } from '../../i18n/da/desk.ts'
import { desk as en } from '../../i18n/en/desk.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { accountKey, type Effect, effectsOf, type Standing, shortfalls, standingOf } from './movement-effect.ts'

const NOTHING: Standing = { revised: 0, free: 0, earmarked: 0, committed: 0, spent: 0 }

interface BalanceEffectProps {
  movement: NewMovementInput
  /** An account as people call it. */
  nameOf: (account: AccountRef) => string
}

/** What the movement will do: each sum of each account and year it touches, before and after, and what there is not enough of. */
export function BalanceEffect({ movement, nameOf }: BalanceEffectProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const effects = effectsOf(movement)
  const before = useStandings(effects)
  const kr = (ore: number) => formatKr(ore, { locale })
  return (
    <section className="k-effect" aria-live="polite">
      <h3 className="t-13 t-muted">{movement.pending ? words.effectPending : words.effect}</h3>
      <table className="k-effect-table t-14">
        <thead className="t-12 t-muted">
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.effect}</span>
            </th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {effects.flatMap(({ account, year, changes }, index) =>
            changes.map(({ sum, ore }) => {
              const was = before[index]
              return (
                <tr key={`${accountKey(account)} ${year} ${sum}`}>
                  <th scope="row">
                    {nameOf(account)} {year}, {words.sums[sum]}
                  </th>
                  <td>{was ? kr(was[sum]) : '–'}</td>
                  <td className="t-strong">{was ? kr(sumOre([was[sum], ore])) : kr(ore)}</td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
      {effects.flatMap((effect, index) => {
        const was = before[index]
        return was
          ? shortfalls(effect, was).map(({ sum, afterOre }) => (
              <AmberNote key={`${accountKey(effect.account)} ${effect.year} ${sum}`} warning>
                {words.short(words.sums[sum], kr(afterOre))}
              </AmberNote>
            ))
          : []
      })}
    </section>
  )
}

/** How the accounts stand now, in the order of the effects; null while it is not known. A pool nobody posted on stands at zero. */
function useStandings(effects: readonly Effect[]): (Standing | null)[] {
  const pools = useQueries({
    queries: effects.map(({ account, year }) => ({
      ...poolBalancesQuery('pool' in account ? account.pool : '', year),
      enabled: 'pool' in account,
    })),
  })
  const units = useQueries({
    queries: effects.map(({ account, year }) => ({
      ...unitLinesQuery('unit' in account ? account.unit : '', year),
      enabled: 'unit' in account,
    })),
  })
  return effects.map(({ account }, index) => {
    if ('pool' in account) {
      const balances = pools[index]?.data
      return balances === undefined ? null : balances === null ? NOTHING : standingOf(balances)
    }
    const lines = units[index]?.data
    if (lines === undefined) return null
    const figures = lines.find(({ code }) => code === account.account)?.figures
    if (!figures) return NOTHING
    const { revisedOre, committedOre, actualOre } = figures
    const free = subtractOre(revisedOre, sumOre([committedOre, actualOre]))
    return { revised: revisedOre, free, earmarked: 0, committed: committedOre, spent: actualOre }
  })
}
