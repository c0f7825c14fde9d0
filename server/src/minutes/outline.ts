import type { Outcome, ParsedMinutes } from '@kildetal/shared/minutes.ts'

/** What `kildetal outline` prints for a file, one JSON object a line. */
export interface Outline {
  file: string
  date: string | null
  body: string | null
  items: { number: string; title: string; caseNumber: string | null; closed: boolean; outcomes: Outcome[] }[]
  followUps: {
    what: string
    owner: string | null
    due: string | null
    quotations: { start: number; end: number; quote: string }[]
  }[]
}

/** The structure of one file's minutes. `fileName` is printed as given; callers pass the base name. */
export function outlineOf(fileName: string, minutes: ParsedMinutes): Outline {
  return {
    file: fileName,
    date: minutes.date,
    body: minutes.body,
    items: minutes.items.map(({ number, title, caseNumber, closed, outcomes }) => ({
      number,
      title,
      caseNumber,
      closed,
      outcomes,
    })),
    followUps: minutes.items.flatMap((item) => item.followUps),
  }
}
