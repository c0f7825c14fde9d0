/** Minutes in our own words for tests; units and bodies are those of server/test/system.ts. */

const head = (body: string, day: string, written: string) => `REFERAT ${body} d. ${day}

Mødedato ${written} kl. 09:00

Mødested Mødelokale 2

`

/** The board asks for money on a pool, announces who decides, and contradicts itself about the years. */
export const BOARD = `${head('Direktionen', '12-03-2025', 'Onsdag d. 12. marts 2025')}Punkt 1: Drøftelse af trafiktællinger i 2025

00.15.10A21-7-25

Resumé

Der er afsat 120.000 kr. til formålet i 2025 på puljen til trafiksikkerhed og 40.000 kr. årligt i perioden 2026-2029. Der er anmodet om overførsler fra 2024 til 2025 på 80.000 kr.

Indstilling

Kommunaldirektøren indstiller:

- At planen drøftes.

Beslutning

Drøftet.

Sagsfremstilling

Der er forslag om overførsel af 80.000 kr. fra 2024 til 2025 på trafiksikkerhedspuljen. Overførslerne behandles i Økonomiudvalget den 20. marts og Byrådet den 27. marts 2025.

Der er desuden afsat 40.000 kr. årligt i perioden 2026-2028 til tællinger.

Punkt 2: Lukket: Køb af nabogrunden

82.18.00G10-3-25

Sælger Grønnegås forlanger 4.500.000 kr. for grunden.

Punkt 3: Ekstra timer på Nordskolen

17.01.00A00-2-25

Indstilling

Kommunaldirektøren indstiller:

- At Nordskolen får en tillægsbevilling på 310.000 kr. i 2025, finansieret af kassebeholdningen.

Beslutning

Indstillingen godkendt. Tillægsbevillingen på 310.000 kr. til Nordskolen er givet.

Punkt 4: Nyt køkken på Plejecenter Havblik

27.42.00A00-5-25

Indstilling

Kommunaldirektøren indstiller:

- At Plejecenter Havblik får en tillægsbevilling på 275.000 kr. i 2025, finansieret af kassebeholdningen.

Beslutning

Indstillingen godkendt. Tillægsbevillingen på 275.000 kr. til Plejecenter Havblik er givet.
`

/** The council grants what the board asked for, two weeks later. */
export const COUNCIL = `${head('Byrådet', '27-03-2025', 'Torsdag d. 27. marts 2025')}Punkt 1: Overførsler mellem årene

00.15.10-A21-7-25

Indstilling

Økonomiudvalget indstiller:

- At overførslen af 80.000 kr. fra 2024 til 2025 på puljen til trafiksikkerhed godkendes.

Beslutning

Indstillingen godkendt. Overførslen af 80.000 kr. fra 2024 til 2025 er bevilget.
`

/** Another year, another case: one grant to all. */
export const LATER = `${head('Direktionen', '23-04-2031', 'Onsdag d. 23. april 2031')}Punkt 1: Cykelstativer

05.01.00A00-9-31

Indstilling

Kommunaldirektøren indstiller:

- At der afsættes 250.000 kr. til cykelstativer i 2031, finansieret af kassebeholdningen.

Beslutning

Indstillingen godkendt. Der er afsat 250.000 kr. til cykelstativer i 2031.
`

/** Minutes that say neither who met nor when. */
export const UNDATED = `Punkt 1: Gyngestativ

05.02.00A00-4-32

Indstilling

Kommunaldirektøren indstiller:

- At der afsættes 65.000 kr. til et gyngestativ i 2032.

Beslutning

Indstillingen godkendt.
`

/** The board's meeting once more, in other words and under another file. */
export const BOARD_RETOLD = BOARD.replace(
  'Der er afsat 120.000 kr. til formålet i 2025',
  'Genfortalt. Der er afsat 120.000 kr. i 2025',
)

/** A text as an uploaded file. */
export const textFile = (text: string, fileName = 'referat.txt') => ({
  bytes: new TextEncoder().encode(text),
  fileName,
})
