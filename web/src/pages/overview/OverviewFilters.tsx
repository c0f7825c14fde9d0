import type { Against, Overview } from '@kildetal/shared/budget.ts'
import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { overview as da } from '../../i18n/da/overview.ts'
import { overview as en } from '../../i18n/en/overview.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { ActiveChip, FilterChip } from '../../ui/Chip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { againstWord, dranstWord, type OverviewSearch } from './overview-address.ts'

interface OverviewFiltersProps {
  view: Overview
  search: OverviewSearch
  onChange: (search: Partial<OverviewSearch>) => void
  onExport: () => void
}

const AGAINST: readonly Against[] = ['revised', 'original', 'previous']
const DRANST: readonly Overview['dranst'][] = ['1', '2', '3', '4', '5', '6', '7']

/** What the page looks at: year, through which month, against what, which kinds; and how it is drawn. */
export function OverviewFilters({ view, search, onChange, onExport }: OverviewFiltersProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const months = Array.from({ length: view.lastMonth }, (_, index) => index + 1)
  return (
    <div className="k-overview-bar no-print">
      <div className="k-chip-row">
        <FilterChip
          label={words.year}
          value={String(view.year)}
          options={view.years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => onChange({ aar: Number(year), til: undefined })}
        />
        {view.through > 0 ? (
          <FilterChip
            label={words.through}
            value={String(view.through)}
            options={months.map((month) => ({ value: String(month), label: monthName(month, locale) }))}
            onChange={(month) => onChange({ til: monthName(Number(month)) })}
          />
        ) : null}
        <FilterChip<Against>
          label={words.against}
          value={view.against}
          options={AGAINST.map((against) => ({ value: against, label: words.againstValues[against] }))}
          onChange={(against) => onChange({ mod: againstWord(against) })}
        />
        {view.lines.length > 0 ? (
          <FilterChip<'konto' | 'funktion' | 'art'>
            label={words.grouping}
            value={search.linjer ?? 'konto'}
            options={[
              { value: 'konto', label: words.groupings.account },
              { value: 'funktion', label: words.groupings.funktion },
              { value: 'art', label: words.groupings.art },
            ]}
            onChange={(linjer) => onChange({ linjer })}
          />
        ) : null}
        {view.dranst === 'all' ? null : (
          <ActiveChip label={words.dranst[view.dranst]} onRemove={() => onChange({ art: 'alle' })} />
        )}
        {search.dag === undefined ? null : (
          <ActiveChip label={words.asKnown(search.dag)} onRemove={() => onChange({ dag: undefined })} />
        )}
        <AddFilter view={view} onChange={onChange} />
      </div>
      <div className="k-overview-actions">
        <Segmented
          label={words.view}
          value={search.vis ?? 'begge'}
          onChange={(vis) => onChange({ vis })}
          segments={[
            { value: 'tabel', label: words.table },
            { value: 'begge', label: words.both },
            { value: 'figur', label: words.figure },
          ]}
        />
        <Button shortcut="E" onPress={onExport}>
          {words.exportTable}
        </Button>
      </div>
    </div>
  )
}

/** The kinds of account (hovedart) that can be looked at one at a time. */
function AddFilter({ view, onChange }: Pick<OverviewFiltersProps, 'view' | 'onChange'>) {
  const words = useWords(da, en)
  const [open, setOpen] = useState(false)
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button variant="quiet" shortcut="F">
        {words.addFilter}
      </Button>
      <Popover className="k-popover k-list-popover" offset={4}>
        <Menu
          className="k-list"
          aria-label={words.dranstLabel}
          onAction={(chosen) => {
            const dranst = DRANST.find((code) => code === chosen)
            if (dranst) onChange({ art: dranstWord(dranst) })
          }}
        >
          {DRANST.filter((dranst) => dranst !== view.dranst).map((dranst) => (
            <MenuItem key={dranst} id={dranst} className="k-list-item">
              {words.dranst[dranst]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
