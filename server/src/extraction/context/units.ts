import type { Unit } from '@kildetal/shared/extraction.ts'

/** A unit and the words it was read from. */
export interface UnitReading {
  readonly unit: Unit
  readonly start: number
  readonly end: number
}

/** What stands after `pr.`, by what is counted; the first that fits wins, anything else is a unit of its own sort. */
const COUNTED: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:(?:kalender|regnskabs|budget)?år(?:et|lig)?)$/, 'per_year'],
  [/^(?:måneds?|mdr?|mdl|mnd)$/, 'per_month'],
  [/^(?:m2|m²|kvm|kvadratmeter|etagemeter|etagekvadratmeter|bolig(?:kvadrat)?meter)$/, 'per_m2'],
  [/^(?:time|arbejdstime|mandetime|konsulenttime)$/, 'per_hour'],
  [/^(?:indbygger|borgere?|capita|indb)$/, 'per_citizen'],
  [
    /^(?:[a-zæøå]*deltagere?|person|pers|næse|medarbejder|ansatte?|voksen|voksne|barn|børn|elev|kursist|kuvert|bruger|beboer|medlem|studerende|ung|unge|stilling|fuldtidsstilling|årsværk|lærer|leder|pædagog|patient|pensionist|ældre|familie|ledig|helårsperson|[a-zæøå]+elev|[a-zæøå]+barn)$/,
    'per_participant',
  ],
]
// `en portion koster`, `kostede en kop`: one of something.
const ONE_COSTS =
  /(?<![a-zæøå])(?:(?:en|et|én|ét|hver|hvert)[ \n](?:(?:ny|nyt|enkelt|almindelig|almindeligt|ekstra)[ \n])?([a-zæøå]+)(?:[ \n][a-zæøå]+){0,4}[ \n](?:koster|kostede)[ \n](?:[^ \n.;,]+[ \n]){0,5}|(?:koster|kostede)[ \n](?:en|et|én|ét|hver|hvert)[ \n]([a-zæøå]+)[ \n])$/i
const MEASURED =
  /(?:plads|kilometer|meter|time|døgn|portion|billet|stk|enhed|licens|person|deltager|elev|bolig|kop|kort|computer|stol)$/i
const PROJECT =
  /(?:ing|else|tion|analyse|model|skole|hal|bro|sti|vej|bygning|plan|ordning|pulje|kampagne|undersøgelse|projekt)$/i
const NO_UNIT =
  /^(?:\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|den$|dato|d$|automatik|brev|mail)/

const AFTER =
  /^[ \n]?(?:\/[ ]?|(?:\([^()]{1,40}\)[ \n])?(?:(?:i alt|netto|brutto|inkl\.|ekskl\.|moms|eksklusive?|inklusive?|hver|ekstra|i tilskud|i støtte)[ \n]){0,3}(?:pr\.?|per)[ \n]?)([a-zæøå0-9²]+)/i
const AFTER_PERIOD =
  /^[ \n]?(om[ \n]måneden|månedligt|i[ \n]timen|om[ \n]året|årligt|årlig|i[ \n]måneden|i[ \n]kvartalet|om[ \n]ugen|om[ \n]dagen|i[ \n]døgnet|stykket|i[ \n]stykket)(?![a-zæøå])/i
const LATER_YEARLY =
  /(?<![a-zæøå])(?:årligt|om[ \n]året|pr\.?[ \n]år(?![a-zæøå])|per[ \n]år(?![a-zæøå])|hvert[ \n](?:af[ \n](?:årene|de[ \n])|år|enkelt[ \n]år)|i[ \n]hvert[ \n]af|i[ \n]årlig|(?:fra|i)[ \n]20\d\d[ \n]og[ \n](?:frem|fremover|fremefter)(?![a-zæøå]))/i
