import { CARRY_OVER_STATES, type CarryOverList } from '@kildetal/shared/carry-overs.ts'
import type { CarryOverChoice } from '../../api/carry-overs.ts'
import { useMe } from '../../api/session.ts'
import { AsOfChip } from '../../figures/AsOfChip.tsx'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useWords } from '../../i18n/locale.tsx'
import { FilterChip } from '../../ui/Chip.tsx'

interface CarryOverFiltersProps {
  list: CarryOverList
  choice: CarryOverChoice
  onChoice: (choice: CarryOverChoice) => void
}

/** How many years back can be chosen. */
const YEARS = 4

/** From which year, which area, how far, and as known on which day. */
export function CarryOverFilters({ list, choice, onChoice }: CarryOverFiltersProps) {
  const words = useWords(da, en)
  const thisYear = Number(useMe().today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back))
  const all = { value: '', label: words.all }
  return (
    <div className="k-chip-row">
      <FilterChip
        label={words.filters.from}
        value={String(choice.from)}
        options={[...new Set([String(choice.from), ...years])].sort().map((year) => ({ value: year, label: year }))}
        onChange={(value) => onChoice({ from: Number(value), asOf: choice.asOf })}
      />
      <FilterChip
        label={words.filters.area}
        value={choice.area ?? ''}
        options={[all, ...list.areas.map((area) => ({ value: area?.slug ?? '-', label: area?.name ?? words.across }))]}
        onChange={(value) => onChoice({ ...choice, area: value === '' ? undefined : value })}
      />
      <FilterChip
        label={words.filters.state}
        value={choice.state ?? ''}
        options={[all, ...CARRY_OVER_STATES.map((state) => ({ value: state, label: words.states[state] }))]}
        onChange={(value) => onChoice({ ...choice, state: CARRY_OVER_STATES.find((state) => state === value) })}
      />
      <AsOfChip day={choice.asOf} onDay={(asOf) => onChoice({ ...choice, asOf })} />
    </div>
  )
}
