import { formatYears } from '@kildetal/shared/fiscal-year.ts'
import type { ItemDetail } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { Fragment } from 'react'
import { type Field, originOf, type wordsOf } from '../../document/evidence.ts'
import { review as da } from '../../i18n/da/review.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { review as en } from '../../i18n/en/review.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Quote } from '../../ui/Quote.tsx'

interface EvidenceOfProps {
  field: Field
  item: ItemDetail
  read: ReturnType<typeof wordsOf>
}

/** Beside a field: the words it was read from, that it was inferred, or what it was before somebody amended it. */
export function EvidenceOf({ field, item, read }: EvidenceOfProps) {
  const words = useWords(da, en)
  const readable = useReadable()
  const origin = originOf(item, read, field)
  if (origin.from === 'amended') return words.amendedFrom(readable(field, origin.was))
  if (origin.from === 'words')
    return origin.quotes.map((quote, place) => (
      <Fragment key={quote}>
        {place > 0 ? ' ' : null}
        <Quote text={quote} small />
      </Fragment>
    ))
  if (item.origin === 'manual') return words.typed
  const value = field === 'years' ? item.years[0] : item[field]
  if (value === null || value === undefined) return words.notWritten
  if (value === true) return words.inferred
  if (field === 'unit' && value !== 'total') return words.inferred
  return words.inferredFrom[field]
}

/** Values as words: what a field was before an amendment, or in another version. */
export function useReadable(): (field: Field, value: unknown) => string {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  return (field, value) => {
    if (value === null || value === undefined) return words.nothing
    if (typeof value === 'boolean') return words.precision[value ? 'about' : 'exact']
    if (typeof value === 'number') return field === 'amountOre' ? formatKr(value, { locale }) : String(value)
    if (Array.isArray(value)) return formatYears(value.map(Number)) || words.nothing
    const named: Partial<Record<Field, Record<string, string>>> = {
      kind: terms.kind,
      status: terms.status,
      unit: terms.unit,
      audience: words.audience,
    }
    return named[field]?.[String(value)] ?? (field === 'orgUnitId' ? words.inferred : String(value))
  }
}
