import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfOf } from '../../test/document-files.ts'
import { readDocument } from './read.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

/** The text and the codes of its notes, or the code of the refusal. */
async function read(file: Uint8Array, name: string, limits = {}) {
  const reading = await readDocument(file, name, limits)
  if (!reading.ok) return reading.problem.code
  const { format, text, problems } = reading.document
  return { format, text, notes: problems.map(({ code }) => code) }
}

describe('what is refused, and why', () => {
  const signed = (...start: number[]) => Buffer.concat([Buffer.from(start), Buffer.alloc(64, 1)])
  it.each([
    ['an empty file', Buffer.alloc(0), 'referat.txt', 'empty_file'],
    ['a picture', signed(0x89, 0x50, 0x4e, 0x47), 'referat.pdf', 'image'],
    ['a photograph', signed(0xff, 0xd8, 0xff, 0xe0), 'referat.jpg', 'image'],
    ['a file of the old Word', signed(0xd0, 0xcf, 0x11, 0xe0), 'referat.doc', 'old_word'],
    ['a file of the old Excel', signed(0xd0, 0xcf, 0x11, 0xe0), 'regnskab.xls', 'spreadsheet'],
    ['a packed archive', signed(0x1f, 0x8b), 'referater.tar.gz', 'archive'],
    ['a spreadsheet as text', bytes('konto;beløb\n1;2\n'), 'regnskab.csv', 'spreadsheet'],
    ['rich text', bytes('{\\rtf1 Referat}'), 'referat.rtf', 'unknown_format'],
    ['bytes without meaning', signed(0, 1, 2, 3, 4), 'referat', 'unknown_format'],
    ['an error page saved as PDF', bytes('<html>404</html>'), 'referat.pdf', 'wrong_format'],
    ['text named as a Word file', bytes('Referat'), 'referat.docx', 'wrong_format'],
    ['half a zip', signed(0x50, 0x4b, 0x03, 0x04), 'referat.docx', 'damaged_docx'],
    [
      'letters of an unknown encoding',
      Buffer.from([0x81, 0x8d, 0x9d, 0xc3, 0x28, 0x81]),
      'referat.txt',
      'unknown_encoding',
    ],
  ])('%s', async (_what, file, name, code) => {
    expect(await read(file, name)).toBe(code)
  })

  it('a file above the limit, without looking inside, and says how large both are', async () => {
    const reading = await readDocument(new Uint8Array(200 * 1024 * 1024), 'arkiv.pdf')
    expect(reading).toMatchObject({ ok: false, problem: { code: 'too_large' } })
    expect(!reading.ok && reading.problem.message).toContain('200 MB, og grænsen er 50 MB')
    expect(await read(bytes('12345'), 'a.txt', { maxBytes: 5 })).toMatchObject({ text: '12345' })
    expect(await read(bytes('123456'), 'a.txt', { maxBytes: 5 })).toBe('too_large')
  })
})

describe('which format a file is read as', () => {
  it('follows the bytes before the name', async () => {
    const pdf = await pdfOf([[{ text: 'Referat', x: 50, y: 60 }]])
    expect(await read(pdf, 'referat.txt')).toEqual({ format: 'pdf', text: 'Referat\n', notes: [] })
    expect(await read(bytes('<!DOCTYPE html><p>Referat</p>'), 'side')).toMatchObject({
      format: 'html',
      text: 'Referat\n',
    })
    expect(await read(bytes('\ufeff  <html><p>Referat'), 'side.txt')).toMatchObject({ format: 'html' })
  })

  it('follows the name among texts', async () => {
    expect(await read(bytes('# Referat\n\n| a | b |'), 'x.MD')).toEqual({
      format: 'md',
      text: '# Referat\n\n| a | b |',
      notes: [],
    })
    expect(await read(bytes('Mål < 5 % og > 3 %'), 'referat')).toMatchObject({
      format: 'txt',
      text: 'Mål < 5 % og > 3 %',
    })
    expect(await read(bytes('Punkt 1'), 'referat.2025')).toMatchObject({ format: 'txt' })
  })
})

describe('text files', () => {
  it('stand as they are, byte order mark, line ends and form feeds included', async () => {
    const text = '\ufeffPunkt 1:\tBeløb\r\n1.222.000 kr.\f\n'
    const file = bytes(text)
    expect(await read(file, 'a.txt')).toEqual({ format: 'txt', text, notes: [] })
    expect(text).toBe(file.toString('utf8'))
  })

  it('in Windows-1252 and UTF-16 are decoded, and it is said which was assumed', async () => {
    const text = 'Beslutning: “Godkendt” – 1.250 kr. på Ærø; § 3 og ½ mio. kr.\r\n'
    const narrow = Buffer.from(
      [...text].map((sign) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[sign] ?? sign.charCodeAt(0)),
    )
    expect(await read(narrow, 'a.txt')).toEqual({ format: 'txt', text, notes: ['encoding_assumed'] })
    const little = bytes(text, 'utf16le')
    expect(await read(little, 'a.txt')).toEqual({ format: 'txt', text, notes: ['encoding_assumed'] })
    const big = Buffer.from(bytes(`\ufeff${text}`, 'utf16le')).swap16()
    expect(await read(big, 'a.txt')).toEqual({ format: 'txt', text: `\ufeff${text}`, notes: ['encoding_assumed'] })
  })

  it('in UTF-8 with a damaged character are read as Node reads them, with the place noted', async () => {
    const file = Buffer.concat([bytes('Ændret til æøå æøå æøå '), Buffer.from([0xc3]), bytes(' 5 kr.')])
    const reading = await readDocument(file, 'a.txt')
    expect(reading).toMatchObject({
      ok: true,
      document: { text: file.toString('utf8'), problems: [{ code: 'damaged_characters' }] },
    })
    const place = reading.ok ? reading.document.problems[0]?.place : null
    expect(file.toString('utf8').slice(place?.start, place?.end)).toBe(place?.quote)
  })

  it('without a word in them are kept, and it is said', async () => {
    expect(await read(bytes(' \n\n'), 'a.txt')).toEqual({ format: 'txt', text: ' \n\n', notes: ['no_text'] })
  })

  it('come back the same from every encoding', async () => {
    const word = fc.constantFrom(
      'beløb',
      'på',
      'Ærø',
      'Å',
      '1.222.000 kr.',
      'ændres',
      'for',
      'year',
      'kr',
      '½ mio.',
      '\n',
      'søger',
    )
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
    await fc.assert(
      fc.asyncProperty(sentence, fc.constantFrom('utf8', 'latin1', 'utf16le', 'utf16be'), async (text, encoding) => {
        const marked = encoding === 'utf16le' || encoding === 'utf16be' ? `\ufeff${text}` : text
        const file =
          encoding === 'utf16be' ? bytes(marked, 'utf16le').swap16() : bytes(marked, encoding as BufferEncoding)
        expect(await read(file, 'a.txt')).toMatchObject({ text: marked })
      }),
    )
  })

  it('of any bytes at all are read or refused, never thrown on, and hold no zero the database would refuse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (file) => {
        const reading = await readDocument(file, 'a.txt')
        if (reading.ok) expect(reading.document.text).not.toContain('\0')
        else expect(reading.problem.message.length).toBeGreaterThan(20)
      }),
    )
  })
})
