import { useState } from 'react'
import { OutlookColumns } from '../../src/charts/OutlookColumns.tsx'
import { Waterfall } from '../../src/charts/Waterfall.tsx'
import { AmberNote, Finding } from '../../src/ui/AmberNote.tsx'
import { AsOfSelect } from '../../src/ui/AsOfSelect.tsx'
import { Breadcrumb } from '../../src/ui/Breadcrumb.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { DataTable } from '../../src/ui/DataTable.tsx'
import { FooterBar, KeyHint, Page, PageHeader, SectionHead } from '../../src/ui/Page.tsx'
import { Quote } from '../../src/ui/Quote.tsx'
import { RequestedSwatch } from '../../src/ui/SourceDot.tsx'
import { SourceMark } from '../../src/ui/SourceMark.tsx'
import { TextLink } from '../../src/ui/TextLink.tsx'
import type { TableColumn } from '../../src/ui/table-column.ts'
import { DECIDED, PROPOSED, REQUESTED } from './sources.ts'

interface Movement {
  id: string
  day: string
  name: string
  amount: string
  state: 'decided' | 'requested' | 'proposed'
  status: string
}

const MOVEMENTS: Movement[] = [
  {
    id: 'a',
    day: '23. april 2025',
    name: 'Analyser, oprindeligt budget',
    amount: '1.222.000',
    state: 'decided',
    status: 'vedtaget',
  },
  {
    id: 'b',
    day: '23. april 2025',
    name: 'Overførsel fra 2024 til 2025',
    amount: '+1.358.000',
    state: 'requested',
    status: 'anmodet; Kommunalbestyrelsen 30. april',
  },
  {
    id: 'c',
    day: '23. april 2025',
    name: 'Bundet til samarbejder',
    amount: '−1.000.000',
    state: 'decided',
    status: 'afsat i budget 2024',
  },
  {
    id: 'd',
    day: '23. april 2025',
    name: 'Analyser, overslagsår',
    amount: '714.000',
    state: 'proposed',
    status: 'modstrid, ikke talt med',
  },
]
const SOURCES = { decided: DECIDED, requested: REQUESTED, proposed: PROPOSED }

const COLUMNS: TableColumn<Movement>[] = [
  { id: 'day', header: 'Dato', cell: (row) => <span className="t-muted">{row.day}</span>, width: 150 },
  {
    id: 'name',
    header: 'Bevægelse',
    cell: (row) => <span className="t-ink">{row.name}</span>,
    value: (row) => row.name,
    phone: true,
  },
  {
    id: 'amount',
    header: 'Beløb, kr.',
    align: 'right',
    phone: true,
    cell: (row) => (
      <>
        {row.state === 'requested' ? <RequestedSwatch /> : null}{' '}
        <SourceMark source={SOURCES[row.state]}>{row.amount}</SourceMark>
      </>
    ),
  },
  { id: 'status', header: 'Status', cell: (row) => row.status },
  { id: 'source', header: 'Kilde', cell: () => <TextLink href="#pool">Direktionen 23. april 2025, punkt 6</TextLink> },
]

/** The pool of the picture: waterfall, outlook years, a contradiction, movements. */
export function PoolSheet() {
  const [day, setDay] = useState('2025-04-23')
  return (
    <Page
      kind="executive"
      footer={
        <FooterBar
          left={<KeyHint keys={['T']}>vis figurerne som tabel</KeyHint>}
          right={<TextLink href="#pool">Se tilliden</TextLink>}
        />
      }
    >
      <PageHeader
        rule
        above={
          <Breadcrumb
            steps={[
              { label: 'Puljer', href: '#pool' },
              { label: 'Organisationsudvikling', href: '#pool' },
              { label: 'Analyser' },
            ]}
          />
        }
        headline="Analysepuljen har 222.000 kr. frie i 2025. De bliver til 1.580.000 kr., hvis overførslen fra 2024 bevilges."
        actions={
          <AsOfSelect
            value={day}
            onChange={setDay}
            options={[
              { day: '2023-12-07', label: 'Direktionen, punkt 4' },
              { day: '2024-06-12', label: 'Direktionen, punkt 2' },
              { day: '2025-03-12', label: 'Direktionen, punkt 1' },
              { day: '2025-04-23', label: 'Direktionen, punkt 6' },
              { day: '2025-04-30', label: 'Kommunalbestyrelsen', expected: true },
            ]}
          />
        }
      />
      <div className="g-two">
        <div>
          <Waterfall
            title="2025 fra bevilling til frie midler"
            subtitle="Kroner. Direktionens pulje til organisationsudvikling, analyser. Skraveret ravgult er anmodet og tæller ikke med."
            description="Fra 1.222.000 kr. oprindeligt til 222.000 kr. frie; med overførslen 1.580.000 kr."
            unit="kr"
            onStep={() => undefined}
            entries={[
              {
                key: 'original',
                kind: 'opening',
                label: 'Oprindeligt',
                sublabel: 'vedtaget budget',
                amountOre: 122_200_000,
              },
              {
                key: 'carry',
                kind: 'requested',
                label: 'Overførsel fra 2024',
                sublabel: 'anmodet, ikke bevilget',
                amountOre: 135_800_000,
              },
              { key: 'sum', kind: 'sum', label: 'I alt, hvis bevilget', sublabel: 'sum kontrolleret' },
              {
                key: 'bound',
                kind: 'bound',
                label: 'Bundet',
                sublabel: 'afsat i budget 2024',
                amountOre: -100_000_000,
                ghostNote: 'bindingen, hvis bevilget',
              },
              {
                key: 'committed',
                kind: 'committed',
                label: 'Disponeret',
                sublabel: 'ingen aftaler endnu',
                amountOre: 0,
                note: '2 projektforslag på vej, intet beløb endnu',
              },
              { key: 'free', kind: 'free', label: 'Frit nu', sublabel: 'skraveret: hvis bevilget' },
            ]}
          />
          <AmberNote warning>
            Referatet siger ikke, hvor stor en del af bindingen der ligger i overførslen. Alt er derfor trukket fra nu.{' '}
            <TextLink href="#pool">Se udregningen</TextLink>
          </AmberNote>
        </div>
        <div>
          <OutlookColumns
            title="714.000 kr. om året derefter; 2029 er usikkert"
            subtitle="Overslagsår 2026–2029, kroner, samme skala"
            description="Fire år med samme beløb; 2029 er i modstrid."
            unit="kr"
            years={[2026, 2027, 2028, 2029].map((year) => ({
              year,
              amountOre: 71_400_000,
              state: year === 2029 ? ('disputed' as const) : ('budget' as const),
            }))}
          />
          <Finding title="Referatet modsiger sig selv om 2029">
            <p>
              <Quote text="714.000 kr. hvert år i 2026-2029" mark={[23, 32]} small />
            </p>
            <div className="g-row">
              <Button>Afklar</Button>
              <Button variant="quiet">Vis begge steder</Button>
            </div>
          </Finding>
        </div>
      </div>
      <SectionHead title="Bevægelser" aside={<Button shortcut="E">Eksportér</Button>} />
      <DataTable
        flush
        label="Bevægelser"
        columns={COLUMNS}
        rows={MOVEMENTS}
        rowId={(row) => row.id}
        onOpen={() => undefined}
        tone={(row) => (row.state === 'decided' ? undefined : 'requested')}
      />
    </Page>
  )
}
