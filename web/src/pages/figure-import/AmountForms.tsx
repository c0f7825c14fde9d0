import type { AmountForm, ReadAmount } from '@kildetal/shared/figure-amounts.ts'
import type { FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { rowProblemSentence } from '@kildetal/shared/row-problems.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { columnOf, valuesOf } from './mapping.ts'
import { ReadingsTable } from './ReadingsTable.tsx'
import { countNegative, formsDiffer, misreadingOf, readingsOf, signReadingsOf } from './readings.ts'

interface AmountFormsProps {
  file: FigureImport
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
}

const NUMBERS = ['danish', 'plain'] as const
const SIGNS = ['negative', 'inverted'] as const
const SCALES = ['kr', 'thousand_kr', 'million_kr', 'ore'] as const

/** How amounts are read: form of number, sign and unit, each with values of the file read both ways, so that nothing is guessed in silence. */
export function AmountForms({ file, mapping, onChange }: AmountFormsProps) {
  const words = useWords(da, en)
  const column = columnOf(mapping, 'amount')
  const values = column === undefined ? [] : valuesOf(file, column)
  return (
    <div className="k-fi-amounts">
      <div className="k-fi-choice">
        <span className="k-field-label">{words.numbers}</span>
        <Segmented
          label={words.numbers}
          value={mapping.numbers}
          onChange={(numbers) => onChange({ ...mapping, numbers })}
          segments={NUMBERS.map((value) => ({ value, label: words.numberForms[value] }))}
        />
        <span className="k-field-hint">{words.numberHints[mapping.numbers]}</span>
      </div>
      {values.length === 0 ? <p className="t-muted t-13">{words.noAmounts}</p> : null}
      {values.length === 0 ? null : <NumberReadings values={values} mapping={mapping} />}
      <div className="k-fi-choice">
        <span className="k-field-label">{words.sign}</span>
        <Segmented
          label={words.sign}
          value={mapping.creditSign}
          onChange={(creditSign) => onChange({ ...mapping, creditSign })}
          segments={SIGNS.map((value) => ({ value, label: words.signs[value] }))}
        />
      </div>
      {values.length === 0 ? null : <SignReadings values={values} mapping={mapping} />}
      <SelectField<ImportMapping['scale']>
        label={words.scale}
        value={mapping.scale}
        onChange={(scale) => onChange({ ...mapping, scale })}
        choices={SCALES.map((value) => ({ value, label: words.scales[value] }))}
      />
    </div>
  )
}

interface ReadingsProps {
  values: readonly string[]
  mapping: ImportMapping
}

/** The same values of the file in both forms of number, the chosen one marked. */
function NumberReadings({ values, mapping }: ReadingsProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  // What a minus means is the next question's; here a number is only a number.
  const form: AmountForm = { ...mapping, creditSign: 'negative' }
  const readings = readingsOf(values, form)
  const shown = (amount: ReadAmount = 'missing_amount') =>
    typeof amount === 'number' ? (
      formatKr(amount, { locale })
    ) : (
      <span className="k-fi-unreadable" title={rowProblemSentence(amount, locale)}>
        {words.unreadable}
      </span>
    )
  const misread = readings.map((reading) => misreadingOf(reading, form)).find((found) => found !== null)
  const refusal = readings.map((reading) => reading[mapping.numbers]).find((amount) => typeof amount === 'string')
  return (
    <>
      <ReadingsTable
        ways={NUMBERS.map((way) => ({ way, heading: words.readAs(words.numberForms[way]) }))}
        chosen={mapping.numbers}
        texts={readings.map(({ text }) => text)}
        cell={(text, way) => shown(readings.find((reading) => reading.text === text)?.[way])}
      />
      {misread ? (
        <AmberNote warning>
          {words.never(misread.text, formatKr(misread.plainOre, { locale }), formatKr(misread.neverOre, { locale }))}
        </AmberNote>
      ) : refusal === undefined ? null : (
        <AmberNote warning>{rowProblemSentence(refusal, locale)}</AmberNote>
      )}
      {formsDiffer(readings) ? null : <p className="t-muted t-13">{words.readSame}</p>}
    </>
  )
}

/** An amount with and one without a minus under both conventions of sign, in words. */
function SignReadings({ values, mapping }: ReadingsProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const readings = signReadingsOf(values, mapping)
  const inWords = (ore: number) =>
    ore > 0 ? words.expense(formatKr(ore, { locale })) : words.income(formatKr(Math.abs(ore), { locale }))
  const { negative, all } = countNegative(values, mapping)
  if (readings.length === 0) return null
  return (
    <>
      <ReadingsTable
        ways={SIGNS.map((way) => ({ way, heading: words.signReading(words.signs[way]) }))}
        chosen={mapping.creditSign}
        texts={readings.map(({ text }) => text)}
        cell={(text, way) => inWords(readings.find((reading) => reading.text === text)?.[way] ?? 0)}
      />
      {mapping.creditSign === 'negative' && negative > all - negative ? (
        <AmberNote warning>{words.mostlyNegative(negative, all)}</AmberNote>
      ) : null}
    </>
  )
}
