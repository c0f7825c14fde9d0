import type { ItemGroup } from '@kildetal/shared/items.ts'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ItemFilters, itemTotalsQuery } from '../../api/items.ts'
import { useMe } from '../../api/session.ts'
import { AsOfChip } from '../../figures/AsOfChip.tsx'
import { items as da } from '../../i18n/da/items.ts'
import { items as en } from '../../i18n/en/items.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ActiveChip, FilterChip, MultiChip } from '../../ui/Chip.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useGroupName } from './group-name.ts'

const GROUPS = ['year', 'kind', 'status', 'pool', 'orgUnit', 'meeting', 'state'] as const
type Group = (typeof GROUPS)[number]
/** Filters that take any of several values. */
const SEVERAL = new Set<Group>(['year', 'kind', 'status', 'state'])
const ALL = ''
/** Typing is asked about once it pauses. */
const PAUSE_MS = 250

interface ItemsFiltersProps {
  filters: ItemFilters
  onFilters: (filters: ItemFilters) => void
}

/** A chip for every filter, with the values there are and how many items each has; set ones stand as chips that remove them. */
export function ItemsFilters({ filters, onFilters }: ItemsFiltersProps) {
  const words = useWords(da, en)
  const { role } = useMe()
  const name = useGroupName()
  const groups = GROUPS.filter((group) => group !== 'state' || role !== 'leader')
  const totals = useQueries({
    queries: groups.map((group) => itemTotalsQuery(group, undefined, { asOf: filters.asOf })),
  })
  const options = (group: ItemGroup, place: number) =>
    (totals[place]?.data ?? [])
      .flatMap(({ row, rowLabel, count }) =>
        row === null || row === 'several' || row.includes(',')
          ? []
          : [{ value: row, label: name(group, row, rowLabel), hint: count.toLocaleString('da-DK') }],
      )
      .sort((a, b) => a.label.localeCompare(b.label, 'da', { numeric: true }))
  const label = (group: Group, value: string, place: number) =>
    options(group, place).find((option) => option.value === value)?.label ?? name(group, value, null)
  return (
    <div className="k-items-filters">
      <SearchField text={filters.text ?? ''} onText={(text) => onFilters({ ...filters, text: text || undefined })} />
      <div className="k-chip-row">
        <AsOfChip day={filters.asOf} onDay={(asOf) => onFilters({ ...filters, asOf })} />
        {groups.map((group, place) => {
          const value = filters[group]
          if (SEVERAL.has(group))
            return (
              <MultiChip
                key={group}
                label={words.filters[group]}
                values={value?.split(',') ?? []}
                options={options(group, place)}
                none={words.all}
                onChange={(chosen) => onFilters({ ...filters, [group]: chosen.join(',') || undefined })}
              />
            )
          if (value !== undefined)
            return (
              <ActiveChip
                key={group}
                label={`${words.filters[group]}: ${value
                  .split(',')
                  .map((one) => label(group, one, place))
                  .join(', ')}`}
                onRemove={() => onFilters({ ...filters, [group]: undefined })}
              />
            )
          return (
            <FilterChip
              key={group}
              label={words.filters[group]}
              value={ALL}
              options={[{ value: ALL, label: words.all }, ...options(group, place)]}
              onChange={(chosen) => onFilters({ ...filters, [group]: chosen === ALL ? undefined : chosen })}
            />
          )
        })}
        {filters.caseNumber ? (
          <ActiveChip
            label={`${words.filters.caseNumber}: ${filters.caseNumber}`}
            onRemove={() => onFilters({ ...filters, caseNumber: undefined })}
          />
        ) : null}
      </div>
    </div>
  )
}

function SearchField({ text, onText }: { text: string; onText: (text: string) => void }) {
  const words = useWords(da, en)
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // The address may change by itself (back, a link): then it holds.
  if (shown !== text) {
    setShown(text)
    setTyped(text)
  }
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => onText(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, onText])
  return (
    <TextField label={words.search} type="search" value={typed} onChange={setTyped} placeholder={words.searchHint} />
  )
}
