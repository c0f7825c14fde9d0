import { cellNumber, isDash } from './cell-numbers.ts'
import type { Line } from './lines.ts'
import { type Cell, cellAt } from './rows.ts'

/** A line that holds one cell of a stacked table. */
export interface Stacked {
  readonly cell: Cell
  readonly sort: 'text' | 'figure' | 'year' | 'dash' | 'empty' | 'unit'
}

/** Lines of words and the figures under them: a row of a stacked table, with what stands above its label. */
export interface Run {
  readonly texts: Cell[]
  readonly figures: Stacked[]
  unit: Cell | null
}

const MAX_TEXT = 120
const MAX_FIGURE = 44
const WIDE = /\t|\||\S {2,}\S|\.{4,}/
/** An account or place number: digits in groups that no amount has. */
const CODE = /^\d[\d.\-/]{2,20}\d$/
const UNIT = /^(?:i )?(?:kr\.?|dkk|(?:1\.000|mio\.?|t\.?) ?kr\.?)?(?: ?(?:\/|pr\.?[ ]|per[ ])[a-zæøå0-9²³ .]{1,24})?$/i

/** A sentence: it may lead up to a table, but is no cell of it. */
function isSentence(text: string): boolean {
  return text.length > 50 && text.endsWith('.') && !text.slice(-51, -1).includes('.')
}

function sortOf(cell: Cell, afterFigure: boolean): Stacked['sort'] {
  const { text } = cell
  if (text.length <= MAX_FIGURE) {
    const number = cellNumber(cell)
    if (number) return number.year ? 'year' : 'figure'
    if (isDash(cell)) return 'dash'
    // A code stands in its column like a figure; it is read as none.
    if (CODE.test(text)) return 'figure'
    if (afterFigure && UNIT.test(text)) return 'unit'
  }
  return 'text'
}

/** Collects runs line by line. `flush` hands over those of one block: nothing in between is too long or parted otherwise. */
export class StackedLines {
  private runs: Run[] = []
  private readonly flush: (runs: Run[]) => void

  constructor(flush: (runs: Run[]) => void) {
    this.flush = flush
  }

  /** Takes the next line; an empty one with a space in it may be an empty cell. */
  take(text: string, { start, end }: Line): void {
    const cell = end - start > 4 * MAX_TEXT ? null : cellAt(text, start, start, end)
    if (!cell || cell.text.length > MAX_TEXT) {
      this.close()
      return
    }
    const run = this.runs.at(-1)
    if (cell.text === '') {
      if (end > start && run && run.unit === null) run.figures.push({ cell, sort: 'empty' })
      return
    }
    const sort = sortOf(cell, run?.figures.some((figure) => figure.sort !== 'empty') === true)
    if (sort === 'text') {
      if (WIDE.test(cell.text) || isSentence(cell.text)) this.close()
      else if (run?.figures.every((figure) => figure.sort === 'empty')) {
        run.figures.length = 0
        run.texts.push(cell)
      } else this.runs.push({ texts: [cell], figures: [], unit: null })
      return
    }
    if (!run) return
    if (sort === 'unit') run.unit ??= cell
    else run.figures.push({ cell, sort })
  }

  /** Ends the block. */
  close(): void {
    const { runs } = this
    this.runs = []
    if (runs.length > 1) this.flush(runs)
  }
}
