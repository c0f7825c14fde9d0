import type { ReactNode } from 'react'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'

interface ReadingsTableProps<Way extends string> {
  /** The ways the same values can be read, in order, with the heading of each. */
  ways: readonly { way: Way; heading: string }[]
  chosen: Way
  /** Texts of the file, each once. */
  texts: readonly string[]
  /** What a text comes to when it is read that way. */
  cell: (text: string, way: Way) => ReactNode
}

/** Values of the file beside what each way of reading makes of them, the chosen one marked. */
export function ReadingsTable<Way extends string>({ ways, chosen, texts, cell }: ReadingsTableProps<Way>) {
  const words = useWords(da, en)
  return (
    <table className="k-fi-table k-fi-readings">
      <thead>
        <tr>
          <th scope="col">{words.inFile}</th>
          {ways.map(({ way, heading }) => (
            <th key={way} scope="col" data-chosen={way === chosen || undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {texts.map((text) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            {ways.map(({ way }) => (
              <td key={way} data-chosen={way === chosen || undefined}>
                {cell(text, way)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
