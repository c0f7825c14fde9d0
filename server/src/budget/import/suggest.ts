import type { Measure } from '@kildetal/shared/budget.ts'
import { readAmount } from '@kildetal/shared/figure-amounts.ts'
import type { ColumnRole, ImportMapping } from '@kildetal/shared/figure-imports.ts'

/** Words by which finance systems head their columns, in small letters; the first that a heading holds decides. */
const HEADINGS: [ColumnRole, readonly string[]][] = [
  ['account_name', ['kontonavn', 'kontotekst', 'kontobetegnelse', 'account name']],
  ['unit', ['enhed', 'aftaleenhed', 'omkostningssted', 'profitcenter', 'afdeling', 'unit']],
  ['account', ['kontonummer', 'kontonr', 'kontostreng', 'konto', 'account']],
  ['period', ['periode', 'bogføringsdato', 'dato', 'period']],
  ['month', ['måned', 'md.', 'month']],
  ['year', ['regnskabsår', 'budgetår', 'årstal', 'år', 'year']],
  ['measure', ['type', 'art af tal', 'version', 'measure']],
  ['amount', ['beløb', 'saldo', 'forbrug', 'regnskab', 'budget', 'disponer', 'forvent', 'prognose', 'amount']],
  ['text', ['tekst', 'bemærkning', 'text']],
]

const MEASURE_WORDS: [Measure, readonly string[]][] = [
  ['supplementary', ['tillæg']],
  ['reallocated', ['omplacering']],
  ['carried_over', ['overfør']],
  ['forecast', ['forvent', 'prognose', 'forecast']],
  ['committed', ['disponer', 'disposition']],
  ['actual', ['regnskab', 'forbrug', 'faktisk', 'actual']],
  ['original', ['budget', 'oprindelig', 'vedtaget', 'original']],
]

/** A first mapping from the heading and some rows, to be looked at by a person; nothing is loaded by it alone. */
export function suggestMapping(header: readonly string[], sample: readonly (readonly string[])[]): ImportMapping {
  const columns: Record<string, ColumnRole> = {}
  const taken = new Set<ColumnRole>()
  for (const name of header) {
    const heading = name.toLocaleLowerCase('da')
    const role = HEADINGS.find(([held, words]) => !taken.has(held) && words.some((word) => heading.includes(word)))?.[0]
    columns[name] = role ?? 'ignore'
    if (role) taken.add(role)
  }
  const column = (role: ColumnRole) => header.findIndex((name) => columns[name] === role)
  const values = (role: ColumnRole) => {
    const at = column(role)
    return at === -1 ? [] : [...new Set(sample.map((row) => (row[at] ?? '').trim()).filter(Boolean))]
  }
  const amountHeading = header[column('amount')]?.toLocaleLowerCase('da') ?? ''
  const measures: Record<string, Measure> = {}
  for (const word of values('measure')) {
    const measure = measureOf(word)
    if (measure) measures[word] = measure
  }
  const measure = taken.has('measure') ? null : measureOf(amountHeading)
  return {
    columns,
    numbers: suggestNumbers(values('amount')),
    scale: /1\.000|t\.?kr/.test(amountHeading) ? 'thousand_kr' : /mio/.test(amountHeading) ? 'million_kr' : 'kr',
    creditSign: 'negative',
    year: null,
    month: null,
    measure,
    measures,
    units: {},
    // A budget may be adopted for a year; accounts are booked in a month, which a person then names.
    wholeYears: taken.has('month') || taken.has('period') || measure === 'actual' ? 'refuse' : 'spread',
  }
}

/** The form that most amounts can only be read in; a single stray one does not turn the file, and a tie is for the form that would misread less. */
function suggestNumbers(texts: readonly string[]): ImportMapping['numbers'] {
  const plain = texts.filter((text) => /^[-+(]?\d+\.\d{1,2}\)?-?$/.test(text)).length
  const danish = texts.filter((text) => text.includes(',')).length
  return plain > 0 && plain >= danish ? 'plain' : 'danish'
}

/**
 * A remembered mapping with the form of number that this file is written in: the same columns come as text from one system and as numbers of a
 * spreadsheet from the next. The remembered form stands unless the other can read more of the amounts seen.
 */
export function fitted(
  mapping: ImportMapping,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): ImportMapping {
  const at = header.findIndex((name) => mapping.columns[name] === 'amount')
  const texts = at === -1 ? [] : sample.map((row) => row[at] ?? '').filter((text) => text.trim() !== '')
  const readable = (numbers: ImportMapping['numbers']) =>
    texts.filter((text) => typeof readAmount(text, { ...mapping, numbers }) === 'number').length
  const other = mapping.numbers === 'danish' ? 'plain' : 'danish'
  return readable(other) > readable(mapping.numbers) ? { ...mapping, numbers: other } : mapping
}

function measureOf(word: string): Measure | null {
  const small = word.toLocaleLowerCase('da')
  return MEASURE_WORDS.find(([, words]) => words.some((part) => small.includes(part)))?.[0] ?? null
}

/** Files with the same headings are read the same way. */
export function headerSignature(header: readonly string[]): string {
  return header.map((name) => name.trim().toLocaleLowerCase('da')).join('\u001f')
}
