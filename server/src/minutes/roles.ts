/**
 * Roles and parts of a municipality, as they stand at the beginning of a clause. A person's name is never part of what is found: a name
 * after a role is passed over, a name without a role is nothing.
 */
const NOUN =
  '[\\p{L}-]*(?:chef|direktør|leder|konsulent|gruppe|udvalg|forvaltning|administration|afdeling|sekretariat|stab|formand|borgmester|rådmand|koordinator|team|råd|projektejer|direktion|magistrat|bestyrelse|center|centr|jurist|planlægger|medarbejder|ansvarlig|økonom|arkitekt|ingeniør|kontor|kommune|byråd|kommunalbestyrelse|forum|enhed|institution|skole|repræsentant|tovholder|sagsbehandler|sekretær|HR|IT|MED)(?:en|et|er|erne|ene|n|ne|s)?'
const UNIT =
  '(?:Sociale Forhold|Sundhed|Social|Socialområdet|Teknik|Miljø|Økonomi|HR|IT|Digitalisering|Børn|Unge|Ungdom|Familie|Kultur|Fritid|Omsorg|Ældre|Handicap|Psykiatri|Beskæftigelse|Arbejdsmarked|Job|Plan|Byg|Byggeri|Ejendomme|Personale|Kommunikation|Udvikling|Dagtilbud|Skole|Skoler|Læring|Borgerservice|Bibliotek|Erhverv|Turisme|Klima|Natur|Vej|Veje|Trafik|Park|Løn|Indkøb|Jura|Byråd|Politik|Ledelse|Integration|By|Land|Landdistrikter|Drift|Service|Havne|Forsyning|Renovation|Rengøring|Sekretariat|Ledelsessekretariatet|Jobcentret|Ydelse|Velfærd|Vand)'
const UNITS = `${UNIT}(?:(?:,\\s|\\s(?:og|&)\\s)${UNIT})*`
const DETERMINER = '(?:(?:den|de|det)\\s(?:enkelte|respektive|ansvarlige|pågældende|relevante|nævnte)\\s)?'
const WITH_FIELD = new RegExp(
  `^${DETERMINER}${NOUN}\\sfor\\s(?:${UNITS}|\\p{Lu}[\\p{L}-]+(?:(?:,\\s|\\s(?:og|&)\\s)\\p{Lu}[\\p{L}-]+)*)(?!\\p{L})`,
  'u',
)
const ROLE = new RegExp(`^${DETERMINER}${NOUN}(?!\\p{L})`, 'iu')
const DEPARTMENT = new RegExp(`^${UNITS}(?!\\p{L})`, 'u')

/** The role or unit a text begins with, as written, and how long it is; null when it begins with something else. */
export function roleAtStart(text: string): string | null {
  const lower = text.charAt(0).toLowerCase() + text.slice(1)
  const found = WITH_FIELD.exec(lower) ?? WITH_FIELD.exec(text) ?? ROLE.exec(text) ?? DEPARTMENT.exec(text)
  if (found === null) return null
  const role = text.slice(0, found[0].length)
  // In small letters only a definite noun is a role of its own: `projektlederen`, not `leder`.
  return /^\p{Lu}/u.test(role) ||
    /^(?:den|de|det)\s/u.test(role) ||
    /(?:en|et|erne|ene|ne)$/u.test(role.split(' ')[0] ?? '')
    ? role
    : null
}
