import { useMemo, useState } from 'react'
import { DeviationBar, DeviationHead, deviationScale } from '../../src/charts/DeviationBar.tsx'
import { DeviationColumns } from '../../src/charts/DeviationColumns.tsx'
import { formatFigure, formatPercent } from '../../src/charts/figure-format.ts'
import { MonthColumns } from '../../src/charts/MonthColumns.tsx'
import { Breadcrumb } from '../../src/ui/Breadcrumb.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { ActiveChip, FilterChip } from '../../src/ui/Chip.tsx'
import { DataTable } from '../../src/ui/DataTable.tsx'
import { FooterBar, KeyHint, Page, PageHeader } from '../../src/ui/Page.tsx'
import { Segmented } from '../../src/ui/Segmented.tsx'
import { SourceMark } from '../../src/ui/SourceMark.tsx'
import { Tag } from '../../src/ui/Tag.tsx'
import { TextLink } from '../../src/ui/TextLink.tsx'
import type { TableColumn } from '../../src/ui/table-column.ts'
import { DECIDED } from './sources.ts'

interface Area {
  name: string
  budget: number
  spent: number
  expected: number
  deviation: number
  children?: Area[]
}

const AREAS: Area[] = [
  {
    name: 'Skoler',
    budget: 214_380,
    spent: 53_925,
    expected: 215_564,
    deviation: -1_184,
    children: [
      { name: 'Vestskolen', budget: 41_870, spent: 10_702, expected: 42_438, deviation: -568 },
      { name: 'Nordskolen', budget: 48_620, spent: 12_406, expected: 49_032, deviation: -412 },
      { name: 'Byskolen', budget: 38_150, spent: 9_462, expected: 38_093, deviation: 57 },
    ],
  },
  { name: 'Børn og Familie', budget: 96_240, spent: 24_480, expected: 97_102, deviation: -862 },
  { name: 'Ungdomsskolen', budget: 9_860, spent: 2_471, expected: 9_896, deviation: -36 },
  { name: 'PPR og sundhedspleje', budget: 24_780, spent: 6_132, expected: 24_706, deviation: 74 },
  { name: 'Dagtilbud', budget: 121_460, spent: 29_912, expected: 120_820, deviation: 640 },
]
const thousands = (value: number) => formatFigure(value * 100_000, 'thousands', 'da')
const SCALE = deviationScale(AREAS.map(({ deviation }) => deviation * 100_000))
const isChild = (area: Area) => AREAS.every(({ name }) => name !== area.name)

const COLUMNS: TableColumn<Area>[] = [
  { id: 'name', header: 'Område', cell: (row) => row.name, value: (row) => row.name, width: 230, phone: true },
  {
    id: 'budget',
    header: 'Revideret budget',
    align: 'right',
    width: 110,
    value: (row) => row.budget,
    phone: true,
    total: '466.720',
    cell: (row) => <SourceMark source={DECIDED}>{thousands(row.budget)}</SourceMark>,
  },
  {
    id: 'spent',
    header: 'Forbrug jan–mar',
    align: 'right',
    width: 92,
    value: (row) => row.spent,
    total: '116.920',
    cell: (row) => thousands(row.spent),
  },
  {
    id: 'expected',
    header: 'Forventet 2025',
    align: 'right',
    width: 92,
    value: (row) => row.expected,
    total: '468.088',
    cell: (row) => thousands(row.expected),
  },
  {
    id: 'deviation',
    header: <DeviationHead label="Afvigelse" scale={SCALE} />,
    name: 'Afvigelse',
    bare: true,
    phone: true,
    fixed: true,
    value: (row) => row.deviation,
    cell: (row) => (
      <DeviationBar valueOre={row.deviation * 100_000} scale={SCALE} unit="thousands" forecast small={isChild(row)} />
    ),
  },
  {
    id: 'percent',
    header: 'i procent',
    align: 'right',
    width: 84,
    value: (row) => row.deviation / row.budget,
    cell: (row) => formatPercent(row.deviation / row.budget, 'da', 'always'),
  },
]

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  previousOre: 4_500_000_000,
  budgetOre: 4_600_000_000 + index * 10_000_000,
  actualOre: index < 3 ? 4_760_000_000 : null,
  forecastOre: 4_700_000_000 + index * 30_000_000,
}))
const DEVIATIONS = [-190, -210, -240, -160, -140, -120, 0, -110, -90, -60, -20, 30].map((value, index) => ({
  month: index + 1,
  valueOre: value * 100_000,
  forecast: index > 2,
}))

