import type { FigureImport, ImportEffect } from '@kildetal/shared/figure-imports.ts'
import { useMemo } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { csvOf, type TableColumn } from '../../ui/table-column.ts'
import { MOST_UNFOLDED, TABLE_HEIGHT } from './effect.ts'
import { useEffectColumns } from './use-effect-columns.tsx'

type Unit = ImportEffect['units'][number]

interface UnitEffectsProps {
  file: FigureImport
  net: boolean
  units: readonly Unit[]
}

/** The file unit by unit beside the unit's own figures in the books, the largest first, each leading to the unit's overview. */
export function UnitEffects({ file, net, units }: UnitEffectsProps) {
  const words = useWords(da, en)
  const amounts = useEffectColumns(file.state === 'loaded', net)
  const columns = useMemo<TableColumn<Unit>[]>(
    () => [
      {
        ...{ id: 'unit', header: words.unitColumns.unit, phone: true },
        cell: ({ slug, name, year }) => <TextLink href={`/overblik/${slug}?aar=${year}`}>{name}</TextLink>,
        value: ({ name }) => name,
      },
      {
        ...{ id: 'measure', header: words.unitColumns.measure, width: 240 },
        cell: ({ measure, year }) => words.totalOf(words.measures[measure], year),
        value: ({ measure, year }) => words.totalOf(words.measures[measure], year),
      },
      ...amounts,
    ],
    [amounts, words],
  )
  const save = () => {
    const { header, cells } = csvOf(columns, units)
    downloadCsv(`${words.units} ${file.fileName}`, header, cells)
  }
  return (
    <>
      <div className="k-fi-units-head">
        <h3 className="t-14 t-strong">{words.units}</h3>
        <span className="t-muted t-13">{words.unitsAside}</span>
        <Button variant="quiet" shortcut="E" onPress={save}>
          {words.export}
        </Button>
      </div>
      <DataTable
        label={words.units}
        columns={columns}
        rows={units}
        rowId={({ slug, measure, year }) => `${slug} ${measure} ${year}`}
        rowName={({ name }) => name}
        {...(units.length > MOST_UNFOLDED ? { height: TABLE_HEIGHT } : {})}
        flush
      />
    </>
  )
}