const LATER_COUNTED = /^[^,.;\d]{0,40}?(?<![a-zæøå])(?:pr\.?|per)[ \n]([a-zæøå0-9²]+)/i
const BEFORE_COUNTED =
  /(?<![a-zæøå])(?:pr\.?|per)[ \n]([a-zæøå0-9²]+)[ \n,:]*(?:(?:er|udgør|bliver|på|kr|koster|var|til|fastsættes|sættes|ca|med|i|gennemsnit|gennemsnitligt|cirka|omkring|varierer|svinger|ligger|nedbringes|hæves|sænkes|øges|reduceres|stiger|falder|foreslås|hævet|sat|steget|faldet|mellem|fra|starter|i dag|nu)[ \n.:]*){0,4}$/i
// `3 stk. à 85.000 kr.`
const EACH_BEFORE = /(?:^|[ \n(])(?:à|á|a)[ \n](?:ca\.[ \n])?$/i
const BEFORE_YEARLY = /(?<![a-zæøå])(?:årlige?t?|hvert[ \n]år|helårs\w*)(?![a-zæøå])[^.;]{0,60}$/i
const BEFORE_MONTHLY = /(?<![a-zæøå])månedlige?t?(?![a-zæøå])[^.;]{0,40}$/i
const PERIODS: ReadonlySet<Unit> = new Set<Unit>(['per_year', 'per_month'])
const MORE_COUNTED =
  /^[ \n]?(?:pr\.?|per|om|\/)[ \n]?(?:år(?:et)?|måned(?:en)?|md\.?)[ \n](?:pr\.?|per)[ \n]([a-zæøå0-9²]+)/i
const BEFORE_PRICE: readonly (readonly [RegExp, Unit])[] = [
  [/(?:deltager|elev|medlems|kursist|kuvert)(?:pris|betaling|gebyr|afgift)\w*[^.;,]{0,30}$/i, 'per_participant'],
  [/(?:time)(?:pris|takst|sats|løn)\w*[^.;,]{0,40}$/i, 'per_hour'],
  [/(?:kvadratmeter|m2-?)(?:pris|leje|takst)\w*[^.;,]{0,30}$/i, 'per_m2'],
  [/(?:måneds)(?:pris|takst|leje|ydelse|løn)\w*[^.;,]{0,30}$/i, 'per_month'],
  [/(?:styk|enheds|billet|portions)pris\w*[^.;,]{0,30}$/i, 'per_unit'],
]

/** A piece of a word without which none of these fits. */
const PRICE_WORD = /pris|betaling|gebyr|afgift|takst|sats|løn|leje|ydelse/i

/** `En plads koster`: one of many. `En renovering koster 5 mio. kr.` is a whole project, however it begins. */
function oneOf(left: string, large: boolean): readonly [RegExp, Unit] | undefined {
  const match = ONE_COSTS.exec(left)
  if (!match) return undefined
  const noun = match[1] ?? match[2] ?? ''
  if (MEASURED.test(noun)) return [ONE_COSTS, /time$/i.test(noun) ? 'per_hour' : 'per_unit']
  return large || PROJECT.test(noun) ? undefined : [ONE_COSTS, 'per_unit']
}

function counted(word: string): Unit | null {
  const small = word.toLowerCase()
  if (NO_UNIT.test(small)) return null
  return COUNTED.find(([pattern]) => pattern.test(small))?.[1] ?? 'per_unit'
}

function found(match: RegExpExecArray, unit: Unit | null, offset: number): UnitReading | null {
  return unit === null ? null : { unit, start: offset + match.index, end: offset + match.index + match[0].length }
}

function unitAfter(right: string, end: number): UnitReading | null {
  const small = right.toLowerCase()
  const counts = small.includes('pr') || small.includes('per')
  const slashed = counts || right.includes('/') ? AFTER.exec(right) : null
  const direct = slashed ? found(slashed, counted(slashed[1] ?? ''), end) : null
  // `119 kr. pr. måned pr. skærm`: what is counted says more than how often.
  const more = direct && PERIODS.has(direct.unit) ? MORE_COUNTED.exec(right) : null
  const thing = more ? counted(more[1] ?? '') : null
  if (more && thing !== null && !PERIODS.has(thing)) return found(more, thing, end)
  if (direct) return direct
  const period = AFTER_PERIOD.exec(right)
  if (period) {
    const word = (period[1] ?? '').toLowerCase()
    const unit = /måned/.test(word)
      ? 'per_month'
      : /time/.test(word)
        ? 'per_hour'
        : /år/.test(word)
          ? 'per_year'
          : 'per_unit'
    return found(period, unit, end)
  }
  const yearly = small.includes('år') || small.includes('hvert') ? LATER_YEARLY.exec(right) : null
  if (yearly) return found(yearly, 'per_year', end)
  const later = counts ? LATER_COUNTED.exec(right) : null
  return later ? found(later, counted(later[1] ?? ''), end) : null
}

function unitBefore(left: string, offset: number, large: boolean): UnitReading | null {
  const small = left.toLowerCase()
  const priced = PRICE_WORD.test(left) ? BEFORE_PRICE.find(([pattern]) => pattern.test(left)) : undefined
  const price = priced ?? (small.includes('kost') ? oneOf(left, large) : undefined)
  if (price) {
    const match = price[0].exec(left)
    if (match) return found(match, price[1], offset)
  }
  const each = EACH_BEFORE.exec(left)
  if (each) return found(each, ofEach(left.slice(0, each.index)), offset)
  const pr = small.includes('pr') || small.includes('per') ? BEFORE_COUNTED.exec(left) : null
  const per = pr ? found(pr, counted(pr[1] ?? ''), offset) : null
  if (per) return per
  const monthly = small.includes('måned') ? BEFORE_MONTHLY.exec(left) : null
  if (monthly) return found(monthly, 'per_month', offset)
  const yearly = small.includes('år') || small.includes('hvert') ? BEFORE_YEARLY.exec(left) : null
  return yearly ? found(yearly, 'per_year', offset) : null
}

/** `48 ledere à 9.500 kr.`, `ca. 150 timer à 890 kr.`: what stands before à is what is counted. */
function ofEach(before: string): Unit {
  const word = /([a-zæøå]+)$/i.exec(before)?.[1] ?? ''
  for (const form of [word, word.replace(/e?r$/i, ''), word.replace(/e?r$/i, 'e')]) {
    const unit = counted(form)
    if (unit !== null && unit !== 'per_unit') return unit
  }
  return 'per_unit'
}

const CUT = /, (?:hvilket|hvoraf|heraf|svarende|men|mens)|;/

/**
 * What an amount is counted for, by the words after it (up to the next amount or clause) and before it (from the amount before);
 * null when neither says, which is a total.
 */
export function readUnit(
  text: string,
  from: number,
  start: number,
  end: number,
  to: number,
  large: boolean,
): UnitReading | null {
  const whole = text.slice(end, Math.min(to, end + 140))
  const cut = CUT.exec(whole)
  const right = cut ? whole.slice(0, cut.index) : whole
  const after = unitAfter(right, end)
  const left = Math.max(from, start - 90)
  if (after === null) return unitBefore(text.slice(left, start), left, large)
  if (!PERIODS.has(after.unit)) return after
  const words = text.slice(left, start)
  const pr = /pr|per/i.test(words) ? BEFORE_COUNTED.exec(words) : null
  const thing = pr ? counted(pr[1] ?? '') : null
  return pr && thing !== null && !PERIODS.has(thing) ? found(pr, thing, left) : after
}

/** The unit that a table row's label or a column's heading names (`Dagpleje, pr. måned`), or null. */
export function unitOfLabel(label: string): Unit | null {
  const match =
    /(?<![a-zæøå])(?:pr\.[ ]?|(?:pr|per)[ ]|\/[ ]?)((?:leveret|visiteret|påbegyndt|solgt)[ ])?([a-zæøå0-9²]+)/i.exec(
      label,
    )
  const unit = match ? counted(match[2] ?? '') : null
  if (unit) return unit
  if (/månedlig|om måneden|måneds(?:takst|pris|leje)/i.test(label)) return 'per_month'
  if (/årlig|om året|årstakst|på årsbasis/i.test(label)) return 'per_year'
  if (/time(?:pris|takst|sats)/i.test(label)) return 'per_hour'
  return null
}
