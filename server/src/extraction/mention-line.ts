import type { Extraction, Mention } from '@kildetal/shared/extraction.ts'
import { formatKr, oreFromKr } from '@kildetal/shared/money.ts'

/** A mention as the command line prints it: the mention and the base name of its file. */
export type MentionLine = { file: string } & Mention

/** The objects of `kildetal extract --format ndjson`, in document order; `fileName` is printed without its folder. */
export function mentionLines(fileName: string, extraction: Extraction): MentionLine[] {
  const file = fileName.split(/[\\/]/).at(-1) ?? fileName
  return extraction.mentions.map((mention) => ({ file, ...mention }))
}

const COLUMNS = ['pkt.', 'beløb', 'enhed', 'år', 'art', 'status', 'citat'] as const

function cells({ agendaItem, amountKr, unit, years, kind, status, quote }: Mention): string[] {
  const flat = quote.replace(/\s+/g, ' ')
  return [
    agendaItem ?? '',
    formatKr(oreFromKr(amountKr)),
    unit,
    years?.join(', ') ?? '',
    kind ?? '',
    status ?? '',
    flat,
  ]
}

/** The lines of `kildetal extract --format table`: a heading and a row for every mention, columns aligned. */
export function mentionTable(fileName: string, extraction: Extraction): string[] {
  const rows = [[...COLUMNS], ...extraction.mentions.map(cells)]
  const widths = COLUMNS.map((_, column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0))
  const printed = rows.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return [fileName, ...printed]
}
