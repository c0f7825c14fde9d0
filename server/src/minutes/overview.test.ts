import { describe, expect, it } from 'vitest'
import { parseMinutes } from './parse.ts'

const HEAD = 'Referat af møde i Økonomiudvalget\n\nDen 09.04.2024 kl. 08:30 i Mødelokale 2\n\n\n'
const item = (number: number, title: string, text = 'Sagen om broen koster 4,5 mio. kr.') =>
  `${number}.   ${title}\n\n\nIndstilling\n${text}\n\nBeslutning\nGodkendt.\n\nTil toppen\n\n\n`
const AGENDA = item(31, 'Godkendelse af dagsorden')
const BRIDGE = item(32, 'Ny bro over åen')
const SECRET = item(33, 'Køb af nabogrunden', 'Sælger kræver 7,7 mio. kr.')

const read = (text: string) => parseMinutes(HEAD + text)
const marks = (text: string) => read(text).items.map((i) => `${i.number} ${i.closed ? 'closed' : 'open'}`)

describe('a part named inside the table of contents', () => {
  it.each([
    ['empty', `Indholdsfortegnelse\n\n\nLukkede Punkter\n\n\n${AGENDA}${BRIDGE}`],
    [
      'with those who met below it',
      `Indholdsfortegnelse\n\nLukkede Punkter\n\nDeltagere:\nA. Ager, (C)\n\n${AGENDA}${BRIDGE}`,
    ],
    ['below an empty one of open items', `Indhold\n\nÅbne Punkter\n\nLukkede Punkter\n\n${AGENDA}${BRIDGE}`],
    [
      'below the titles of open items',
      `Indholdsfortegnelse\n\nÅbne punkter\n31. Godkendelse af dagsorden\n32. Ny bro over åen\nLukkede Punkter\n\n${AGENDA}${BRIDGE}`,
    ],
    [
      'with a first item that says nothing',
      `Indholdsfortegnelse\n\nLukkede Punkter\n\n31.   Godkendelse af dagsorden\n\n\nTil toppen\n\n${BRIDGE}`,
    ],
  ])('leaves what follows open: %s', (_case, text) => expect(marks(text)).toEqual(['31 open', '32 open']))

  it('closes the titles it lists, wherever their text stands', () => {
    const contents = 'Indholdsfortegnelse\n\nLukkede Punkter\n\n33.   Køb af nabogrunden\n\n34.   Personsag\n\n'
    expect(marks(`${contents}${AGENDA}${BRIDGE}`)).toEqual(['33 closed', '34 closed', '31 open', '32 open'])
    expect(marks(`${contents}${AGENDA}${BRIDGE}${SECRET}`).toSorted()).toEqual([
      '31 open',
      '32 open',
      '33 closed',
      '34 closed',
    ])
    const far = SECRET.replace('33.', '59.')
    expect(marks(`${contents.replace('33.', '59.')}${AGENDA}${BRIDGE}${far}`)).toContain('59 closed')
    expect(JSON.stringify(read(`${contents}${AGENDA}${BRIDGE}${SECRET}`))).not.toMatch(/7,7|Sælger/)
  })
})

describe('a closed item never shows its text', () => {
  it.each([
    [
      'in a part of its own behind the open ones',
      `Indholdsfortegnelse\n\n\n${AGENDA}${BRIDGE}Lukkede Punkter\n\n${SECRET}`,
    ],
    [
      'in a part below parts in the contents',
      `Indhold\n\nÅbne Punkter\n\nLukkede Punkter\n\n${AGENDA}${BRIDGE}Lukkede Punkter\n\n${SECRET}`,
    ],
    ['without a table of contents', `Lukkede Punkter\n\n${SECRET}`],
    [
      'where the contents list open titles that do not follow',
      `Indholdsfortegnelse\n\n31. Godkendelse af dagsorden\n32. Ny bro over åen\n33. Køb af nabogrunden\n\nLukkede Punkter\n\n${SECRET}`,
    ],
    ['where all of the meeting is closed', `Lukket dagsorden\n\nIndholdsfortegnelse\n\nLukkede Punkter\n\n${SECRET}`],
    [
      'with a list of titles that all come again',
      `Indholdsfortegnelse\n\n33. Køb af nabogrunden\n34. Lejemål\n\nLukkede Punkter\n\n${SECRET}${item(34, 'Lejemål')}`,
    ],
    [
      'with its own mark',
      `Indholdsfortegnelse\n\nLukkede Punkter\n\n${AGENDA}${SECRET.replace('grunden', 'grunden (Lukket)Til toppen')}`,
    ],
    [
      'with its mark below the title',
      `Indholdsfortegnelse\n\nLukkede Punkter\n\n${AGENDA}${SECRET.replace('Indstilling', 'Lukket - 2024/016733\n\nIndstilling')}`,
    ],
    [
      'behind a text of open items',
      `Indholdsfortegnelse\n\nLukkede Punkter\n\n${AGENDA}${BRIDGE}LUKKEDE SAGER\n\n${SECRET}`,
    ],
    [
      'marked in a list of titles alone',
      `PUNKTER\n31. Godkendelse af dagsorden\n32. Ny bro over åen\n33. Køb af nabogrunden (Lukket)\n\n${AGENDA}${BRIDGE}${SECRET}`,
    ],
    [
      'below closed items in a table of contents with pages',
      `Indholdsfortegnelse\nÅbne punkter\n31. Godkendelse af dagsorden ........ 2\n32. Ny bro over åen ........ 3\nLukkede punkter\n33. Køb af nabogrunden ........ 4\n\n${AGENDA}${BRIDGE}${SECRET}`,
    ],
    [
      'before a part of open ones',
      `Indholdsfortegnelse\n\nLukkede Punkter\n\n${SECRET}Åbne punkter\n\n${item(34, 'Ny bro over åen')}`,
    ],
    [
      'with its title above its number',
      `${AGENDA}Lukket: Køb af nabogrunden\nSag nr. 33\n\nIndstilling\nSælger kræver 7,7 mio. kr.\n\nBeslutning\nGodkendt.\n`,
    ],
  ])('%s', (_case, text) => {
    const minutes = read(text)
    expect(JSON.stringify(minutes)).not.toMatch(/7,7|Sælger/)
    expect(minutes.items.find((i) => i.number === '33')).toMatchObject({ closed: true, sections: [], outcomes: [] })
  })

  it('loses the word of the link behind its title', () => {
    expect(
      read(`Indholdsfortegnelse\n\nLukkede Punkter\n\n${AGENDA}${BRIDGE.replace('åen', 'åenTil toppen')}`).items[1],
    ).toMatchObject({ title: 'Ny bro over åen', closed: false })
    expect(read(`${AGENDA}${item(32, 'Sti til toppen')}`).items[1]?.title).toBe('Sti til toppen')
  })
})
