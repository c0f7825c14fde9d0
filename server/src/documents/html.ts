import { type HTMLElement, NodeType, parse } from 'node-html-parser'

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR ' +
    'HTML LEGEND LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)
const PARAGRAPHS = new Set('BLOCKQUOTE DL H1 H2 H3 H4 H5 H6 OL P PRE TABLE UL'.split(' '))
const SILENT = new Set(
  'AUDIO CANVAS COLGROUP DATALIST HEAD IFRAME INPUT MATH NAV NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
)
const SILENT_ROLES = new Set('alertdialog dialog menu menubar navigation search toolbar tablist tooltip'.split(' '))
/** Furniture of the page: counters, icons and menus of Bootstrap, which most publishers of Danish minutes build on. */
const SILENT_CLASSES = new Set('badge glyphicon dropdown-menu modal sr-only visually-hidden'.split(' '))
/** A doctype, Word's conditions and processing instructions, which the parser takes for text. */
const DECLARATIONS = /^\ufeff|<!(?!--)[^<>]{0,1000}>|<\?[^<>]{0,1000}>/g
const HEADINGS = 'h1,h2,h3,h4,h5,h6'

/**
 * The text a reader of an HTML page sees: a line for each block, a blank line around headings, paragraphs, lists and tables, the cells of a
 * data table's row parted by one tab. Tables that only lay out the page are taken apart into their blocks. Scripts, styles, navigation,
 * menus, dialogs and hidden elements are left out; entities are decoded; list items keep the number or dash they are shown with.
 */
export function readHtml(html: string): string {
  const root = parse(html.replace(DECLARATIONS, ''), { comment: false, voidTag: { closingSlash: true } })
  const writer = new Writer()
  write(root, writer)
  return writer.finish()
}

/** Gathers lines: inline text runs on until a block begins, white space collapses, and no two blank lines follow each other. */
class Writer {
  private readonly lines: string[] = []
  private line = ''
  private readonly prefixes: string[] = []

  add(text: string): void {
    this.line += text
  }

  /** Words that open the next line that holds any (a list item's number). */
  open(prefix: string): void {
    this.endLine()
    this.prefixes.push(prefix)
  }

  endLine(): void {
    const text = collapsed(this.line)
    this.line = ''
    if (text === '') return
    this.lines.push(this.prefixes.splice(0).join('') + text)
  }

  blank(): void {
    this.endLine()
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
  }

  row(cells: string[]): void {
    this.endLine()
    const text = cells.join('\t').trimEnd()
    if (text.trim() !== '') this.lines.push(this.prefixes.splice(0).join('') + text)
  }

  drop(): void {
    this.endLine()
    this.prefixes.length = 0
  }

