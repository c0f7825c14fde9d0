import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { deflateSync } from 'node:zlib'
import { PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { paragraph, pdfOf } from '../../test/document-files.ts'
import { readDocument } from './read.ts'

/** A PDF of some kilobytes whose only page draws `megabytes` of the given instruction. */
function bomb(megabytes: number, instruction: string): Promise<Uint8Array> {
  return pdfOf([[]], (pdf) => {
    const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, instruction))
    const stream = pdf.context.stream(packed, { Filter: 'FlateDecode' })
    pdf.getPages()[0]?.node.set(PDFName.of('Contents'), pdf.context.register(stream))
  })
}

async function codeOf(file: Uint8Array, limits = {}) {
  const reading = await readDocument(file, 'a.pdf', limits)
  return reading.ok ? null : reading.problem.code
}

describe('reading in a worker', () => {
  it('is given up when it takes too long, and the next document is read all the same', async () => {
    const slow = await bomb(40, '(5 kr.) Tj ')
    // Less than it takes to unpack, also in a thread that is warm already.
    const limits = { maxMilliseconds: 50 }
    expect(await codeOf(slow, limits)).toBe('took_too_long')
    expect(await codeOf(await pdfOf([paragraph(['Referat'], 60)]))).toBeNull()
  })

  it('is given up when it takes too much memory, without taking the process down', async () => {
    expect(await codeOf(await bomb(200, ' '), { maxMemoryMb: 64 })).toBe('too_much_memory')
    expect(await codeOf(await pdfOf([paragraph(['Referat'], 60)]))).toBeNull()
  })

  it('keeps many documents apart', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `Referat ${index}`)
    const files = await Promise.all(texts.map((text) => pdfOf([paragraph([text], 60)])))
    const readings = await Promise.all(files.map((file) => readDocument(file, 'a.pdf')))
    expect(readings.map((reading) => reading.ok && reading.document.text)).toEqual(texts.map((text) => `${text}\n`))
  })

  it('leaves the caller its bytes', async () => {
    const file = await pdfOf([paragraph(['Referat'], 60)])
    const before = Buffer.from(file).toString('base64')
    await readDocument(file, 'a.pdf')
    expect(Buffer.from(file).toString('base64')).toBe(before)
  })

  it('waits for its answer but does not keep a finished process alive', async () => {
    const script = `import { readDocument } from ${JSON.stringify(new URL('./read.ts', import.meta.url).href)}
      const reading = await readDocument(Buffer.from('<html><p>Referat</p>'), 'a.html')
      process.stdout.write(reading.ok ? reading.document.text : reading.problem.code)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    const [code] = await once(child, 'close', { signal: AbortSignal.timeout(15_000) })
    expect({ code, printed }).toEqual({ code: 0, printed: 'Referat\n' })
  })
})
