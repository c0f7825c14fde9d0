import type { RuleResult } from '@kildetal/shared/carry-over-rule.ts'
import type { CarryOver } from '@kildetal/shared/carry-overs.ts'
import { formatAmount, formatKr } from '@kildetal/shared/money.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'

interface RuleCalculationProps {
  year: Pick<
    CarryOver,
    'fromYear' | 'rule' | 'requestedOre' | 'revisedOre' | 'actualOre' | 'unspentOre' | 'purposeYear'
  >
  result: RuleResult
}

/** The rule's sum, line by line: budget and accounts of the year (or of the purpose), what is left, what the rule gives, and what is above it. */
export function RuleCalculation({ year, result }: RuleCalculationProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { fromYear, rule, requestedOre, revisedOre, actualOre, unspentOre, purposeYear } = year
  const { capOre, allowedOre, aboveOre, withinRule } = result
  const names = words.calculation
  const bound = rule === 'purpose_bound'
  const known = bound ? purposeYear !== null : unspentOre !== null && revisedOre !== null && actualOre !== null
  const lines: Line[] = [
    ...(bound ? purposeLines(purposeYear, names, fromYear) : yearLines(year, names)),
    ...(capOre === null ? [] : ([[names.cap, capOre]] as [string, number][])),
    ...(allowedOre === null ? [] : ([[names.allowed, allowedOre, 't-medium']] as [string, number, string][])),
    [names.requested, requestedOre === 0 ? null : requestedOre, 't-medium'],
    ...(aboveOre === null || aboveOre === 0
      ? []
      : ([[names.above, aboveOre, 't-amber t-medium']] as [string, number, string][])),
  ]
  return (
    <div className="k-carry-rule">
      <p className="t-13 t-muted">{words.ruleTexts[rule]}</p>
      {known ? null : <p className="t-13 t-amber">{bound ? words.noPurpose : words.noResult}</p>}
      <dl className="k-carry-sum t-14">
        {lines
          .filter(([, ore]) => ore !== null)
          .map(([label, ore, look]) => (
            <div key={label} className={look}>
              <dt>{label}</dt>
              <dd>{formatAmount(ore ?? 0, { locale })}</dd>
            </div>
          ))}
      </dl>
      {aboveOre === null ? null : (
        <p className={`t-13 ${withinRule ? 't-muted' : 't-amber'}`}>
          {requestedOre === 0 ? null : withinRule ? names.within : words.aboveText}
        </p>
      )}
      {bound && unspentOre !== null ? (
        <p className="t-13 t-muted">{words.wholeYear(formatKr(unspentOre, { locale }), unspentOre < 0)}</p>
      ) : null}
    </div>
  )
}

type Line = [label: string, ore: number | null, look?: string]
type Names = (typeof da)['calculation']

function yearLines(
  { fromYear, revisedOre, actualOre, unspentOre }: RuleCalculationProps['year'],
  names: Names,
): Line[] {
  return [
    [names.revised(fromYear), revisedOre],
    [names.actual(fromYear), actualOre],
    [(unspentOre ?? 0) < 0 ? names.overspent : names.rest, unspentOre, 't-medium'],
  ]
}

function purposeLines(purpose: CarryOver['purposeYear'], names: Names, year: number): Line[] {
  if (purpose === null) return []
  const { revisedOre, actualOre, leftOre } = purpose
  return [
    [names.purposeRevised(year), revisedOre],
    [names.purposeActual(year), actualOre],
    [leftOre < 0 ? names.overspent : names.purposeRest, leftOre, 't-medium'],
  ]
}
