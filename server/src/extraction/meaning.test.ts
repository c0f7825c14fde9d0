import type { Mention } from '@kildetal/shared/extraction.ts'
import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../minutes/parse.ts'
import { extractFigures } from './extract.ts'

const HEAD = 'REFERAT Byrådet d. 12-03-2025\n\nMødedato Onsdag d. 12. marts 2025 kl. 16:00\n\nPunkt 1:'

function read(body: string, title = 'Sag om Nordhallen'): Mention[] {
  const text = `${HEAD} ${title}\n\n00.30.10P19-4-25\n\n${body}\n`
  return extractFigures(text, parseMinutes(text)).mentions
}

const described = (sentence: string, title?: string) => read(`Sagsfremstilling\n\n${sentence}`, title)

describe('the kind of an amount', () => {
  test.each([
    // Appropriations and how they move.
    ['Udvalget meddeles en negativ tillægsbevilling på 1,2 mio. kr. i 2025.', 'supplementary_appropriation'],
    ['Rådighedsbeløbet på 4,5 mio. kr. står i anlægsplanen.', 'capital_appropriation'],
    ['Rådighedsbeløbet på 4,5 mio. kr. i 2026 frigives.', 'release'],
    ['Der flyttes 1,2 mio. kr. fra vejområdet til kulturen.', 'reallocation'],
    ['Budgettet på 750.000 kr. omplaceres fra drift til pleje.', 'reallocation'],
    ['Mindreforbruget på 1,1 mio. kr. søges overført til næste år.', 'carry_over'],
    ['Restbudgettet på 870.000 kr. overføres fra 2024 til 2025.', 'carry_over'],
    ['Der tilbageføres 8,3 mio. kr. til kassen.', 'transfer'],
    // Follow-ups.
    ['Rammen forventes overskredet med 3,2 mio. kr.', 'overspend'],
    ['Det uforbrugte beløb er 640.000 kr.', 'underspend'],
    ['Forventet regnskab er 1.204,3 mio. kr. ved opfølgningen.', 'forecast'],
    ['Fremskrivningen viser et underskud på 45 mio. kr.', 'forecast'],
    ['Afvigelsen i forhold til budgettet er 4,2 mio. kr.', 'deviation'],
    // Income, loans and the till.
    ['Grunden sælges for 1.250.000 kr.', 'revenue'],
    ['Lejeindtægten er budgetteret til 1,1 mio. kr.', 'revenue'],
    ['Midtvejsreguleringen udgør 12,4 mio. kr.', 'revenue'],
    ['Realdania støtter projektet med 4,5 mio. kr.', 'revenue'],
    ['Restgælden udgør 410 mio. kr.', 'loan'],
    ['Der skal deponeres 6,0 mio. kr.', 'cash_balance'],
    ['Udgiften finansieres af kassebeholdningen med 2,0 mio. kr.', 'funding'],
    ['Merudgiften på 1,4 mio. kr. finansieres af kassen.', 'expense'],
    ['Anlægget er betalt med 2,4 mio. kr. fra fonden.', 'funding'],
    // What things cost.
    ['Laveste bud lød på 7,9 mio. kr.', 'expense'],
    ['Kommunen skal betale en bøde på 50.000 kr.', 'expense'],
    ['Borgmesterens vederlag er 1.012.000 kr.', 'expense'],
    ['Kalkulationen lyder på 3,2 mio. kr.', 'estimate'],
    ['Istandsættelsen koster 600.000-800.000 kr.', 'estimate'],
    ['En ny bro koster 5,5 mio. kr.', 'estimate'],
    ['En plads koster i gennemsnit 389.000 kr. om året.', 'price'],
    ['Prisen er steget fra 412 kr. til 538 kr. pr. ton.', 'price'],
    ['Forældrene betaler 645 kr. pr. måned.', 'fee'],
    ['Der bevilges 25.000 kr. til borgerforeningen.', 'subsidy'],
    ['Ministeriet har givet tilsagn om 3,2 mio. kr.', 'revenue'],
    ['Et vognmandsfirma skylder kommunen 62.418 kr.', 'revenue'],
    ['Herefter resterer 4,3 mio. kr.', 'budget'],
    ['På anlægsbudgettet er der sat 1.091.500 kr. af til formålet.', 'budget'],
    ['Det uforbrugte beløb på 88.128 kr. tilgår kassen.', 'cash_balance'],
    ['Resultatet bliver ca. 22,7 mio. kr. bedre.', 'deviation'],
    ['Kommunen garanterer for et lån på 34,2 mio. kr.', 'guarantee'],
    ['Udgiften finansieres af naturpuljen med 900.000 kr. og af kassen med 550.000 kr.', 'funding'],
    ['Udvalget skal finde 8,0 mio. kr. i 2026.', 'saving'],
    ['En hovedret koster 61 kr.', 'price'],
    ['Omplaceringer uden likviditetseffekt på 432,2 mio. kr. foretages i 2025.', 'reallocation'],
    ['Loftet over serviceudgifterne er på 1.821 mio. kr.', 'budget'],
    // Limits.
    ['Puljen støtter aldrig mere end 50.000 kr.', 'threshold'],
    ['Målsætningen er mindst 150 mio. kr.', 'threshold'],
    ['Likviditeten skal være over 100 mio. kr.', 'threshold'],
    ['Overførselsgrænsen er 500.000 kr.', 'threshold'],
  ])('%s → %s', (sentence, kind) => {
    expect(described(sentence).at(-1)?.kind).toBe(kind)
  })

  test('of a part is the whole’s, unless the part says its own', () => {
    const kinds = described(
      'Der søges overført 23,6 mio. kr. fra regnskab 2024 til budget 2025, heraf 7,1 mio. kr. på drift og 16,5 mio. kr. på anlæg.',
    ).map((m) => [m.kind, m.fromYear])
    expect(kinds).toEqual([
      ['carry_over', 2024],
      ['carry_over', 2024],
      ['carry_over', 2024],
    ])
    expect(described('Der er afsat 2,0 mio. kr., hvoraf 612.000 kr. er brugt.').map((m) => m.kind)).toEqual([
      'budget',
      'expense',
    ])
  })

  test('of a generic word is what the recommendation asks for', () => {
    const body =
      'Sagsfremstilling\n\nForvaltningen søger 475.000 kr. til nye legeredskaber.\n\nIndstilling\n\n- At der gives en anlægsbevilling på 475.000 kr. i 2025.'
    expect(read(body).map((m) => [m.kind, m.years])).toEqual([
      ['capital_appropriation', [2025]],
      ['capital_appropriation', [2025]],
    ])
  })
})

