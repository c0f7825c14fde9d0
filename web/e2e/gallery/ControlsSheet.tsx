import { useState } from 'react'
import { StackedBar } from '../../src/charts/StackedBar.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { ActiveChip, FilterChip } from '../../src/ui/Chip.tsx'
import { DayField } from '../../src/ui/DayField.tsx'
import { FileDrop } from '../../src/ui/FileDrop.tsx'
import { Kbd } from '../../src/ui/Kbd.tsx'
import { Light } from '../../src/ui/Light.tsx'
import { MoneyField } from '../../src/ui/MoneyField.tsx'
import { Page, PageHeader } from '../../src/ui/Page.tsx'
import { Quote } from '../../src/ui/Quote.tsx'
import { Segmented } from '../../src/ui/Segmented.tsx'
import { ComboField, SelectField } from '../../src/ui/SelectField.tsx'
import { SourceDot } from '../../src/ui/SourceDot.tsx'
import { SourceMark } from '../../src/ui/SourceMark.tsx'
import { Tag } from '../../src/ui/Tag.tsx'
import { TextField, WholeNumberField } from '../../src/ui/TextField.tsx'
import { TextLink } from '../../src/ui/TextLink.tsx'
import { ACCOUNTS, DECIDED, NO_SOURCE, PROPOSED, RECOMMENDED, REQUESTED } from './sources.ts'

/** Buttons, fields, chips, marks and lights. */
export function ControlsSheet() {
  return (
    <Page kind="executive">
      <PageHeader headline="Det synlige system" meta="Kildetal. Skrift Inter; kildens egne ord i Source Serif 4" />
      <section className="g-section">
        <h2 className="t-16 t-strong">Knapper</h2>
        <div className="g-row">
          <Button variant="primary" shortcut="A">
            Godkend
          </Button>
          <Button shortcut="R">Ret</Button>
          <Button disabled>Godkend</Button>
          <Button disabledReason="Perioden er låst.">Bogfør</Button>
          <Button variant="primary" busy>
            Gemmer
          </Button>
          <Button variant="quiet">Kopiér henvisning</Button>
          <TextLink href="#controls">Direktionen 23. april 2025, punkt 6</TextLink>
          <Tag>Demonstrationstal</Tag>
          <Kbd keys="Ctrl+K" />
        </div>
      </section>
      <FieldSection />
      <ChipSection />
      <section className="g-section">
        <h2 className="t-16 t-strong">Kildemærker</h2>
        <div>
          <div className="g-row t-26">
            {[DECIDED, RECOMMENDED, PROPOSED, REQUESTED, ACCOUNTS, NO_SOURCE].map((source) => (
              <SourceMark key={source.state} source={source}>
                {source.amount}
              </SourceMark>
            ))}
          </div>
          <div className="g-row">
            <SourceDot state="proposed" named /> foreslået <SourceDot state="recommended" named /> indstillet{' '}
            <SourceDot state="decided" named /> besluttet
            <SourceDot state="requested" named /> anmodet <SourceDot state="accounts" named /> regnskab{' '}
            <SourceDot state="none" named /> uden kilde
          </div>
        </div>
        <h2 className="t-16 t-strong">Projektlys</h2>
        <div className="g-row">
          <Light value="green" label="tid" /> <Light value="amber" label="økonomi" />{' '}
          <Light value="red" label="kvalitet" />
          <Light value="unknown" label="gevinst" /> <Light value="amber" rule="red" label="tid" />
        </div>
        <h2 className="t-16 t-strong">Søjler</h2>
        <div>
          <StackedBar
            label="Før"
            fullOre={258_000_000}
            parts={[
              { key: 'bound', label: 'bundet', valueOre: 100_000_000, style: 'bound', named: true },
              { key: 'free', label: 'frit', valueOre: 22_200_000, style: 'free' },
              { key: 'requested', label: 'anmodet', valueOre: 135_800_000, style: 'requested' },
            ]}
          />
        </div>
        <h2 className="t-16 t-strong">Referatets ord</h2>
        <Quote as="block" tone="amber" text="Der søges om at overføre 186.000 kr. fra 2024 til 2025." mark={[25, 36]} />
      </section>
    </Page>
  )
}

