import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMinutes } from '../minutes/parse.ts'
import { extractFigures } from './extract.ts'

/** A sentence with one figure and what is to be read from it. */
interface Known {
  readonly sentence: string
  readonly kr: number
  readonly unit: string
  readonly years: number[] | null
  readonly kind: string
}

const MEETING = 2026

const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')
const amount = fc.integer({ min: 12, max: 9_000 }).chain((thousands) => {
  const kr = thousands * 1000
  const forms = [
    `${grouped(kr)} kr.`,
    `kr. ${grouped(kr)},-`,
    `${grouped(kr)} kroner`,
    `${String(kr / 1e6).replace('.', ',')} mio. kr.`,
    `${thousands > 999 ? grouped(thousands) : thousands} t.kr.`,
  ]
  return fc.record({ kr: fc.constant(kr), written: fc.constantFrom(...forms) })
})

const year = fc.integer({ min: 2024, max: 2032 })
interface Time {
  readonly words: string
  readonly years: number[] | null
  readonly unit: string
}
const time: fc.Arbitrary<Time> = fc.oneof<fc.Arbitrary<Time>[]>(
  year.map((y) => ({ words: `i ${y}`, years: [y], unit: 'total' })),
  year.map((y) => ({ words: `årligt fra ${y} og frem`, years: [y], unit: 'per_year' })),
  fc.tuple(year, fc.integer({ min: 1, max: 3 })).map(([y, n]) => ({
    words: `årligt i ${y}-${y + n}`,
    years: Array.from({ length: n + 1 }, (_, i) => y + i),
    unit: 'per_year',
  })),
  year.map((y) => ({ words: `i hvert af årene ${y} og ${y + 1}`, years: [y, y + 1], unit: 'per_year' })),
  fc.constant({ words: 'om året', years: null, unit: 'per_year' }),
  fc.constant({ words: 'i indeværende år', years: [MEETING], unit: 'total' }),
  fc.constant({ words: 'til næste år', years: [MEETING + 1], unit: 'total' }),
  fc.constant({ words: 'de næste tre år', years: [MEETING + 1, MEETING + 2, MEETING + 3], unit: 'total' }),
)

const FRAMES: readonly (readonly [(money: string, when: string) => string, string])[] = [
  [(money, when) => `Der gives et tilskud på ${money} ${when} til foreningen.`, 'subsidy'],
  [(money, when) => `Der afsættes ${money} ${when} til vejene.`, 'budget'],
  [(money, when) => `Udgiften er beregnet til ${money} ${when}.`, 'expense'],
  [(money, when) => `Der gives en anlægsbevilling på ${money} ${when}.`, 'capital_appropriation'],
  [(money, when) => `Der gives en tillægsbevilling på ${money} ${when} til skolerne.`, 'supplementary_appropriation'],
  [(money, when) => `Forslaget giver en besparelse på ${money} ${when}.`, 'saving'],
  [(money, when) => `Indtægten fra salget udgør ${money} ${when}.`, 'revenue'],
  [(money, when) => `Der optages et lån på ${money} ${when}.`, 'loan'],
  [(money, when) => `Der omplaceres ${money} ${when} mellem skolerne.`, 'reallocation'],
  [(money, when) => `Området har et merforbrug på ${money} ${when}.`, 'overspend'],
  [(money, when) => `Kommunen stiller garanti for ${money} ${when}.`, 'guarantee'],
  [(money, when) => `Der flyttes ${money} ${when} mellem områderne.`, 'reallocation'],
  [(money, when) => `Rammen overskrides med ${money} ${when}.`, 'overspend'],
  [(money, when) => `Salget af grunde skønnes til ${money} ${when}.`, 'revenue'],
  [(money, when) => `Afvigelsen i forhold til budgettet er ${money} ${when}.`, 'deviation'],
]

const known: fc.Arbitrary<Known> = fc
  .tuple(amount, time, fc.constantFrom(...FRAMES))
  .map(([{ kr, written }, { words, years, unit }, [frame, kind]]) => ({
    sentence: frame(written, words),
    kr,
    unit,
    years,
    kind,
  }))

const FILLER = fc.constantFrom(
  'Sagen blev drøftet den 12. marts 2025, og 12.000 personer har set planen.',
  'Arealet er 4.250 m2, jf. lokalplan 1.118 og § 18, stk. 2.',
  'Fraværet er 5,8 % mod 6,2 % i 2025.',
)