/** One level of the overview, one row open. */
export function DrillSheet() {
  const [view, setView] = useState<'table' | 'both' | 'figure'>('both')
  const [year, setYear] = useState('2025')
  const [expanded, setExpanded] = useState<string[]>(['Skoler'])
  const rows = useMemo(() => AREAS, [])
  return (
    <Page
      kind="wide"
      footer={
        <FooterBar
          left={
            <>
              <KeyHint keys={['ArrowUp', 'ArrowDown']}>vælg række</KeyHint>
              <KeyHint keys={['Enter']}>gå ned</KeyHint>
              <KeyHint keys={[' ']}>fold ud</KeyHint>
            </>
          }
          right={<TextLink href="#drill">Kopiér link</TextLink>}
        />
      }
    >
      <PageHeader
        above={<Breadcrumb steps={[{ label: 'Kommunen', href: '#drill' }, { label: 'Børn og Undervisning' }]} />}
        meta={
          <>
            <span>Regnskab til og med marts 2025, indlæst 8. april</span>
            <Tag>Demonstrationstal</Tag>
          </>
        }
        headline="Børn og Undervisning: 1,4 mio. kr. over budget. Dagtilbud holder igen."
        subtitle="Forventet regnskab mod revideret budget 2025, drift, t.kr. Minus betyder merforbrug."
      />
      <div className="g-row">
        <div className="k-chip-row">
          <FilterChip
            label="År"
            value={year}
            onChange={setYear}
            options={[
              { value: '2024', label: '2024' },
              { value: '2025', label: '2025' },
            ]}
          />
          <ActiveChip label="Drift" onRemove={() => undefined} />
          <Button variant="quiet" shortcut="F">
            Tilføj filter
          </Button>
        </div>
        <Segmented
          label="Visning"
          value={view}
          onChange={setView}
          segments={[
            { value: 'table', label: 'Tabel' },
            { value: 'both', label: 'Begge' },
            { value: 'figure', label: 'Figur' },
          ]}
        />
        <Button shortcut="E">Eksportér</Button>
      </div>
      <div className="g-two">
        <DataTable
          label="Områder"
          columns={COLUMNS}
          rows={rows}
          rowId={(row) => row.name}
          rowName={(row) => row.name}
          subRows={(row) => row.children}
          expanded={expanded}
          onExpand={setExpanded}
          onOpen={() => undefined}
          total="I alt"
          note={
            <>
              2 enheder under Børn og Familie er ikke vist for dig; de er med i summen.{' '}
              <TextLink href="#drill">Hvorfor?</TextLink>
            </>
          }
        />
        <div>
          <MonthColumns
            small
            title="0,6 mio. kr. over til og med marts; 0,8 mio. kr. mere ventes resten af året"
            subtitle="Forbrug pr. måned, mio. kr., mod revideret budget og 2024"
            description="Tre måneder er bogført."
            months={MONTHS}
            series={['previous', 'budget', 'actual', 'forecast']}
            lastClosed={3}
            unit="millions"
            height={150}
            labelled
          />
          <DeviationColumns
            small
            title="Afvigelse pr. måned, t.kr."
            description="Minus er merforbrug."
            months={DEVIATIONS}
            lastClosed={3}
            unit="thousands"
            legend={[
              { style: 'actual', label: 'bogført' },
              { style: 'forecast', label: 'forventet' },
              { style: 'budget', label: 'budget' },
              { style: 'previous', label: '2024' },
            ]}
          />
        </div>
      </div>
    </Page>
  )
}