function FieldSection() {
  const [amount, setAmount] = useState<number | null>(135_800_000)
  const [day, setDay] = useState<string | null>('2025-04-23')
  const [kind, setKind] = useState<'carry' | 'budget'>('carry')
  const [unit, setUnit] = useState<string | null>('nord')
  const [words, setWords] = useState('')
  const [count, setCount] = useState<number | null>(25)
  return (
    <section className="g-section">
      <h2 className="t-16 t-strong">Felter</h2>
      <div>
        <div className="g-row">
          <div className="g-field">
            <MoneyField label="Beløb" valueOre={amount} onChange={setAmount} />
          </div>
          <div className="g-field">
            <MoneyField
              label="Beløb, fejl"
              valueOre={amount}
              onChange={setAmount}
              error="Skriv beløbet som 1.358.000 eller 1,358 mio."
            />
          </div>
          <div className="g-field">
            <MoneyField label="Beløb, låst periode" valueOre={1_240_600_000} onChange={() => undefined} disabled />
          </div>
          <div className="g-field">
            <DayField label="Følges op" value={day} onChange={setDay} />
          </div>
          <div className="g-field">
            <WholeNumberField label="Deltagere" value={count} onChange={setCount} />
          </div>
          <div className="g-field">
            <ComboField
              label="Enhed"
              value={unit}
              onChange={setUnit}
              choices={[
                { value: 'nord', label: 'Nordskolen' },
                { value: 'vest', label: 'Vestskolen' },
              ]}
            />
          </div>
          <div className="g-field">
            <TextField
              label="Beslutningens ord"
              value={words}
              onChange={setWords}
              lines={3}
              placeholder="Skriv, hvad der blev besluttet"
            />
          </div>
        </div>
        <div className="k-field-row-list">
          <MoneyField
            layout="row"
            label="Beløb"
            valueOre={amount}
            onChange={setAmount}
            unit={false}
            strong
            evidence={<Quote small text="186.000 kr." />}
          />
          <SelectField
            layout="row"
            label="Art"
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'carry', label: 'overførsel mellem år' },
              { value: 'budget', label: 'budget' },
            ]}
            evidence={<Quote small text="søges om at overføre" />}
          />
          <SelectField
            layout="row"
            label="Status"
            value={'requested' as const}
            onChange={() => undefined}
            choices={[{ value: 'requested', label: 'anmodet', mark: <SourceDot state="requested" /> }]}
            evidence="udledt af arten, ikke skrevet"
          />
        </div>
        <FileDrop
          label="Læg referater her"
          buttonLabel="Vælg filer"
          accept={['.pdf', '.txt', '.html']}
          onFiles={() => undefined}
        >
          Læg referater her som PDF, tekst eller HTML. De læses på maskinen her.
        </FileDrop>
      </div>
    </section>
  )
}

function ChipSection() {
  const [against, setAgainst] = useState<'revised' | 'original'>('revised')
  const [view, setView] = useState<'table' | 'both' | 'figure'>('both')
  const [decision, setDecision] = useState<'approve' | 'amend'>('amend')
  return (
    <section className="g-section">
      <h2 className="t-16 t-strong">Valg</h2>
      <div className="g-row">
        <FilterChip
          label="Mod"
          value={against}
          onChange={setAgainst}
          options={[
            { value: 'revised', label: 'revideret budget' },
            { value: 'original', label: 'oprindeligt budget' },
          ]}
        />
        <ActiveChip label="Uden anmodede overførsler" onRemove={() => undefined} />
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
        <Segmented
          label="Beslutning"
          tone="accent"
          value={decision}
          onChange={setDecision}
          segments={[
            { value: 'approve', label: 'Godkend', shortcut: '1' },
            { value: 'amend', label: 'Ændr', shortcut: '2' },
          ]}
        />
      </div>
    </section>
  )
}
