import { useState } from 'react'
import { DataTable } from '../../src/ui/DataTable.tsx'
import { Page, PageHeader } from '../../src/ui/Page.tsx'
import type { TableColumn } from '../../src/ui/table-column.ts'

interface Item {
  id: string
  name: string
  amount: number
}

const ITEMS: Item[] = Array.from({ length: 5000 }, (_, index) => ({
  id: `${index}`,
  name: `Post ${index + 1}`,
  amount: (index * 7919) % 100_000,
}))

const COLUMNS: TableColumn<Item>[] = [
  { id: 'name', header: 'Post', cell: (row) => row.name, value: (row) => row.name, phone: true },
  {
    id: 'amount',
    header: 'Beløb, kr.',
    align: 'right',
    cell: (row) => row.amount.toLocaleString('da-DK'),
    value: (row) => row.amount,
    phone: true,
    descendingFirst: true,
  },
]

/** Five thousand rows, of which only those in sight are drawn. */
export function LongTableSheet() {
  const [opened, setOpened] = useState('')
  return (
    <Page kind="consultant">
      <PageHeader headline="5.000 poster" />
      <DataTable
        label="Poster"
        columns={COLUMNS}
        rows={ITEMS}
        rowId={(row) => row.id}
        onOpen={(row) => setOpened(row.name)}
      />
      <output>{opened}</output>
    </Page>
  )
}
