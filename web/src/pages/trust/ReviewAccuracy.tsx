import type { ReviewAccuracy as Review } from '@kildetal/shared/items.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
import { trust as da } from '../../i18n/da/trust.ts'
import { trust as en } from '../../i18n/en/trust.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { ShareBar } from './ShareBar.tsx'

type Row = Review['attributes'][number]

/** How often consultants left each attribute as it was read, the weakest first. */
export function ReviewAccuracy({ review, asOf }: { review: Review; asOf: string }) {
  const words = useWords(da, en)
  const { roles } = useMe()
  const rows = useMemo(
    () => review.attributes.filter(({ reviewed }) => reviewed > 0).sort((a, b) => a.keptShare - b.keptShare),
    [review],
  )
  const columns = useMemo(
    () =>
      [
        {
          id: 'attribute',
          header: words.accuracyColumns.attribute,
          cell: (row) => words.attributes[row.attribute],
          value: (row) => words.attributes[row.attribute],
          phone: true,
        },
        {
          id: 'kept',
          header: words.accuracyColumns.kept,
          cell: (row) => <ShareBar share={row.keptShare} />,
          value: (row) => row.keptShare,
          align: 'right',
          width: 200,
          phone: true,
        },
        {
          id: 'amended',
          header: words.accuracyColumns.amended,
          cell: (row) => row.amended,
          value: (row) => row.amended,
          align: 'right',
          width: 72,
        },
        {
          id: 'reviewed',
          header: words.accuracyColumns.reviewed,
          cell: (row) => row.reviewed,
          value: (row) => row.reviewed,
          align: 'right',
          width: 64,
        },
      ] satisfies TableColumn<Row>[],
    [words],
  )
  const mayReview = may(
    roles.map(({ role }) => role),
    'items.review',
  )
  return (
    <section>
      <SectionHead title={words.accuracy} aside={words.accuracyAside(review.accepted, review.rejected)} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.noAccuracy}
          next={mayReview ? <Button href="/gennemgang">{words.toReview}</Button> : null}
        >
          {words.noAccuracyText}
        </EmptyState>
      ) : (
        <DataTable
          label={words.accuracy}
          columns={columns}
          rows={rows}
          rowId={(row) => row.attribute}
          note={words.accuracyNote(asOf)}
          flush
        />
      )}
    </section>
  )
}
