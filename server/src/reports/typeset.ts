import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The weights of the web's own typeface; typst reads whole font files, and not those the browser gets. */
const FONT_FILES = [
  '400Regular/Inter_400Regular.ttf',
  '500Medium/Inter_500Medium.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
]
const { resolve } = createRequire(import.meta.url)

let opened: Promise<NodeCompiler> | undefined

async function openCompiler(): Promise<NodeCompiler> {
  const fontBlobs = await Promise.all(FONT_FILES.map((file) => readFile(resolve(`@expo-google-fonts/inter/${file}`))))
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}

/** A template cannot be set: the template's fault, never the data's. */
class TypesetError extends Error {
  override readonly name = 'TypesetError'
}

/**
 * Sets a typst template as a tagged PDF (PDF/UA-1). The template finds `data` with `json(bytes(sys.inputs.data))`; all of it is text to it and never
 * markup. Throws TypesetError when the template itself is wrong.
 */
export async function typesetPdf(template: string, data: unknown): Promise<Uint8Array> {
  opened ??= openCompiler()
  const compiler = await opened
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  const document = compiled.result
  if (!document) {
    const error = compiled.takeDiagnostics()
    throw new TypesetError(JSON.stringify(error?.shortDiagnostics ?? 'no document'))
  }
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } finally {
    // What is kept of earlier documents would otherwise grow with every one.
    compiler.evictCache(10)
  }
}