describe('unit and years', () => {
  test.each([
    ['Abonnementet er 119 kr. pr. måned pr. skærm.', 'per_unit'],
    ['En udkaldstime koster efter udbuddet 1.180 kr.', 'per_hour'],
    ['Der er købt skærme til 3.850 kr. stykket.', 'per_unit'],
    ['Der opsættes 3 tavler à 85.000 kr. ved skolerne.', 'per_unit'],
    ['Prisen pr. elev hæves fra 410 kr.', 'per_participant'],
  ])('%s → %s', (sentence, unit) => {
    expect(described(sentence).at(-1)?.unit).toBe(unit)
  })

  test('each of two amounts keeps a time of its own', () => {
    const [now, later] = described('Merudgiften er i 2025 på 1,1 mio. kr. og 2,6 mio. kr. årligt fra 2026.')
    expect([now?.unit, now?.years, later?.unit, later?.years]).toEqual(['total', [2025], 'per_year', [2026]])
  })

  test('parts without a year lie in the year of the whole', () => {
    const years = described(
      'Der søges tillægsbevillinger på 4,1 mio. kr. i 2025, fordelt med 2,6 mio. kr. til skoler og 1,5 mio. kr. til pleje.',
    ).map((m) => m.years)
    expect(years).toEqual([[2025], [2025], [2025]])
  })

  test('a period without a year says how long, not when', () => {
    expect(described('Overskuddet på 2,3 mio. kr. betales tilbage over to år.')[0]?.years).toBeNull()
  })

  test('a follow-up without a year speaks of the meeting’s', () => {
    expect(described('Samlet ventes et mindreforbrug på 12,6 mio. kr.', 'Budgetopfølgning')[0]?.years).toEqual([2025])
  })
})

