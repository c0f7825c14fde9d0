import { findPersonalData } from '../minutes/persons.ts'

/** Words with capitals that name bodies, offices, units and money, not persons. */
const INSTITUTION =
  /(?:udvalg|råd|kommune|direktion|bestyrelse|økonomi|pulje|magistrat|center|skole|region|budget|forvaltning|afdeling|bevilling|staten|fond|museum|forening|selskab|leder|chef|direktør|konsulent|koordinator|borgmester)(?:e?n|e?t|e?rne|ene|e?r)?s?$/iu
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,120}/gu
const CPR_OR_PHONE =
  /(?<![\d.,-])(?:\d{6}-?\d{4}|(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2})(?![.,]?\d|\s?(?:kr|mio|mia|t\.))/gu
const CAPITALISED = /\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*/gu

/**
 * The text with everything that may name or reach a person struck out letter by letter, so that positions stay: what the rules for personal data
 * find (names, addresses, mail, CPR and phone numbers), what only looks like such a number, and every capitalised word that is no institution and does not merely begin a sentence. It rather strikes out a place
 * name too much than leaves a person's name.
 */
export function withoutPersons(text: string): string {
  const blank = (found: string) => found.replace(/[\p{L}\d]/gu, 'x')
  let found = ''
  let from = 0
  for (const { start, end } of findPersonalData(text)) {
    found += text.slice(from, start) + blank(text.slice(start, end))
    from = end
  }
  const masked = (found + text.slice(from)).replace(EMAIL, blank).replace(CPR_OR_PHONE, blank)
  return masked.replace(CAPITALISED, (word, at: number) => {
    if (INSTITUTION.test(word)) return word
    const begins = /(?:^|[.!?:]\s|[-–•]\s|\n\s*)$/u.test(masked.slice(Math.max(0, at - 4), at))
    const named = /^\s\p{Lu}\p{Ll}/u.test(masked.slice(at + word.length, at + word.length + 3))
    return begins && !named ? word : blank(word)
  })
}
