import type { MinutesView } from '@kildetal/shared/minutes.ts'

/** A stretch `[start, end)` of the text; a line break inside it was only where the line was full. */
export interface Stretch {
  start: number
  end: number
}

/**
 * A part of the minutes as the paper shows it. Positions are in the view's text, so that every mark finds its words. A `table` has its cells
 * in `rows`; everything else has `pieces`, each on a line of its own.
 */
export interface Block extends Stretch {
  kind: 'item' | 'case' | 'closed' | 'section' | 'subheading' | 'paragraph' | 'list' | 'table'
  /** The agenda item it belongs to; null before the first one. */
  agendaItemId: string | null
  pieces: Stretch[]
  rows: Stretch[][]
}

/** A line this long was broken because it was full, not because something new begins. */
const FULL_LINE = 70
const SUBHEADING_MOST = 80
const BULLET = /^\s*(?:[-–•*]|\d{1,2}[.)])\s/

type Text = MinutesView['text']
type Maker = (kind: Block['kind'], stretch: Stretch, parts?: Partial<Pick<Block, 'pieces' | 'rows'>>) => Block

function trimmed(text: Text, { start, end }: Stretch): Stretch {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

function linesOf(text: Text, { start, end }: Stretch): Stretch[] {
  const lines: Stretch[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text.charAt(at) !== '\n') continue
    const line = trimmed(text, { start: from, end: at })
    // Leading and trailing tabs are empty cells of a table.
    const hasTab = text.slice(from, at).includes('\t')
    lines.push(hasTab ? { start: from, end: at } : line)
    from = at + 1
  }
  return lines
}

/** Lines between blank lines. */
function paragraphsOf(text: Text, stretch: Stretch): Stretch[][] {
  const paragraphs: Stretch[][] = [[]]
  for (const line of linesOf(text, stretch)) {
    if (text.slice(line.start, line.end).trim() === '') {
      if (paragraphs.at(-1)?.length) paragraphs.push([])
    } else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter((lines) => lines.length > 0)
}

function isTable(text: Text, line: Stretch): boolean {
  return text.slice(line.start, line.end).includes('\t')
}

function goesOn(text: Text, line: Stretch, next: Stretch): boolean {
  if (BULLET.test(text.slice(next.start, next.end))) return false
  return line.end - line.start >= FULL_LINE || /^[a-zæøå]/.test(text.slice(next.start, next.start + 1))
}

/** Joins lines that were only broken because they were full. */
function piecesOf(text: Text, lines: readonly Stretch[]): Stretch[] {
  const pieces: Stretch[] = []
  let previous: Stretch | null = null
  for (const line of lines) {
    const last = pieces.at(-1)
    if (last && previous && goesOn(text, previous, line)) last.end = line.end
    else pieces.push({ ...line })
    previous = line
  }
  return pieces
}

function cellsOf(text: Text, line: Stretch): Stretch[] {
  const cells: Stretch[] = []
  let from = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '\t') continue
    cells.push(trimmed(text, { start: from, end: at }))
    from = at + 1
  }
  return cells
}

function around(parts: readonly Stretch[]): Stretch {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}

/** Runs of table lines and of other lines, in their order. */
function runsOf(text: Text, lines: readonly Stretch[]): { table: boolean; lines: Stretch[] }[] {
  const runs: { table: boolean; lines: Stretch[] }[] = []
  for (const line of lines) {
    const table = isTable(text, line)
    const last = runs.at(-1)
    if (last && last.table === table) last.lines.push(line)
    else runs.push({ table, lines: [line] })
  }
  return runs
}

function proseBlock(text: Text, lines: readonly Stretch[], make: Maker): Block {
  const pieces = piecesOf(text, lines)
  const all = around(pieces)
  if (pieces.every((piece) => BULLET.test(text.slice(piece.start, piece.end)))) return make('list', all, { pieces })
  const words = text.slice(all.start, all.end)
  const isHeading = pieces.length === 1 && words.length <= SUBHEADING_MOST && !/[.:,;!?%»"”)]$/.test(words)
  return make(isHeading ? 'subheading' : 'paragraph', all, { pieces })
}

/** Body text as blocks. A short line without a full stop is a heading only where something follows it. */
function bodyBlocks(text: Text, stretch: Stretch, make: Maker): Block[] {
  const blocks = paragraphsOf(text, stretch).flatMap((lines) =>
    runsOf(text, lines).map((run) =>
      run.table
        ? make('table', around(run.lines), { rows: run.lines.map((line) => cellsOf(text, line)) })
        : proseBlock(text, run.lines, make),
    ),
  )
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    const heads = next !== undefined && next.kind !== 'subheading' && /^[\p{Lu}\d]/u.test(text.charAt(block.start))
    return block.kind === 'subheading' && !heads ? { ...block, kind: 'paragraph' } : block
  })
}

function headBlocks(text: Text, item: MinutesView['agendaItems'][number], end: number, make: Maker): Block[] {
  const [title, ...rest] = bodyBlocks(text, { start: item.start, end }, make)
  if (!title) return []
  // A case number on the line below the title is no part of it.
  const [first, ...below] = title.pieces
  const blocks =
    first && below.length > 0
      ? [make('item', first, { pieces: [first] }), make('paragraph', around(below), { pieces: below }), ...rest]
      : [{ ...title, kind: 'item' as const }, ...rest]
  return blocks.map((block, index) => {
    const isCase = index > 0 && item.caseNumber !== null && isCaseLine(text, block, item.caseNumber)
    return isCase ? { ...block, kind: 'case' } : block
  })
}

const CASE_WORDS_MOST = 30

function isCaseLine(text: Text, block: Block, caseNumber: string): boolean {
  const words = text.slice(block.start, block.end)
  return words.includes(caseNumber) && words.length <= caseNumber.length + CASE_WORDS_MOST
}

function itemBlocks(text: Text, item: MinutesView['agendaItems'][number], make: Maker): Block[] {
  if (item.closed) return [make('closed', { start: item.start, end: item.end })]
  const first = item.sections[0]
  const blocks = headBlocks(text, item, first?.start ?? item.end, make)
  let end = first?.start ?? item.end
  for (const section of item.sections) {
    blocks.push(...bodyBlocks(text, { start: end, end: section.start }, make))
    const heading = trimmed(text, { start: section.start, end: section.bodyStart })
    if (heading.end > heading.start) blocks.push(make('section', heading, { pieces: [heading] }))
    blocks.push(...bodyBlocks(text, { start: section.bodyStart, end: section.end }, make))
    end = section.end
  }
  blocks.push(...bodyBlocks(text, { start: end, end: item.end }, make))
  return blocks
}

/** The minutes in blocks, in the order of the text; nothing of the text is left out but white space. */
export function blocksOf({ text, agendaItems }: Pick<MinutesView, 'text' | 'agendaItems'>): Block[] {
  const makerFor =
    (agendaItemId: string | null): Maker =>
    (kind, { start, end }, parts = {}) => ({ kind, start, end, agendaItemId, pieces: [], rows: [], ...parts })
  const blocks: Block[] = []
  let end = 0
  let current: string | null = null
  for (const item of [...agendaItems].sort((a, b) => a.start - b.start)) {
    blocks.push(...bodyBlocks(text, { start: end, end: Math.max(end, item.start) }, makerFor(current)))
    blocks.push(...itemBlocks(text, item, makerFor(item.id)))
    current = item.id
    end = Math.max(end, item.end)
  }
  blocks.push(...bodyBlocks(text, { start: end, end: text.length }, makerFor(current)))
  return blocks
}
