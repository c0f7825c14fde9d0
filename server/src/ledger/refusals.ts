import { invalid, type Problem } from '../problems.ts'

/** What the books refuse, by the code the database raises: a Danish sentence, and the field it is about. */
const REFUSALS: Record<string, { path: string; message: string }> = {
  KT001: { path: 'fiscalYear', message: 'Perioden er lukket. Åbn den, eller vælg en anden.' },
  KT002: { path: 'id', message: 'Denne bevægelse kan ikke tilbageføres på den måde eller fra den dag.' },
  KT003: {
    path: 'amountOre',
    message: 'Der er ikke så meget, der afventer, eller en tidligere bevilling gjaldt endnu den dag.',
  },
  KT004: { path: 'basis', message: 'Denne del af posten er allerede bogført.' },
  KT005: { path: 'basis', message: 'Posten har ingen henvisning, så bevægelsen hviler ikke på noget.' },
  KT006: { path: 'amountOre', message: 'Bevægelsen stemmer ikke.' },
  KT007: { path: 'id', message: 'Bevægelsen kan ikke godkendes, eller ikke af den, der har tastet den.' },
  '23505': { path: 'id', message: 'Bevægelsen er allerede tilbageført eller godkendt.' },
  '23503': { path: 'basis', message: 'Det, bevægelsen hviler på, findes ikke.' },
}

/** Runs work on the books; what the database refuses becomes a problem that says why. Other errors pass. */
export async function refusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

/** The problem behind a refusal of the database, or null for any other error. */
export function refusalOf(error: unknown): Problem | null {
  const code = (error as { code?: unknown } | null)?.code
  const refusal = typeof code === 'string' ? REFUSALS[code] : undefined
  return refusal ? invalid(refusal.message, [refusal]) : null
}
