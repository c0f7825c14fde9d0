import { describe, expect, it } from 'vitest'
import { readHtml } from './html.ts'
import { readDocument } from './read.ts'

describe('readHtml', () => {
  it('gives each block a line, and headings and paragraphs room', () => {
    const html =
      '<h1>Punkt 1</h1><div>Sag <b>00.30</b><br>Ny linje</div><div>Næste</div><p>Et\n  afsnit</p><p>Et til</p>'
    expect(readHtml(html)).toBe('Punkt 1\n\nSag 00.30\nNy linje\nNæste\n\nEt afsnit\n\nEt til\n')
  })

  it('decodes entities and keeps hard spaces', () => {
    expect(readHtml('<p>1&nbsp;250&nbsp;000&#160;kr. &amp; p&aring; &lt;5 &#x00bd; &AElig;r&oslash;</p>')).toBe(
      '1\u00a0250\u00a0000\u00a0kr. & på <5 ½ Ærø\n',
    )
    expect(readHtml('<p>a&#0;b</p>')).not.toContain('\0')
  })

  it('leaves out scripts, styles, navigation, menus, dialogs and what is hidden', () => {
    const html = `<head><title>Titel</title><style>p{}</style></head><body><nav>Menu</nav><script>var kr = '5 kr.'</script>
      <!-- 6 kr. --><p hidden>7 kr.</p><p style="color:red; display: none">8 kr.</p><div role="dialog">9 kr.</div>
      <button>Hent som PDF</button><ul class="dropdown-menu"><li>Kopier</li></ul><noscript>10 kr.</noscript><p>11 kr.</p></body>`
    expect(readHtml(html)).toBe('11 kr.\n')
  })

  it('keeps a heading that hides in a button', () => {
    expect(readHtml('<button><h2>Budget</h2></button><p>Tekst</p>')).toBe('Budget\n\nTekst\n')
  })

  it('writes a data table as rows of cells parted by one tab, empty cells and spans in their columns', () => {
    const html = `<table><caption>Tabel 1 (1.000 kr.)</caption>
      <tr><th rowspan="2">Område</th><th colspan="2">Budget</th><th>Rest</th></tr><tr><th>2026</th><th>2027</th><th></th></tr>
      <tr><td><p>Skole</p></td><td></td><td>1.250</td><td>-5</td></tr><tr><td colspan="2">I alt</td><td>1.250</td></tr></table>`
    expect(readHtml(html)).toBe(
      'Tabel 1 (1.000 kr.)\nOmråde\tBudget\t\tRest\n\t2026\t2027\nSkole\t\t1.250\t-5\nI alt\t\t1.250\n',
    )
  })

  it('takes a table that lays out the page apart into its blocks, with an item number before its heading', () => {
    const html = `<table><tr><td>1</td><td><h2>Anlæg</h2><p>Beslutning</p><table><tr><td>Vej</td><td>5</td></tr></table></td>
      <td><span class="badge">4</span></td></tr><tr><td>2</td><td><h2>Drift</h2></td></tr></table>`
    expect(readHtml(html)).toBe('1\tAnlæg\n\nBeslutning\n\nVej\t5\n\n2\tDrift\n')
  })

  it('shows list items as a reader sees them', () => {
    const html =
      '<ol start="3"><li>At beløbet gives</li><li>At <ul><li>det afsættes</li></ul></li></ol><ul class="list-unstyled"><li>Bilag</li></ul>'
    expect(readHtml(html)).toBe('3. At beløbet gives\n4. At\n\n- det afsættes\n\nBilag\n')
  })

  it('takes declarations for none of the text', () => {
    expect(readHtml('\ufeff<?xml version="1.0"?><!DOCTYPE html>\n<p>Mål</p><![if !vml]><p>5 < 6</p><![endif]>')).toBe(
      'Mål\n\n5 < 6\n',
    )
  })

  it('reads broken markup without losing words', () => {
    expect(readHtml('<p>Et<p>To<b>tre</p></div><td>fire')).toMatch(/Et[\s\S]*To[\s\S]*tre[\s\S]*fire/)
  })
})

describe('HTML files', () => {
  it('are decoded as they declare', async () => {
    const latin = Buffer.from('<html><meta charset="iso-8859-1"><p>Støtte på 5 kr.</p>', 'latin1')
    expect(await readDocument(latin, 'a.html')).toMatchObject({
      ok: true,
      document: { text: 'Støtte på 5 kr.\n', problems: [] },
    })
    const undeclared = Buffer.from('<html><p>Støtte på 5 kr.</p>', 'latin1')
    const reading = await readDocument(undeclared, 'a.html')
    expect(reading).toMatchObject({
      ok: true,
      document: { text: 'Støtte på 5 kr.\n', problems: [{ code: 'encoding_assumed' }] },
    })
  })

  it('without a word in them are kept, and it is said', async () => {
    const reading = await readDocument(Buffer.from('<html><script>render()</script>'), 'a.html')
    expect(reading).toMatchObject({ ok: true, document: { text: '', problems: [{ code: 'no_text' }] } })
  })
})
