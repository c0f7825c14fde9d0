import type { RowData, Row as TanStackRow } from '@tanstack/react-table'
import type { MouseEvent } from 'react'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import type { Features } from './DataTable.tsx'
import { Icon } from './Icon.tsx'
import type { TableColumn } from './table-column.ts'
import { withStruck } from './WithStruck.tsx'

interface DataTableRowProps<Row extends RowData> {
  row: TanStackRow<Features, Row>
  index: number
  columns: readonly TableColumn<Row>[]
  foldable: boolean
  /** The last row of its group. */
  last: boolean
  focusable: boolean
  onFocus: () => void
  onOpen: ((row: Row) => void) | undefined
  selected: boolean
  tone: 'requested' | 'strong' | 'quiet' | undefined
  name: string | undefined
}

/** One row. A click on a control inside it is that control's; anywhere else it opens the row. */
export function DataTableRow<Row extends RowData>(props: DataTableRowProps<Row>) {
  const { row, index, columns, foldable, onOpen } = props
  const words = useWords(da, en)
  const canFold = foldable && row.getCanExpand()
  const open = canFold && row.getIsExpanded()

  function onClick(event: MouseEvent<HTMLTableRowElement>): void {
    const onControl =
      event.target instanceof Element && event.target.closest('a, button, input, label, [role="button"]')
    if (onControl && event.currentTarget.contains(onControl)) return
    // Selecting text to copy it is no click.
    if (document.getSelection()?.isCollapsed === false) return
    onOpen?.(row.original)
  }

  return (
    <tr
      className="k-row"
      aria-rowindex={index + 2}
      data-row={row.id}
      data-depth={row.depth}
      data-open={open || undefined}
      data-last={props.last || undefined}
      data-selected={props.selected || undefined}
      data-tone={props.tone}
      data-opens={onOpen !== undefined || undefined}
      {...(foldable ? { 'aria-level': row.depth + 1 } : {})}
      {...(canFold ? { 'aria-expanded': open } : {})}
      aria-selected={props.selected || undefined}
      tabIndex={props.focusable ? 0 : -1}
      onFocus={props.onFocus}
      onClick={onClick}
    >
      {columns.map((column, place) => (
        <td
          key={column.id}
          data-align={column.align ?? 'left'}
          data-phone={column.phone || undefined}
          data-bare={column.bare || undefined}
          data-foldable={(place === 0 && foldable) || undefined}
        >
          {place === 0 && canFold ? (
            <button
              type="button"
              className="k-fold"
              tabIndex={-1}
              aria-label={open ? words.collapse(props.name ?? '') : words.expand(props.name ?? '')}
              onClick={() => row.toggleExpanded()}
            >
              <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
            </button>
          ) : null}
          {withStruck(column.cell(row.original))}
        </td>
      ))}
    </tr>
  )
}
