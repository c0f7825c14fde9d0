import type { EngineAccuracy as Engine } from '@kildetal/shared/trust.ts'
import { useMemo } from 'react'
import { whenRead } from '../../figures/when-read.ts'
import { trust as da } from '../../i18n/da/trust.ts'
import { trust as en } from '../../i18n/en/trust.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { ShareBar } from './ShareBar.tsx'

type Set = Engine['sets'][number]
type Row = Set['measures'][number] & Pick<Set, 'set' | 'texts' | 'unseen'>

/** Enough of a hash to tell two editions apart. */
const SHOWN_OF_HASH = 8

/** How well the reading does on the product's own annotated examples, by attribute, with what it was measured on and when. */
export function EngineAccuracy({ engine }: { engine: Engine | null }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const rows = useMemo(
    () =>
      engine?.sets.flatMap(({ set, texts, unseen, measures }) =>
        measures.map((measure) => ({ ...measure, set, texts, unseen })),
      ) ?? [],
    [engine],
  )
  const columns = useMemo(
    () =>
      [
        {
          id: 'measure',
          header: words.engineColumns.measure,
          cell: (row) => words.measures[row.measure],
          value: (row) => words.measures[row.measure],
          phone: true,
        },
        {
          id: 'right',
          header: words.engineColumns.right,
          cell: (row) => <ShareBar share={row.share} />,
          value: (row) => row.share,
          align: 'right',
          width: 200,
          phone: true,
        },
        {
          id: 'of',
          header: words.engineColumns.of,
          cell: (row) => row.of.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB'),
          value: (row) => row.of,
          align: 'right',
          width: 72,
        },
        {
          id: 'on',
          header: words.engineColumns.on,
          cell: (row) => words.measuredOn(row.set, row.texts, row.unseen),
          value: (row) => words.measuredOn(row.set, row.texts, row.unseen),
          width: 230,
        },
      ] satisfies TableColumn<Row>[],
    [locale, words],
  )
  return (
    <section>
      <SectionHead
        title={words.engine}
        aside={engine ? words.engineAside(whenRead(engine.measuredAt, locale)) : null}
      />
      {engine ? (
        <DataTable
          label={words.engine}
          columns={columns}
          rows={rows}
          rowId={(row) => row.measure}
          note={words.engineNote(engine.edition.slice(0, SHOWN_OF_HASH))}
          flush
        />
      ) : (
        <EmptyState title={words.noEngine}>{words.noEngineText}</EmptyState>
      )}
    </section>
  )
}
