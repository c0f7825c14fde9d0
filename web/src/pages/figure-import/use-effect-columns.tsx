import { formatAmount, krFromOre } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { aroundFile } from './effect.ts'

interface Place {
  rows: number
  amountOre: number
  booksOre: number
}

/** Rows, the books without the file, the file, and the books with it: the columns that months and units share. */
export function useEffectColumns(loaded: boolean, net: boolean): TableColumn<Place>[] {
  const { effectColumns } = useWords(da, en)
  const locale = useLocale()
  return useMemo<TableColumn<Place>[]>(() => {
    const money = (id: string, header: string, of: (place: Place) => number, phone: boolean) => ({
      ...{ id, header, phone, align: 'right' as const, width: 150 },
      cell: (place: Place) => formatAmount(of(place), { locale, sign: id === 'file' ? 'always' : 'auto' }),
      value: of,
      csv: (place: Place) => krFromOre(of(place)),
    })
    return [
      {
        ...{ id: 'rows', header: effectColumns.rows, align: 'right', width: 90 },
        cell: ({ rows }) => rows.toLocaleString('da-DK'),
        value: ({ rows }) => rows,
      },
      money(
        'before',
        loaded ? effectColumns.before : effectColumns.books,
        (place) => aroundFile(place, loaded).before,
        false,
      ),
      money('file', net ? effectColumns.net : effectColumns.file, ({ amountOre }) => amountOre, true),
      money(
        'after',
        loaded ? effectColumns.now : effectColumns.after,
        (place) => aroundFile(place, loaded).after,
        true,
      ),
    ]
  }, [effectColumns, loaded, locale, net])
}
