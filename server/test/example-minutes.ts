import { importDocument } from '../src/minutes/import.ts'
import type { TestSystem } from './system.ts'

/** Minutes of an invented board in our own words: three projects, one price every unit pays, money set aside for one unit, a closed item. */
export const SPRING_MEETING = `REFERAT Direktionen d. 09-04-2030

Mødedato Tirsdag d. 9. april 2030 kl. 10:00

Mødested Lokale 4

Punkt 1: Grønne tage

01.02.03P20-7-29

Resumé

Direktionen tager stilling til projektet "Grønne tage på offentlige bygninger".

Indstilling

Teknikchefen indstiller:

- At projektdokumentet godkendes.

Beslutning

Projektdokumentet er godkendt.

Der udarbejdes en tidsplan, som sendes til drøftelse i Direktionen senest den 6. maj 2030.

Økonomiske konsekvenser

Der er afsat 400.000 kr. til grønne tage i 2030.

Punkt 2: Drøftelse af nye analyser

00.30.00P19-8-29

Beslutning

Projektforslag på analyse af havnens kajanlæg og analyse af biblioteksbussens ruter fremsendes til godkendelse i Direktionen.

Sagsfremstilling

Der er kommet to forslag.

Punkt 3: Fælles kursusdag for ledere

81.36.00A20-9-29

Indstilling

Personalechefen indstiller:

- At prisen på 2.500 kr. pr. deltager godkendes.
- At udgiften finansieres af aftaleenhederne selv.

Beslutning

Indstillingerne godkendt.

Punkt 4: Eventuelt

00.15.00I00-2-29

Beslutning

Intet.

Punkt 5: Lukket: Køb af grund

13.06.02G10-3-29
`

/** A later meeting of the same board: the roofs again, under a case number written with a hyphen. */
export const SUMMER_MEETING = `REFERAT Direktionen d. 11-06-2030

Mødedato Tirsdag d. 11. juni 2030 kl. 10:00

Mødested Lokale 4

Punkt 1: Status på grønne tage

01.02.03-P20-7-29

Indstilling

Teknikchefen indstiller:

- At projektet sættes i bero.

Beslutning

Sagen udsættes til næste møde.
`

/** Imports a text as the controller, as the command line and the web do. Throws when it was refused. */
export async function importText(
  { system, actors }: Pick<TestSystem, 'system' | 'actors'>,
  text: string,
  fileName = 'referat.txt',
): Promise<{ meetingId: string; documentId: string }> {
  const outcome = await importDocument(system, actors.controller, { bytes: new TextEncoder().encode(text), fileName })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome
}
