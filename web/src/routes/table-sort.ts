import type { TableSort } from '../ui/DataTable.tsx'

/** A table's sort as it stands in the address: `day`, or `-day` for descending. */
export function readSort(text: string | undefined): TableSort | null {
  if (!text) return null
  return text.startsWith('-') ? { id: text.slice(1), descending: true } : { id: text, descending: false }
}

/** The address form of a sort; undefined for none, so that it leaves the address. */
export function writeSort(sort: TableSort | null): string | undefined {
  if (!sort) return undefined
  return sort.descending ? `-${sort.id}` : sort.id
}
