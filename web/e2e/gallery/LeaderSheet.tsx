import { DeviationColumns } from '../../src/charts/DeviationColumns.tsx'
import { HBars } from '../../src/charts/HBars.tsx'
import { MonthColumns } from '../../src/charts/MonthColumns.tsx'
import { type MonthFigure, sharedScale } from '../../src/charts/shape-months.ts'
import { Breadcrumb } from '../../src/ui/Breadcrumb.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { KeyFigure, KeyFigureRow } from '../../src/ui/KeyFigure.tsx'
import { Light } from '../../src/ui/Light.tsx'
import { FooterBar, KeyHint, Page, PageHeader, SectionHead } from '../../src/ui/Page.tsx'
import { Quote } from '../../src/ui/Quote.tsx'
import { ListRow, RowList } from '../../src/ui/RowList.tsx'
import { RequestedSwatch } from '../../src/ui/SourceDot.tsx'
import { SourceMark } from '../../src/ui/SourceMark.tsx'
import { Tag } from '../../src/ui/Tag.tsx'
import { TextLink } from '../../src/ui/TextLink.tsx'
import { ACCOUNTS, DECIDED, REQUESTED } from './sources.ts'

const BUDGET = [405, 408, 410, 407, 407, 413, 365, 406, 406, 407, 407, 413]
const BOOKED = [411, 414, 421]
const MONTHS: MonthFigure[] = BUDGET.map((thousands, index) => ({
  month: index + 1,
  previousOre: (thousands - 12) * 1_000_000,
  budgetOre: thousands * 1_000_000,
  actualOre: BOOKED[index] === undefined ? null : (BOOKED[index] ?? 0) * 1_000_000,
  forecastOre: (thousands + 2) * 1_000_000,
}))
const SCALE = sharedScale([MONTHS])
const DEVIATION = [-48, -160, -251, -300, -350, -380, -380, -390, -405, -410, -411, -412].map((thousands, index) => ({
  month: index + 1,
  valueOre: thousands * 100_000,
  forecast: index > 2,
}))

