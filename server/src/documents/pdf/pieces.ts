import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A stretch of text as the page draws it; points from the page's upper left corner, as the page is shown. */
export type Piece = {
  text: string
  x: number
  right: number
  /** The line the letters stand on. */
  baseline: number
  /** Size of the type. */
  size: number
  /** The page itself draws white space before it. */
  spaced: boolean
  /** Runs along the page's edge or askew instead of from left to right. */
  turned: boolean
}

/** What one page draws. */
export type PagePieces = { number: number; width: number; height: number; pieces: Piece[] }

type DrawnText = { str: string; transform: number[]; width: number; height: number }

/** Characters that would break cells, lines or the database; a tab parts cells and nothing else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f]+/g

/** The texts a page draws, with their places. White space of its own is kept as a mark on the piece after it. */
export async function piecesOf(page: PDFPageProxy): Promise<PagePieces> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const pieces: Piece[] = []
  let spaced = false
  for (const item of content.items) {
    if (!('str' in item)) continue
    const text = item.str.replace(CONTROLS, ' ').toWellFormed()
    const trimmed = text.trim()
    if (trimmed === '') {
      spaced = spaced || text !== ''
      continue
    }
    const piece = placed(item as DrawnText, trimmed, viewport.transform, spaced || text.startsWith(' '))
    if (Number.isFinite(piece.x + piece.baseline + piece.size) && piece.size > 0) pieces.push(piece)
    spaced = text.endsWith(' ')
  }
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, pieces: once(pieces) }
}

function placed(item: DrawnText, text: string, view: number[], spaced: boolean): Piece {
  const [a, b, c, d, e, f] = multiplied(view, item.transform)
  const size = Math.hypot(c, d)
  const turned = Math.abs(b) > 0.1 * Math.abs(a) || a < 0
  const right = turned ? e + size : e + item.width
  return { text, x: e, right, baseline: f, size, spaced, turned }
}

type Matrix = [number, number, number, number, number, number]

function multiplied(outer: number[], inner: number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = outer
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = inner
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ]
}

/** How many earlier drawings of a text are looked at; the second stroke of bold type follows soon after the first. */
const SOON = 100

/** Some programs make bold type by drawing a text twice, a hair apart; an amount must not count twice for it. */
function once(pieces: Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? []
    const near = 0.15 * piece.size
    const isNear = (other: Piece) =>
      Math.abs(other.x - piece.x) < near && Math.abs(other.baseline - piece.baseline) < near
    if (same.slice(-SOON).some(isNear)) return false
    same.push(piece)
    seen.set(piece.text, same)
    return true
  })
}
