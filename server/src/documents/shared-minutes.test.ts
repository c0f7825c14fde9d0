import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rectanglesOf } from '@kildetal/shared/documents.ts'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read.ts'
import { redactPdf } from './redact.ts'

/** Real minutes lie beside the repository and are never part of it; without them these tests are reported as skipped. */
const FOLDER = join(
  process.env.KILDETAL_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url)),
  'minutes',
)
const names = existsSync(FOLDER) ? readdirSync(FOLDER) : []
const read = (name: string) => readFileSync(join(FOLDER, name))
const squeezed = (text: string) => text.replace(/\s+/g, '')

async function documentOf(name: string) {
  const reading = await readDocument(read(name), name)
  if (!reading.ok) throw new Error(`${name}: ${reading.problem.code}`)
  return reading.document
}

describe.skipIf(names.length === 0)('the shared minutes', () => {
  const pdfs = names.filter((name) => name.endsWith('.pdf') && names.includes(name.replace('.pdf', '.txt')))

  it('as text are the files as they stand', async () => {
    for (const name of names.filter((file) => file.endsWith('.txt'))) {
      expect(await documentOf(name)).toMatchObject({ text: readFileSync(join(FOLDER, name), 'utf8'), problems: [] })
    }
  })

  it.each(pdfs)('as PDF hold the words of the text, letter by letter: %s', async (name) => {
    const { text, problems } = await documentOf(name)
    expect(problems).toEqual([])
    expect(squeezed(text)).toBe(squeezed(read(name.replace('.pdf', '.txt')).toString('utf8')))
  })

  it.each(pdfs)('as PDF hold every amount with its box, and item headings begin a line: %s', async (name) => {
    const { text, pages } = await documentOf(name)
    const gold: { quote: string }[] = JSON.parse(read(name.replace('.pdf', '.gold.json')).toString('utf8'))
    let from = 0
    for (const { quote } of gold) {
      const start = text.indexOf(quote, from)
      expect(start, quote).toBeGreaterThanOrEqual(from)
      expect(rectanglesOf(pages, start, start + quote.length, text).length, quote).toBeGreaterThan(0)
      from = start + quote.length
    }
    const outline: { items: { number: string }[] } = JSON.parse(
      read(name.replace('.pdf', '.outline.json')).toString('utf8'),
    )
    for (const { number } of outline.items) expect(text).toContain(`\nPunkt ${number}: `)
  })

  it.each(pdfs)('as PDF lose exactly the closed pages in a copy: %s', async (name) => {
    const { text, pages } = await documentOf(name)
    const last = pages.at(-1)
    if (!last) throw new Error('no pages')
    const copy = await readDocument(await redactPdf(read(name), [last.number]), name)
    expect(copy.ok && squeezed(copy.document.text)).toBe(
      squeezed(`${text.slice(0, last.start)}Lukket punkt: vises ikke`),
    )
  })

  it.each(names.filter((name) => name.endsWith('.html')))(
    'as a page hold their headings, each on a line of its own: %s',
    async (name) => {
      const { text, problems } = await documentOf(name)
      const lines = text.split('\n')
      const html = read(name).toString('utf8')
      const headings = [...html.matchAll(/<h2 class="overskrift[^>]*>([^<]+)<\/h2>/g)].map(([, heading = '']) =>
        heading.trim(),
      )
      expect(problems).toEqual([])
      expect(headings.length).toBeGreaterThan(0)
      for (const [index, heading] of headings.entries())
        expect(lines).toContain(`${index + 1}\t${heading.replace('&amp;', '&')}`)
      expect(text).not.toMatch(/function|Hent som PDF|Kopier link|&nbsp;|<\w/)
    },
  )
})