test('sentences from a grammar are read as they were meant', () => {
  // The same sum of the same sort of money is one figure, and what one place says of it holds in the other: here each is its own.
  const apart = { minLength: 20, maxLength: 40, selector: ([{ kr }]: [Known, string]) => kr }
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(known, FILLER), apart), (sentences) => {
      const body = sentences.map(([{ sentence }, filler]) => `${sentence}\n\n${filler}`).join('\n\n')
      const text = `REFERAT Byrådet d. 12-03-${MEETING}\n\nMødedato Torsdag d. 12. marts ${MEETING} kl. 13:00\n\nPunkt 1: Sager\n\n00.30.10P19-4-26\n\nSagsfremstilling\n\n${body}\n`
      const read = extractFigures(text, parseMinutes(text)).mentions.map((m) => ({
        kr: m.amountKr,
        unit: m.unit,
        years: m.years,
        kind: m.kind,
      }))
      expect(read).toEqual(sentences.map(([{ kr, unit, years, kind }]) => ({ kr, unit, years, kind })))
    }),
    { numRuns: 60 },
  )
})

test('distributions give every part the unit of the whole, and the whole the years of its parts', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 2024, max: 2030 }), fc.boolean(), (tenths, first, currency) => {
      const mio = (n: number) => `${Math.floor(n / 10)},${n % 10}`
      const total = tenths.reduce((a, b) => a + b, 0)
      const list = tenths.map((n, i) => `${mio(n)}${currency ? ' mio. kr.' : ''} i ${first + i}`)
      const spread = `${list.slice(0, -1).join(', ')} og ${list.at(-1)}`
      const text = `Punkt 1: Hal\n\nIndstilling\n\n- At der gives en anlægsbevilling på ${mio(total)} mio. kr. fordelt med ${spread}.\n`
      const { mentions, findings } = extractFigures(text, parseMinutes(text))
      expect(mentions.map((m) => m.amountKr)).toEqual([total, ...tenths].map((n) => n * 100_000))
      expect(mentions.map((m) => m.years)).toEqual([
        tenths.map((_, i) => first + i),
        ...tenths.map((_, i) => [first + i]),
      ])
      expect(findings.map((f) => f.kind)).toContain('sum_holds')
    }),
    { numRuns: 150 },
  )
})

test('tables are read whichever way their cells are parted', () => {
  const cell = fc.oneof(fc.integer({ min: -9_000, max: 9_000 }), fc.constant(null))
  // A row of dashes alone may be a line drawn across; every row has a figure.
  const row = fc.array(cell, { minLength: 3, maxLength: 3 }).filter((cells) => cells.some((n) => n !== null))
  const parted = fc.constantFrom('spaces', 'tab', 'bars', 'one cell a line')
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 8 }),
      parted,
      fc.integer({ min: 2024, max: 2030 }),
      fc.boolean(),
      (rows, style, first, inGroups) => {
        const digits = (n: number | null) => (n === null ? '-' : `${n < 0 ? '−' : ''}${grouped(Math.abs(n))}`)
        const heading = ['', ...[0, 1, 2].map((i) => String(first + i))]
        const lines = [
          heading,
          ...rows.flatMap((cells, i) => {
            const row = [`Område ${String.fromCharCode(65 + i)}`, ...cells.map(digits)]
            // Every third row begins a group.
            return inGroups && i % 3 === 0 ? [[`Gruppe ${i}`, '', '', ''], row] : [row]
          }),
        ]
        const print = (cells: string[]) =>
          style === 'tab'
            ? cells.join('\t')
            : style === 'one cell a line'
              ? cells.filter((c) => c !== '').join('\n\n')
              : style === 'bars'
                ? `| ${cells.join(' | ')} |`
                : cells.map((c, i) => (i === 0 ? c.padEnd(30) : c.padStart(10))).join('')
        const text = `Punkt 1: Budget\n\nSagsfremstilling\n\nTabel 1 (i 1.000 kr.)\n\n${lines.map(print).join(style === 'one cell a line' ? '\n\n' : '\n')}\n\nTabellen viser driften.\n`
        const read = extractFigures(text, parseMinutes(text)).mentions.map((m) => [m.amountKr, m.years?.[0], m.table])
        const meant = rows.flatMap((cells) =>
          cells.flatMap((n, i) => (n === null ? [] : [[n === 0 ? 0 : n * 1000, first + i, true]])),
        )
        expect(read).toEqual(meant)
      },
    ),
    { numRuns: 200 },
  )
})