describe('the status of an amount', () => {
  const decided = (decision: string, facts = 'Budgettet er i år på 5,4 mio. kr.') =>
    read(
      `Sagsfremstilling\n\n${facts}\n\nIndstilling\n\n1. at der gives en tillægsbevilling på 1,6 mio. kr. i 2025, og\n2. at der optages et lån på 10,0 mio. kr.\n\nBeslutning\n\n${decision}`,
    ).map((m) => m.status)

  test('follows what a decision says of each sort of money', () => {
    expect(decided('Tillægsbevillingen blev godkendt. Udvalget kan ikke godkende, at der optages lån.')).toEqual([
      'noted',
      'approved',
      'rejected',
    ])
  })

  test('of what is or was is noted, whatever is decided', () => {
    for (const fact of [
      'Kassebeholdningen var ved årsskiftet 96,7 mio. kr.',
      'Restgælden er 412,7 mio. kr.',
      'Kommunen har modtaget 18,2 mio. kr. i provenu.',
      'En familie betaler herefter ca. 9.300 kr. årligt.',
      'Indtægten ventes at blive 725.000 kr.',
    ])
      expect(decided('Godkendt.', fact)[0], fact).toBe('noted')
  })

  test('of what was set aside earlier is approved, also where its use is not decided', () => {
    expect(decided('Udsat.', 'Der er i budgettet afsat 1,6 mio. kr. til formålet.')).toEqual([
      'approved',
      'proposed',
      'proposed',
    ])
  })

  test('of a committee that recommends with a change stays proposed', () => {
    expect(decided('Indstilles godkendt, dog således at der kun gives 1,2 mio. kr.').slice(1)).toEqual([
      'proposed',
      'proposed',
      'proposed',
    ])
  })

  test('goes the way of the recommendation that speaks of the same', () => {
    const mentions = read(
      'Sagsfremstilling\n\nMuseet søger om et større driftstilskud på 780.000 kr. årligt.\n\nIndstilling\n\n1. at kommunegarantien på 5,0 mio. kr. gives, og\n2. at ansøgningen om et større driftstilskud afslås.\n\nBeslutning\n\nGodkendt.',
    )
    expect(mentions.map((m) => m.status)).toEqual(['rejected', 'approved'])
  })

  test('is cited where words say it', () => {
    const text = `${HEAD} Hal\n\nSagsfremstilling\n\nDer er afsat 2,0 mio. kr. til hallen.\n\nIndstilling\n\n- At der gives en tillægsbevilling på 1,0 mio. kr.\n\nBeslutning\n\nGodkendt.\n`
    const cited = extractFigures(text, parseMinutes(text)).mentions.map((m) => {
      const words = m.evidence.find((e) => e.attribute === 'status')
      return words ? text.slice(words.start, words.end) : null
    })
    expect(cited).toEqual(['Der er afsat', 'Godkendt.'])
  })
})

describe('tables', () => {
  test('cells of a row that the decision changed wait, the others are approved', () => {
    const table =
      'Priser i kr.\n\nUdstykning        Nuværende pris    Ny mindstepris\nBirkehegnet              595.000           645.000\nStrandtoften           1.475.000         1.650.000\n'
    const mentions = read(
      `Sagsfremstilling\n\n${table}\nIndstilling\n\n- At mindstepriserne godkendes.\n\nBeslutning\n\nGodkendt, dog således at mindsteprisen på Strandtoften fastsættes til 1.575.000 kr.`,
      'Fastsættelse af mindstepriser',
    )
    expect(mentions.slice(0, 4).map((m) => m.status)).toEqual(['noted', 'approved', 'noted', 'proposed'])
  })

  test('a table lies in the year of its caption, and its total column in all its years', () => {
    const followed = read(
      'Sagsfremstilling\n\nTabel 1. Forventet regnskab 2024 (mio. kr.)\n\nOmråde          Budget      Regnskab\nSkoler            41,2          42,0\nPleje             12,8          12,6\n',
    )
    expect(followed.map((m) => m.years)).toEqual([[2024], [2024], [2024], [2024]])
    const spread = read(
      'Sagsfremstilling\n\nTabel 2 (mio. kr.)\n\n| Skole | 2025 | 2026 | I alt |\n| Søskolen | 6,1 | 11,4 | 17,5 |\n',
    )
    expect(spread.at(-1)?.years).toEqual([2025, 2026])
  })

  test('a list of tariffs is in kroner without saying so', () => {
    const mentions = read(
      'Sagsfremstilling\n\n| | 2024 | 2025 |\n| Vand, pr. m3 | 21,35 | 22,10 |\n\nBeslutning\n\nGodkendt.',
      'Takster for 2025',
    )
    expect(mentions.map((m) => [m.amountKr, m.kind, m.status])).toEqual([
      [21.35, 'fee', 'noted'],
      [22.1, 'fee', 'approved'],
    ])
  })
})

test('each amount belongs to the unit of ours named nearest to it', () => {
  const units = described('Underskuddene er på Byskolen 488.500 kr. og på Nordskolen 612.000 kr. i 2024.').map(
    (m) => m.orgUnit,
  )
  expect(units).toEqual(['Byskolen', 'Nordskolen'])
})
