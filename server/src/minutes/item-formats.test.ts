import { describe, expect, it } from 'vitest'
import { parseMinutes } from './parse.ts'

const HEAD = 'Referat\nTeknisk Udvalg\nTirsdag den 5. maj 2026 kl. 15.00\n\n'
const items = (text: string) => parseMinutes(HEAD + text).items
const heads = (text: string) => items(text).map((i) => [i.number, i.title])
const CASE = '\n\nSagsfremstilling\nVejen er slidt.\n\nBeslutning\nGodkendt.\n\n'

describe('headings of items', () => {
  it.each([
    [
      'behind Nr. with a hyphen',
      `Nr.12 - Dagsorden${CASE}Nr.13 - Ny sti - etape 2${CASE}`,
      ['12', '13'],
      ['Dagsorden', 'Ny sti - etape 2'],
    ],
    [
      'behind a bullet, twice',
      `  • Pkt. 7 Dagsorden\n\n    bilag.pdf\n\n    Pkt. 7\n\n    Dagsorden\n\n    Sagsnr. 24901\n\n    Teknisk Udvalg, 05-05-2026, pkt. 7\n\n    Godkendt.\n\n  • Pkt. 8 Ny sti\n\n    Pkt. 8\n\n    Ny sti\n\n    Sagsnr. 24902\n\n    Resume\n\n    Stien er ny.\n`,
      ['7', '8'],
      ['Dagsorden', 'Ny sti'],
    ],
    [
      'above the number with a reference behind it',
      `Dagsorden\nSag nr. 4\n\nBeslutning\nGodkendt.\n\nNy sti (5-27) over engen\nSag nr. 5 (TU 8/2026)\n\nBeslutning\nIndstilles godkendt.\n`,
      ['4', '5'],
      ['Dagsorden', 'Ny sti (5-27) over engen'],
    ],
    [
      'in capitals on a line of its own',
      `PUNKT 21\nNy sti${CASE}PUNKT 22\nVejbump${CASE}`,
      ['21', '22'],
      ['Ny sti', 'Vejbump'],
    ],
    [
      'with nothing of an item below the last',
      `1. Dagsorden${CASE}2. Ny sti${CASE}3. Mødedage i efteråret\n\nMøderne ligger fast.\n`,
      ['1', '2', '3'],
      ['Dagsorden', 'Ny sti', 'Mødedage i efteråret'],
    ],
    [
      'with a colon',
      'Dagsorden\n1. Godkendelse af referat:\n   Godkendt.\n 2. Vejbump:\n   Bump koster 40.000 kr. Drøftet.\n 3. Eventuelt:\n   Intet.\n',
      ['1', '2', '3'],
      ['Godkendelse af referat', 'Vejbump', 'Eventuelt'],
    ],
    [
      'as a list and again with their text',
      '1. Dagsorden\n2. Vejbump\n3. Eventuelt\n\n1. Dagsorden\nGodkendt.\n2. Vejbump\nDrøftet.\n3. Eventuelt\nIntet.\n',
      ['1', '2', '3'],
      ['Dagsorden', 'Vejbump', 'Eventuelt'],
    ],
    [
      'below the button of a web page',
      `Hent som fil:\n83. Borgernes tid\n\nResume\n\nEn halv time.\n\n84. Vejbump${CASE}`,
      ['83', '84'],
      ['Borgernes tid', 'Vejbump'],
    ],
  ])('are read %s', (_case, text, numbers, titles) =>
    expect(heads(text)).toEqual(numbers.map((n, i) => [n, titles[i]])),
  )

  it('are read below the title of the page they repeat', () => {
    const page =
      'Vejbump på Havnegade\nTeknisk Udvalg\nDAGSORDEN\nfor ordinært møde tirsdag den 5. maj 2026\nJ.nr. TU 46/2026\n3. Vejbump på Havnegade\nINDSTILLING\nForvaltningen indstiller, at:\n1. Teknisk Udvalg opstiller bump.\nRESUME\nBump dæmper farten.\n'
    expect(parseMinutes(page)).toMatchObject({
      date: '2026-05-05',
      body: 'Teknisk Udvalg',
      items: [{ number: '3', title: 'Vejbump på Havnegade' }],
    })
  })

  it('have the decision of the item above them as their border', () => {
    const [first] = items(
      'Meddelelser\nSag nr. 4\n\nBeslutning\nTaget til efterretning.\n\nNy sti - godkendelse\nSag nr. 5 (TU 8/2026)\n\nBeslutning\nGodkendt.\n',
    )
    expect(first?.outcomes).toEqual(['noted'])
  })

  it.each([
    [
      'the list of a recommendation',
      `4. Ny sti\n\nIndstilling\n\nForvaltningen indstiller, at\n\n 1. Stien anlægges.\n\n 2. Lys opsættes.\n\nBeslutning\n\nGodkendt.\n`,
      ['4'],
    ],
    [
      'the entries of a list called Nr.',
      `1. Ny sti${CASE}2. Priser\n\nSagsfremstilling\nNr. 1: Asfalt.\nNr. 2: Grus.\nNr. 3: Fliser.\n\nBeslutning\nGodkendt.\n`,
      ['1', '2'],
    ],
    ['a sentence that counts on', `1. Ny sti${CASE}2. Vejbump${CASE}\n3. Det tredje forslag falder.\n`, ['1', '2']],
  ])('are not %s', (_case, text, numbers) => expect(items(text).map((i) => i.number)).toEqual(numbers))
})

