import type { PersonalData } from '@kildetal/shared/personal-data.ts'
import { isDoubtful, isFirstName, isSurname } from './person-names.ts'

/** Raised with every change of the rules, so that documents searched by an earlier edition are searched again. */
export const PERSON_RULES_EDITION = 1

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w-])/gu
const CPR = /(?<![\d-])(\d{2})(\d{2})\d{2}[- ]?\d{4}(?![\d-]|\.\d)/gu
const PHONE_LABELLED =
  /(?:tlf|telefon|mobil|mobilnr|telefonnummer|mobiltelefon|ring(?: på)?)[.:]{0,2}\s?((?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2})(?!\d)/giu
const PHONE_FORM =
  /(?<![\d.,-])(?:\+45\s?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}|\d{2} \d{2} \d{2} \d{2})(?![\d.,]\d|\d| \d{2}(?!\d)|\s?(?:kr|kroner|mio|mia|t\.|tkr|DKK))/gu
const NO_PHONE = /(?:cvr|ean|se|konto|p-?nr|nr|kr|sag|matr|p-nummer|nummer)[.:]{0,2}(?:-?nr\.?)?(?:\s\p{L}+)?\s?$/iu
const STREET =
  /(?<![\p{L}\d])(?!(?:Ejendommen|Lejemålet|Huset|Adressen|Grunden|Boligen|Bygningen|Matriklen|Butikken|Adresse|Bopæl|På|Ved|Til|Fra|I|Hos|Langs)\s)(?:(?:\p{Lu}[\p{L}.]{0,30}|\d{1,2}\.)\s){0,3}(?:\p{Lu}[\p{L}-]{0,30}(?:vej|gade|allé|alle|plads|stræde|torv|torvet|boulevard|parken|vænget|haven|bakken|toften|engen|krogen|marken|stien|kaj|vang|ager|lunden|højen|dalen|skrænten|brinken|kæret)|Vej|Gade|Allé|Alle|Plads|Stræde|Torv|Boulevard|Vænge|Park)(?:en|et)?\s\d{1,3}(?!\d|[.,]\d)(?:\s?[A-ZÆØÅ](?![\p{L}]))?(?:,?\s(?:st|kl|\d{1,2})\.?\s?(?:tv|th|mf)\.?)?(?:,?\s\d{4}\s\p{Lu}\p{Ll}{1,25})?/gu