  finish(): string {
    this.endLine()
    while (this.lines.at(-1) === '') this.lines.pop()
    return this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`.toWellFormed()
  }
}

/** Only ASCII white space collapses: a hard space inside an amount stays as it is. */
const collapsed = (text: string) => text.replace(/[ \t\r\n\f\v\0]+/g, ' ').replace(/^ | $/g, '')

function write(element: HTMLElement, writer: Writer): void {
  for (const node of element.childNodes) {
    if (node.nodeType === NodeType.TEXT_NODE) writer.add(node.text)
    else if (node.nodeType === NodeType.ELEMENT_NODE) writeElement(node as HTMLElement, writer)
  }
}

function writeElement(element: HTMLElement, writer: Writer): void {
  const tag = element.tagName
  if (isSilent(element)) return
  if (tag === 'BR') writer.endLine()
  else if (tag === 'TABLE') writeTable(element, writer)
  else writeBlock(element, writer)
}

function writeBlock(element: HTMLElement, writer: Writer): void {
  const tag = element.tagName
  const paragraph = PARAGRAPHS.has(tag)
  if (paragraph) writer.blank()
  else if (BLOCKS.has(tag)) writer.endLine()
  if (tag === 'LI') writeItem(element, writer)
  else write(element, writer)
  if (paragraph) writer.blank()
  else if (BLOCKS.has(tag)) writer.endLine()
}

function writeItem(item: HTMLElement, writer: Writer): void {
  const list = item.parentNode
  if (list?.tagName === 'OL') {
    const items = list.childNodes.filter((node) => (node as HTMLElement).tagName === 'LI')
    writer.open(`${Number(list.getAttribute('start') ?? 1) + items.indexOf(item)}. `)
  } else if (list?.tagName === 'UL' && !list.classList.contains('list-unstyled')) writer.open('- ')
  write(item, writer)
  writer.drop()
}

function isSilent(element: HTMLElement): boolean {
  if (SILENT.has(element.tagName)) return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  if (SILENT_ROLES.has(element.getAttribute('role') ?? '')) return true
  if ([...element.classList.values()].some((name) => SILENT_CLASSES.has(name))) return true
  if (/display\s?:\s?none|visibility\s?:\s?hidden/i.test(element.getAttribute('style') ?? '')) return true
  // A button is furniture, unless a heading hides in it that folds its section out.
  const isButton = element.tagName === 'BUTTON' || element.getAttribute('role') === 'button'
  return isButton && element.querySelector(HEADINGS) === null
}

function writeTable(table: HTMLElement, writer: Writer): void {
  writer.blank()
  const rows = table.querySelectorAll('tr').filter((row) => row.closest('table') === table && !isSilent(row))
  const caption = table.querySelector('caption')
  if (isLayout(table, rows)) {
    for (const row of rows) writeLayoutRow(row, writer)
  } else {
    if (caption) {
      write(caption, writer)
      writer.endLine()
    }
    for (const row of rowsAsCells(rows)) writer.row(row)
  }
  writer.blank()
}

/** A table lays out the page when it says so, holds headings or another table, or has one column. */
function isLayout(table: HTMLElement, rows: HTMLElement[]): boolean {
  if (['presentation', 'none'].includes(table.getAttribute('role') ?? '')) return true
  if (table.querySelector(`table,${HEADINGS}`)) return true
  return rows.every((row) => cellsOf(row).length <= 1)
}

const cellsOf = (row: HTMLElement): HTMLElement[] =>
  row.childNodes.filter((node): node is HTMLElement => ['TD', 'TH'].includes((node as HTMLElement).tagName ?? ''))

/** A cell of digits alone numbers the heading in the cell beside it and goes before it on the same line, parted by a tab. */
function writeLayoutRow(row: HTMLElement, writer: Writer): void {
  const cells = cellsOf(row)
  for (const [index, cell] of cells.entries()) {
    const text = plain(cell)
    const next = cells[index + 1]
    if (/^\d{1,3}\.?$/.test(text) && next?.querySelector(HEADINGS)) writer.open(`${text}\t`)
    else {
      write(cell, writer)
      writer.endLine()
    }
  }
  writer.drop()
  writer.blank()
}

/** Cells as text, in the columns they are shown in: a cell that spans columns or rows leaves the places it covers empty. */
function rowsAsCells(rows: HTMLElement[]): string[][] {
  const covered: number[] = []
  return rows.map((row) => {
    const texts: string[] = []
    const skip = () => {
      while ((covered[texts.length] ?? 0) > 0) {
        covered[texts.length] = (covered[texts.length] ?? 0) - 1
        texts.push('')
      }
    }
    for (const cell of cellsOf(row)) {
      skip()
      const span = spanOf(cell, 'colspan')
      for (let index = 0; index < span; index++) {
        covered[texts.length] = spanOf(cell, 'rowspan') - 1
        texts.push(index === 0 ? plain(cell) : '')
      }
    }
    skip()
    return texts
  })
}

function spanOf(cell: HTMLElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), 100) : 1
}

/** A cell's text on one line. */
function plain(cell: HTMLElement): string {
  const writer = new Writer()
  write(cell, writer)
  return collapsed(writer.finish())
}
