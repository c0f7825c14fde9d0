import type { Against, Overview } from '@kildetal/shared/budget.ts'
import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { z } from 'zod'
import type { OverviewAsked } from '../../api/overview.ts'

/** The words of the address, so that a shared link can be read. */
const AGAINST = { revideret: 'revised', vedtaget: 'original', 'sidste-aar': 'previous' } as const satisfies Record<
  string,
  Against
>
const DRANST = {
  drift: '1',
  statsrefusion: '2',
  anlaeg: '3',
  renter: '4',
  finansforskydninger: '5',
  afdrag: '6',
  finansiering: '7',
  alle: 'all',
} as const satisfies Record<string, Overview['dranst']>

const word = <Word extends string>(words: Record<Word, unknown>) =>
  z
    .enum(Object.keys(words) as [Word, ...Word[]])
    .optional()
    .catch(undefined)

/** `/overblik/$unit?aar=2025&til=marts&mod=revideret&art=drift&linjer=konto&dag=&vis=&fold=&orden=` */
export const OverviewSearch = z.object({
  aar: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  /** A month by its Danish name, or by number. */
  til: z
    .union([z.string().max(12), z.number()])
    .optional()
    .catch(undefined),
  mod: word(AGAINST),
  art: word(DRANST),
  linjer: z.enum(['konto', 'funktion', 'art']).optional().catch(undefined),
  dag: z.iso.date().optional().catch(undefined),
  vis: z.enum(['tabel', 'begge', 'figur']).optional().catch(undefined),
  /** Unfolded units, by their slugs with points between. */
  fold: z.string().max(2000).optional().catch(undefined),
  /** The column the rows stand by; `-` before it for the largest first. */
  orden: z
    .string()
    .regex(/^-?[a-z]{1,20}$/)
    .optional()
    .catch(undefined),
})
export type OverviewSearch = z.infer<typeof OverviewSearch>

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The month an address names, 1–12; undefined when it names none. */
export function monthOf(til: string | number | undefined): number | undefined {
  if (til === undefined) return undefined
  return MONTHS.find((month) => monthName(month) === til || month === Number(til))
}

/** What an address asks the server for. */
export function askedBy({ aar, til, mod, art, linjer, dag }: OverviewSearch): OverviewAsked {
  return {
    year: aar,
    through: monthOf(til),
    against: AGAINST[mod ?? 'revideret'],
    dranst: DRANST[art ?? 'drift'],
    lines: linjer === undefined || linjer === 'konto' ? 'account' : linjer,
    asOf: dag,
  }
}

const wordOf = <Word extends string, Code extends string>(words: Record<Word, Code>, code: Code): Word | undefined =>
  (Object.keys(words) as Word[]).find((key) => words[key] === code)

/** The address's word for what is compared with. */
export const againstWord = (against: Against): OverviewSearch['mod'] => wordOf(AGAINST, against)
/** The address's word for a main kind of account. */
export const dranstWord = (dranst: Overview['dranst']): OverviewSearch['art'] => wordOf(DRANST, dranst)