/**
 * Finds names of persons, addresses, e-mail addresses, phone numbers and CPR numbers by rules and a list of common names. Deterministic;
 * linear in the text's length. Sorted, without overlaps.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  const add = (kind: PersonalData['kind'], start: number, end: number) => found.push({ kind, start, end })
  for (const hit of text.matchAll(EMAIL)) add('email', hit.index, hit.index + hit[0].length)
  for (const hit of text.matchAll(CPR)) {
    const [day, month] = [Number(hit[1]), Number(hit[2])]
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) add('cpr', hit.index, hit.index + hit[0].length)
  }
  for (const hit of text.matchAll(PHONE_LABELLED)) {
    const end = hit.index + hit[0].length
    add('phone', end - (hit[1]?.length ?? 0), end)
  }
  for (const hit of text.matchAll(PHONE_FORM))
    if (!NO_PHONE.test(text.slice(Math.max(0, hit.index - 24), hit.index)))
      add('phone', hit.index, hit.index + hit[0].length)
  for (const hit of text.matchAll(STREET)) add('address', hit.index, hit.index + hit[0].length)
  for (const name of findNames(text)) add('name', name.start, name.end)
  return withoutOverlaps(found)
}

function withoutOverlaps(found: PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

interface Word {
  text: string
  start: number
  end: number
}

const RUN =
  /(?<![\p{L}\d-])(?:(?:Chr|Fr|Joh|Kr|Th|Vilh|Aug)\.|\p{Lu}\.|\p{Lu}[\p{L}’'-]{0,40})(?:[ \u00a0\n](?:(?:von|van|de|la|el|al|bin|du)[ \u00a0])?(?:(?:Chr|Fr|Joh|Kr|Th|Vilh|Aug)\.|\p{Lu}\.|\p{Lu}[\p{L}’'-]{0,40})){0,7}/gu
const WORD = /\p{L}[\p{L}’'-]*\.?/gu
const TITLE =
  /(?:chef|direktør|konsulent|leder|borgmester|rådmand|formand|næstformand|viceborgmester|medarbejder|koordinator|sekretær|advokat|arkitekt|ingeniør|jurist|læge|lærer|sagsbehandler|medlem|ejer|specialist|assistent|planlægger|inspektør|økonom|viceskoleleder|forsker|professor|minister|gårdejer|fuldmægtig|tovholder|revisor|pedel|sygeplejerske|pædagog|terapeut|repræsentant|stedfortræder|suppleant|udvikler|konsulenten|rådgiver|kommunaldirektør|hr|fru|dr)$/iu
const STOP_WORDS = new Set(
  'Kommune Kommunes Byråd Byrådet Kommunalbestyrelsen Kommunalbestyrelse Direktionen Udvalget Udvalg Rådet Magistraten Venstre Venstres Socialdemokratiet Socialdemokratiets Socialdemokraterne Radikale Konservative Folkeparti Folkepartis Folkepartiet Enhedslisten Rød-Grønne Rød-Grønnes Alternativet Moderaterne Danmarksdemokraterne Liberal Alliance Liste Borgerlisten Dansk Danske Danmark Danmarks Socialistisk Nye Borgerlige Det Den De Der En Et Ingen Intet Alle Hele I På Til For Fra Med Om Af Ved Efter Når Hvis Som Sag Punkt Bilag Side Dato Møde Mødet Referat Dagsorden Beslutning Indstilling Godkendt Drøftet Udsat Afslået Fraværende Afbud Deltagere Teknik Miljø Økonomi Børn Unge Kultur Fritid Sundhed Social Skole Skolen Center Centret Fonden Fond Forening Foreningen Region Midtjylland Nordjylland KL IT HR MED ApS AS Rådhus Rådhuset Plejecenter Station Havn Museum Kirke Gymnasium Hospital Universitet Sankt Skt Forslag Svar Orientering Status Godkendelse Budget Lokalplan Projekt Nord Syd Øst Vest Nørre Sønder Øster Vester Nordre Søndre Østre Vestre Vej Gade Plads Allé Boulevard Park Stræde Torv Hal Hallen Idrætsforening Boligforening Landsby Ny Gammel Store Lille Formand Forvaltningen Administrationen Indkaldt Suppleant Mødested Lokale Udvalgsværelse'.split(
    ' ',
  ),
)
const STOP_ENDING =
  /(?:udvalg|udvalget|rådet|skole|skolen|kommune|kommunes|forvaltningen|afdelingen|centret|centeret|vej|gade|vejen|gaden|plan|planen|kredsen|forening|foreningen|parti|partiet|partiets|listen|sektionen|styrelsen|ministeriet|hallen|havnen|huset|gården|anlæg|projektet|sagen|loven|gruppen|gruppe|laug|selskab|selskabet|fonden|banken)s?$/u
const DOES =
  /^\s(?:\([A-ZÆØÅ]{1,3}\)\s)?(?:deltog|deltager|deltage|tog forbehold|tager forbehold|kunne ikke|kan ikke|kunne tiltræde|stemte|stemmer|undlod|undlader|var fraværende|var forhindret|er fraværende|var inhabil|erklærede|forlod|ønskede|mødte|orienterede|orienterer|henholdt|begærede|stillede|foreslog|melder|ansøger|søger|klager|havde|har meldt|udtræder|udtrådte|fungerer|svarede|svarer|spurgte|spørger|takkede|oplyste|oplyser|bemærkede|forelagde|forelægger|fremlagde|fremlægger|gennemgik|gennemgår|redegjorde|redegør|anbefalede|støttede|meddelte|sagde|siger|påpegede|bad|beder|følger op|afslutter|har bedt|har klaget|har oplyst|blev valgt|blev udpeget|fratræder|tiltræder som)/u
const PARTY = /^\s\([A-ZÆØÅ]{1,3}\)/u
const LIST_LEAD =
  /(?:^|\n)[^\n:]{0,60}(?:fraværende|afbud|til stede|tilstede|deltagere|mødedeltagere|medlemmer|deltog ikke|inhabil|stedfortræder|suppleant|sagsbehandler|kontaktperson|referent|formand|stillet af|på vegne af)[^\n:]{0,30}:[^\n]{0,400}$/iu
/** Whoever is told, thanked or asked is a person. */
const TOLD =
  /(?:^|\s)(?:meddeles|mødte|takkede|spurgte|bad|underskrevet af|skrevet af|udarbejdet af|forelagt af|fremlagt af)\s$/iu