describe('the body that met', () => {
  it.each([
    ['Udvalg:\nDato:\n\nByrådet - 05-05-2026\n\nReferat\n', 'Byrådet'],
    [
      'Sølund Kommune          Plan- og Teknikudvalget 05-05-2026          Side 1\nReferat\n',
      'Plan- og Teknikudvalget',
    ],
    ['Mødedato: 05.05.2026, kl. 17:30\nMødested: Borgerrepræsentationens mødesal\n', 'Borgerrepræsentationen'],
    ['Dagsorden\ntil\nmødet i Udvalg for grøn omstilling\nden 5. juni 2026 kl. 14:00\n', 'Udvalg for grøn omstilling'],
    ['Leg og Bevægelse\n\nMandag den 04-05-2026 kl. 16:30\n', 'Leg og Bevægelse'],
  ])('is read from %j', (head, body) => {
    const text = `${head}\n1. Ny sti\n\nAdministrationen indstiller til udvalget for Leg og Bevægelse\n- at stien anlægges\n\nBeslutning\nGodkendt.\n`
    expect(parseMinutes(text).body).toBe(body)
  })

  it.each([
    'Mødedato: 05.05.2026, kl. 15:00\nMødested: Rådhuset\n\nNy sti\n\nUdvalget skal tage stilling til en sti, som Børneudvalget har bedt om hos Byrådet.\n',
    'Mødedato: 05.05.2026, kl. 15:00\nMødested: Byrådsgade 7\n\nLeg og Bevægelse\n',
  ])('is not guessed from the prose of %j', (head) => {
    expect(parseMinutes(`${head}\nIndstilling\n\nForvaltningen indstiller,\n1. at stien anlægges.\n`).body).toBeNull()
  })
})

it('the day of the meeting is not taken from the sentence below a number', () => {
  const text =
    'Teknisk Udvalg\n\n05.05.2026 kl. 08:00\n\nÅben dagsorden\n\n\n 1. Nyt om lukkede møder\n\n  Ordningen følges fra den 1. januar 2027.\n\n 2. Ny sti\n\nBeslutning\n\nTaget til efterretning\n'
  expect(parseMinutes(text).date).toBe('2026-05-05')
})

describe('items without numbers', () => {
  const decided = (title: string, text: string) =>
    `${title}\n\nSagsfremstilling\n\n${text}\n\nBeslutning\n\nTiltrådt.\n\n`
  const page = (...cases: string[]) =>
    `Referat\nTeknisk Udvalg mandag den 4. maj 2026 kl. 17.00\nMødelokale Syd, Rådhuset\n\n${cases.join('')}`

  it('are told by the heading each begins with', () => {
    const minutes = parseMinutes(
      page(decided('Nyt lys i salen', 'Lyset er gammelt.'), decided('Entré i hallen', 'Prisen er 45 kr.')),
    )
    expect(minutes).toMatchObject({ date: '2026-05-04', body: 'Teknisk Udvalg' })
    expect(minutes.items.map((i) => [i.number, i.title, i.outcomes])).toEqual([
      ['1', 'Nyt lys i salen', ['approved']],
      ['2', 'Entré i hallen', ['approved']],
    ])
  })

  it('are closed where their title says so', () => {
    const minutes = parseMinutes(
      page(decided('Nyt lys i salen', 'Lyset er gammelt.'), decided('Lukket: Køb af grund', 'Prisen er 9.000 kr.')),
    )
    expect(minutes.items[1]).toMatchObject({ title: 'Køb af grund', closed: true, sections: [], outcomes: [] })
  })

  it('are one where a page holds one, begun at its title or at its first section', () => {
    const [titled] = parseMinutes(
      `Mødedato: 04.05.2026, kl. 17:30\nMødested: Rådhuset\n\nPuljen for foreninger (frist 22. april 2026)\n\nSe alle bilag\n\nUdvalget fordeler puljen.\n\nIndstilling\n\nForvaltningen indstiller, at\n\n1. puljen fordeles.\n`,
    ).items
    expect(titled).toMatchObject({ title: 'Puljen for foreninger (frist 22. april 2026)', outcomes: ['none'] })
    const [untitled] = parseMinutes(page('Sagsfremstilling\n\nLyset er gammelt.\n\nBeslutning\n\nTiltrådt.\n')).items
    expect(untitled?.sections.map((s) => s.kind)).toEqual(['case_presentation', 'decision'])
    expect(untitled?.outcomes).toEqual(['approved'])
  })

  it.each([
    'Lukket: Køb af grunden ved søen\n\n',
    'Køb af grunden ved søen\n\nLukket punkt\n\n',
    'Lukkede punkter\n\nKøb af grunden ved søen\n\n',
  ])('are closed also where a page holds one: %j', (title) => {
    const minutes = parseMinutes(
      page(`${title}Sagsfremstilling\n\nSælger kræver 7,7 mio. kr.\n\nBeslutning\n\nTiltrådt.\n`),
    )
    expect(minutes.items[0]).toMatchObject({ closed: true, sections: [], outcomes: [] })
    expect(JSON.stringify(minutes)).not.toMatch(/7,7|Sælger/)
  })
})
