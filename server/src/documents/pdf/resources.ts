import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

/** The kinds of things a page names in what it draws. Property lists are left out: they carry texts and layers beside the drawing. */
const KINDS = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font']
/** What a drawing or picture inside a page needs to be shown (ISO 32000-1, tables 75, 89 and 95); the rest may be anything. */
const DRAWING_ENTRIES = new Set(
  (
    'Type Subtype FormType BBox Matrix Resources Group Filter DecodeParms Length Width Height ColorSpace BitsPerComponent Intent ImageMask ' +
    'Mask Decode Interpolate SMask SMaskInData Matte PatternType PaintType TilingType XStep YStep S TR BC G'
  ).split(' '),
)

/**
 * The part of a page's resources that its drawing names, and the same for drawings inside drawings: files often share one list among all
 * pages, and pictures of closed pages must not travel along. Throws when the drawing cannot be read.
 */
export function keepOnlyUsed(resources: PDFDict, contents: PDFObject | undefined): PDFDict {
  return pruned(resources, namesIn(contents, resources), new Set())
}

function pruned(resources: PDFDict, used: Set<string>, seen: Set<PDFObject>): PDFDict {
  const kept = resources.context.obj({})
  const inner = new Set(used)
  // A drawing without resources of its own uses those of the page, so its names count too.
  for (const drawing of drawingsIn(resources, used))
    if (!drawing.dict.has(PDFName.of('Resources'))) for (const name of namesIn(drawing, resources)) inner.add(name)
  for (const kind of KINDS) {
    const all = resources.lookup(PDFName.of(kind))
    if (!(all instanceof PDFDict)) continue
    const some = resources.context.obj({})
    for (const [key, value] of all.entries()) {
      if (!inner.has(key.decodeText())) continue
      stripDrawing(all.lookup(key), seen)
      some.set(key, value)
    }
    kept.set(PDFName.of(kind), some)
  }
  return kept
}

function drawingsIn(resources: PDFDict, used: Set<string>): PDFStream[] {
  return ['XObject', 'Pattern'].flatMap((kind) => {
    const all = resources.lookup(PDFName.of(kind))
    if (!(all instanceof PDFDict)) return []
    const drawings = all
      .keys()
      .filter((key) => used.has(key.decodeText()))
      .map((key) => all.lookup(key))
    return drawings.filter(
      (drawing) => drawing instanceof PDFStream && drawing.dict.has(PDFName.of('BBox')),
    ) as PDFStream[]
  })
}

/** Takes off a drawing, picture or graphics state what is not drawn, down through the drawings it names itself. */
function stripDrawing(thing: PDFObject | undefined, seen: Set<PDFObject>): void {
  if (!thing || seen.has(thing)) return
  seen.add(thing)
  if (thing instanceof PDFDict) {
    const mask = thing.lookup(PDFName.of('SMask'))
    if (mask instanceof PDFDict) stripDrawing(mask.lookup(PDFName.of('G')), seen)
  }
  if (!(thing instanceof PDFStream)) return
  const { dict } = thing
  const isDrawing = dict.has(PDFName.of('BBox'))
  const isPicture = dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
  if (!isDrawing && !isPicture) return
  for (const key of dict.keys()) if (!DRAWING_ENTRIES.has(key.decodeText())) dict.delete(key)
  const own = dict.lookup(PDFName.of('Resources'))
  if (isDrawing && own instanceof PDFDict) dict.set(PDFName.of('Resources'), pruned(own, namesIn(thing, own), seen))
}

/** Every name that stands in a drawing's instructions. */
function namesIn(contents: PDFObject | undefined, near: PDFDict): Set<string> {
  const names = new Set<string>()
  for (const stream of streamsOf(contents, near)) {
    const code = Buffer.from(decoded(stream)).toString('latin1')
    for (const [, name] of code.matchAll(/\/([^\s()<>[\]{}/%\0]+)/g)) if (name) names.add(PDFName.of(name).decodeText())
  }
  return names
}

function streamsOf(contents: PDFObject | undefined, near: PDFDict): PDFStream[] {
  const found = contents instanceof PDFRef ? near.context.lookup(contents) : contents
  if (found instanceof PDFStream) return [found]
  if (found instanceof PDFArray) return found.asArray().flatMap((part) => streamsOf(part, near))
  return []
}

function decoded(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode()
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents()
  throw new Error('A page is drawn in a way that cannot be read.')
}