/** A head's own unit, as in the picture of the leader's home. */
export function LeaderSheet() {
  return (
    <Page
      kind="leader"
      footer={
        <FooterBar
          left={
            <>
              <span>Økonomisystem indlæst 8. april 2025, kontroltal stemmer</span>
              <span>Referater til og med 23. april 2025</span>
            </>
          }
          right={
            <>
              <KeyHint keys={['?']}>genveje</KeyHint>
              <KeyHint keys={['T']}>vis som tabel</KeyHint>
            </>
          }
        />
      }
    >
      <PageHeader
        size="leader"
        above={
          <Breadcrumb
            quiet
            steps={[
              { label: 'Nordskolen', href: '#leader' },
              { label: 'Skoler', href: '#drill' },
              { label: 'Børn og Undervisning', href: '#drill' },
            ]}
          />
        }
        meta={
          <>
            <span>Regnskab til og med marts 2025</span>
            <Tag>Demonstrationstal</Tag>
          </>
        }
        headline="Nordskolen ender 412.000 kr. over budgettet, hvis resten af året går som ventet."
        subtitle={
          <>
            Vikarer kostede 296.000 kr. mere end planlagt i januar til marts. Resten af skolens udgifter ligger 45.000
            kr. under. <TextLink href="#drill">Se linjerne</TextLink>
          </>
        }
      />
      <KeyFigureRow>
        <KeyFigure
          label="Revideret budget"
          figure={<SourceMark source={DECIDED}>48.620.000 kr.</SourceMark>}
          note="48.300.000 vedtaget, +320.000 tillæg"
        >
          <MonthColumns
            title="Budget og regnskab 2024 måned for måned"
            titleHidden
            description="Tolv måneders budget ved siden af regnskabet for 2024."
            months={MONTHS}
            series={['previous', 'budget']}
            lastClosed={0}
            unit="thousands"
            scale={SCALE}
            legend={[
              { style: 'budget', label: 'budget 2025' },
              { style: 'previous', label: 'regnskab 2024' },
            ]}
          />
        </KeyFigure>
        <KeyFigure
          label="Forbrug til og med marts"
          figure={<SourceMark source={ACCOUNTS}>12.406.000 kr.</SourceMark>}
          note={
            <>
              <span className="t-neg t-strong">−251.000 kr.</span> mod budget til dato
            </>
          }
        >
          <MonthColumns
            title="Bogført mod budget"
            titleHidden
            description="Tre måneder er bogført, alle over budgettet."
            months={MONTHS}
            series={['budget', 'actual']}
            lastClosed={3}
            unit="thousands"
            scale={SCALE}
            onMonth={() => undefined}
            legend={[
              { style: 'actual', label: 'bogført' },
              { style: 'budget', label: 'budget' },
            ]}
          />
        </KeyFigure>
        <KeyFigure
          label="Forventet ved årets udgang"
          figure={<SourceMark source={ACCOUNTS}>49.032.000 kr.</SourceMark>}
          note="2024 endte på 47.360.000 kr."
        >
          <MonthColumns
            title="Forventet år"
            titleHidden
            description="Tre måneder er bogført, ni er ventet."
            months={MONTHS}
            series={['previous', 'actual', 'forecast']}
            lastClosed={3}
            unit="thousands"
            scale={SCALE}
            legend={[
              { style: 'actual', label: 'bogført' },
              { style: 'forecast', label: 'forventet' },
              { style: 'previous', label: '2024' },
            ]}
          />
        </KeyFigure>
        <KeyFigure
          label="Afvigelse"
          figure="−412.000 kr."
          beside="−0,8 %"
          tone="neg"
          note="Minus betyder merforbrug"
          phoneNote="minus er merforbrug"
        >
          <DeviationColumns
            title="Afvigelse lagt sammen"
            titleHidden
            description="Afvigelsen vokser fra −48 til −412 tusind kroner."
            months={DEVIATION}
            lastClosed={3}
            unit="thousands"
            legend={[
              { style: 'neg', label: 'opsummeret til dato' },
              { style: 'forecast-neg', label: 'forventet' },
            ]}
          />
        </KeyFigure>
      </KeyFigureRow>
      <div className="only-phone">
        <MonthColumns
          title="Måned for måned mod budget"
          small
          description="Bogført og forventet mod budget."
          months={MONTHS}
          series={['budget', 'actual', 'forecast']}
          lastClosed={3}
          unit="thousands"
          height={110}
        />
      </div>
      <div className="g-two">
        <section>
          <SectionHead title="Det er besluttet om os" aside={<TextLink href="#pool">Alle 11 beslutninger</TextLink>} />
          <RowList label="Det er besluttet om os">
            <ListRow
              title="Tillægsbevilling til en ekstra 2. klasse"
              note="Kommunalbestyrelsen 26. februar 2025. Indgår i budgettet."
              value={<SourceMark source={DECIDED}>+320.000 kr.</SourceMark>}
            />
            <ListRow
              title="Overført mindreforbrug fra 2024"
              note="Anmodet, ikke bevilget. Kommunalbestyrelsen behandler det 30. april 2025."
              value={
                <>
                  <RequestedSwatch /> <SourceMark source={REQUESTED}>186.000 kr.</SourceMark>
                </>
              }
              valueNote="ikke i budgettet endnu"
            />
            <ListRow
              title="Lederkursus 2025–2026"
              note={
                <>
                  Direktionen 23. april 2025, punkt 1. <Quote text="betales af enhederne selv" small /> Ansøgningsfrist
                  19. maj 2025.
                </>
              }
              value={<SourceMark source={DECIDED}>7.000 kr.</SourceMark>}
              valueNote="pr. deltager"
            />
          </RowList>
        </section>
        <div>
          <SectionHead
            emphasis
            title="Jeg skal forklare"
            aside={<span className="t-medium">senest 2. maj 2025, om 8 dage</span>}
          />
          <ListRowLine />
          <HBars
            title="Vikarer, januar til marts"
            titleHidden
            description="Forbruget er 296.000 kr. over budgettet."
            unit="kr"
            bars={[
              { key: 'budget', label: 'budget', valueOre: 43_400_000, style: 'budget' },
              { key: 'actual', label: 'forbrug', valueOre: 73_000_000, style: 'actual', strong: true },
            ]}
            deviation={{ from: 'budget', to: 'actual' }}
          />
          <p className="t-13 t-muted">
            Økonomi spørger, fordi afvigelsen er over grænsen på 250.000 kr. Svar, om det er en forskydning eller
            varigt, og hvad I venter ved årets udgang.
          </p>
          <div className="g-row">
            <Button variant="primary">Skriv forklaring</Button>
            <TextLink href="#drill">Se de 41 bilag bag tallet</TextLink>
          </div>
          <SectionHead title="Projekter der rører os" aside="tid · økonomi · kvalitet" />
          <RowList label="Projekter">
            <ListRow
              small
              title="Ledelsesinformation i browseren"
              note="Leverance- og tidsplan til Direktionen 7. maj 2025"
              value={
                <span className="g-lights">
                  <Light value="green" label="tid" />
                  <Light value="unknown" label="økonomi" />
                  <Light value="amber" rule="red" label="kvalitet" />
                </span>
              }
            />
          </RowList>
        </div>
      </div>
    </Page>
  )
}

function ListRowLine() {
  return (
    <div className="g-row">
      <span className="t-16">Vikarer, januar til marts</span>
      <span className="t-16 t-strong t-neg">−296.000 kr.</span>
    </div>
  )
}
