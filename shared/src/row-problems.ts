import type { Locale } from './money.ts'

/** Why a row of an imported file could not be read, in the two languages of the interface. */
const SENTENCES = {
  da: {
    too_many_cells: 'Rækken har flere felter end overskriften.',
    unknown_unit: 'Enheden findes ikke.',
    two_units: 'To enheder hedder sådan. Brug enhedens adresse, eller vælg enheden.',
    unknown_account: 'Kontoen findes ikke og er ikke et kontonummer som 03.22.01.1.',
    unreadable_year: 'Året kan ikke læses.',
    missing_month: 'Måneden mangler.',
    unreadable_month: 'Måneden kan ikke læses.',
    unreadable_period: 'Perioden kan ikke læses.',
    no_such_month: 'Perioden har ingen sådan måned.',
    unset_measure: 'Ordet er ikke sat til at være budget eller regnskab.',
    missing_amount: 'Beløbet mangler.',
    too_many_decimals: 'Beløbet har flere decimaler, end der er øre til.',
    too_large: 'Beløbet er for stort.',
    two_readings:
      'Punktum skiller tusinder i danske tal, så dette kan læses på to måder. Vælg talformatet 18500.00, eller ret tallet.',
    written_danish: 'Tallet er skrevet på dansk. Vælg talformatet 18.500,00, eller ret tallet.',
    no_number: 'Beløbet kan ikke læses som et tal.',
  },
  en: {
    too_many_cells: 'The row has more fields than the heading.',
    unknown_unit: 'There is no such unit.',
    two_units: 'Two units have this name. Use the unit’s address, or choose the unit.',
    unknown_account: 'There is no such account, and it is no account number such as 03.22.01.1.',
    unreadable_year: 'The year cannot be read.',
    missing_month: 'The month is missing.',
    unreadable_month: 'The month cannot be read.',
    unreadable_period: 'The period cannot be read.',
    no_such_month: 'The period has no such month.',
    unset_measure: 'The word is not set to be budget or accounts.',
    missing_amount: 'The amount is missing.',
    too_many_decimals: 'The amount has more decimals than there are øre for.',
    too_large: 'The amount is too large.',
    two_readings:
      'A point parts thousands in Danish figures, so this can be read in two ways. Choose the form 18500.00, or correct the figure.',
    written_danish: 'The figure is written the Danish way. Choose the form 18.500,00, or correct the figure.',
    no_number: 'The amount cannot be read as a number.',
  },
} satisfies Record<Locale, Record<string, string>>

/** What a row can be refused for, as it is kept with the import. */
export type RowProblemCode = keyof typeof SENTENCES.da

/** The sentence of a code. What was kept by an earlier edition is a Danish sentence already and is told as it is. */
export function rowProblemSentence(code: string, locale: Locale): string {
  const sentences: Readonly<Record<string, string>> = SENTENCES[locale]
  return sentences[code] ?? code
}