/** Within a sentence only names have capitals; a house, a ship or a storm may have a given name, too. */
const WITHIN = /(?:\p{Ll}{2,}|,)\s$/u
const NAMED_THING =
  /(?:huset|haven|gården|færgen|skibet|båden|villa|projekt|projektet|systemet|stormen|orkanen|gruppen|skolen|salen|stuen|centret)\s$/iu

function findNames(text: string): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = []
  for (const run of text.matchAll(RUN)) {
    // Initials alone name nobody.
    if (!/\p{L}{2}/u.test(run[0])) continue
    const words = [...run[0].matchAll(WORD)].map(
      (w): Word => ({ text: w[0], start: run.index + w.index, end: run.index + w.index + w[0].length }),
    )
    let i = 0
    while (i < words.length) {
      const end = nameFrom(text, words, i)
      const first = words[i]
      const last = words[end - 1]
      if (end > i && first !== undefined && last !== undefined)
        names.push({ start: first.start, end: trimmed(text, last.end) })
      i = Math.max(end, i + 1)
    }
  }
  return names
}

/** A sentence's full stop is no part of a name, an initial's is. */
function trimmed(text: string, end: number): number {
  return text[end - 1] === '.' && /\p{L}{2}\.$/u.test(text.slice(Math.max(0, end - 3), end)) ? end - 1 : end
}

/** The index after the last word of the name that begins at word `i`, or `i` when none does. */
function nameFrom(text: string, words: readonly Word[], i: number): number {
  const first = words[i]
  if (first === undefined || !/^\p{Lu}/u.test(first.text) || isStop(first.text) || TITLE.test(first.text)) return i
  const end = extend(text, words, i)
  const length = end - i
  const last = words[end - 1] ?? first
  const after = text.slice(last.end, last.end + 40)
  const next = words[end]
  if (next !== undefined && /^(?:Vej|Gade|Plads|Allé|Boulevard|Skole|Fond|Park|Torv|Stræde)/u.test(next.text)) return i
  if (isFirstName(first.text) && length >= 2) return end
  if (length >= 2 && length <= 4 && words.slice(i + 1, end).some((w) => isSurname(w.text))) return end
  if (length >= 2 && length <= 4 && (DOES.test(after) || PARTY.test(after))) return end
  const before = text.slice(Math.max(0, first.start - 480), first.start)
  if (TITLE.test(before.slice(-40).trimEnd()) && /\s$/u.test(before) && !/[.:;]\s$/u.test(before)) return end
  if (length >= 2 && length <= 4 && (LIST_LEAD.test(before) || TOLD.test(before.slice(-30)))) return end
  if (
    words.length === 1 &&
    isFirstName(first.text) &&
    !isDoubtful(first.text) &&
    (DOES.test(after) || (WITHIN.test(before.slice(-30)) && !NAMED_THING.test(before.slice(-30))))
  )
    return end
  return i
}

/** Given names that are written short. */
const ABBREVIATED = /^(?:Chr|Fr|Joh|Kr|Th|Vilh|Aug)\.$/u

function extend(text: string, words: readonly Word[], i: number): number {
  let end = i + 1
  while (end < words.length && end - i < 5) {
    const word = words[end]
    const before = words[end - 1]
    if (word === undefined || before === undefined || isStop(word.text)) break
    if (/\p{L}{2}\.$/u.test(before.text) && !ABBREVIATED.test(before.text)) break
    if (text.slice(before.end, word.start).includes('\n') && !isSurname(word.text)) break
    end++
  }
  return end
}

function isStop(word: string): boolean {
  const bare = word.replace(/\.$/u, '')
  return STOP_WORDS.has(bare) || STOP_ENDING.test(bare) || (/^\p{Lu}{2,}$/u.test(bare) && bare.length <= 5)
}
