import { findAll } from '../../text/find-all.ts'

/*
 * Names beside an amount: who else's money it is or who gets or gives it (counterpart), which money pays (funding source), which
 * pool it belongs to, and which unit of the municipality's own organisation is meant.
 */

/** A name as written, and where it stands. */
export interface Named {
  readonly name: string
  readonly start: number
  readonly end: number
}

// A name: capitalised words, joined by small ones (`Kultur og Borgerservice`, `Tryg i Aarhus`) or by initials.
const CAPITAL = `[A-ZÆØÅ][\\wæøåÆØÅé&'’.-]*[\\wæøåÆØÅé]|[A-ZÆØÅ]{2,}`
const NAME = `(?:${CAPITAL})(?:[ \\n](?:(?:og|i|for|af|på|&|\\+)[ \\n])?(?:${CAPITAL})){0,5}`

const GIVER = new RegExp(`^[ \\n](?:i[ \\n]20\\d\\d[ \\n])?fra[ \\n](${NAME})`)
const RECEIVER = new RegExp(`^[ \\n](?:i[ \\n]20\\d\\d[ \\n])?til[ \\n](${NAME})`)
const GIVER_BEFORE = new RegExp(
  `(?:fra|af|hos|ved)[ \\n](${NAME})(?:[ \\n](?:om|på|for|er|lyder|på i alt|på samlet)){1,2}[ \\n](?:ca\\.[ \\n])?$`,
)
/** The last letters of the words that end it. */
const LEADS_ON = 'mårt.'
const OWNS =
  '[ \\n](?:har|havde|fik|får|modtog|søger|ansøger|afsætter|bidrager|bevilger|betaler|yder|donerer|støtter|tilbyder|giver|skal|vil|stiller|deltager)(?![\\wæøå])'
const OWNER = new RegExp(`(?<![\\wæøå])(${NAME})${OWNS}`, 'g')
/** Cheap to look for: the verb that makes a name an owner, behind a word that may end one. */
const OWNS_SOMETHING = new RegExp(OWNS)
const NOT_OTHERS =
  /^(?:Der|Det|De|Den|Dette|Disse|Puljen|Budgettet|Regnskabet?|Udvalget|Direktionen|Forvaltningen|Kommunen|Administrationen|Byrådet|Kommunalbestyrelsen|Magistraten|Projektet|Forslaget|Taksten|Prisen|Beløbet|Bevillingen|I|På|For|Med|Ved|Af|Til|At|En|Et|Hvis|Når|Samlet|Heraf|Herudover|Derudover|Samtidig|Som|Om|Efter|Fra|Budget|Bilag|Tabel|Ordningen|Serviceudgifterne|Driften|Anlæg|Drift|Ad|Rammen|Udgiften|Merudgiften|Indtægten|Kommuner|Punkt|Økonomi|Regnskab|Skolerne|Skolen|Ansøgerne|Foreningen|Foreningerne|Staten|Centeret|Kommunens)$/
const OWN_BODY = /udvalget|udvalg$|byråd|kommunalbestyrelse|direktion|magistrat|forvaltning|borgmester|styregruppe/i

const PAID_BY =
  /(?:finansieres|finansieret|dækkes|afholdes|dækket|medfinansieres)[ \n](?:(?:dels|delvist|fuldt ud|helt|derfor|samlet|i[ \n]20\d\d|inden for|indenfor)[ \n]){0,2}(?:af|via|fra|gennem|ved|over|inden[ \n]for|indenfor|med)?[ \n]?(?:forbrug[ \n]af[ \n]|træk[ \n]på[ \n]|midler[ \n]fra[ \n]|et[ \n]træk[ \n]på[ \n])?/gi
const SET_ASIDE = /(?:som[ \n]er[ \n])?afsat[ \n](?:på|i|under)[ \n]/i
const SOURCE_END =
  /[.;,()]|[ \n](?:i[ \n]20\d\d|og[ \n]at|samt|med[ \n]\d|således|jf|som|hvor|der|hvis|fordelt|til[ \n]etablering)(?![a-zæøå])|\d(?:[\d.,]*)[ \n]?(?:kr|mio|t\.)/

const POOL =
  /(?<![\wæøåÆØÅ-])((?:[A-ZÆØÅa-zæøå]+[ \n])?)([a-zæøåA-ZÆØÅ§]*)pulje(?:n|r|rne|midler|midlerne|beløbet)?(?![a-zæøå])((?:[ \n](?:afsat[ \n])?(?:til|for|vedr\.|vedrørende)[ \n][^\s.,;()]+(?:[ \n](?:i|og|af|for|på|til)[ \n][a-zæøåA-ZÆØÅ]+|[ \n][A-ZÆØÅ][a-zæøå]+){0,2})?)/g

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function tidy(text: string): string {
  return text
    .replace(/-\n(?=[a-zæøå])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const FOREIGN_SUBJECT = /(?:Kommune|Region|Fonden?|A\/S|ApS)$/

/** The counterpart of the amount `[start, end)` in a sentence `[from, to)`; `previousEnd` is the end of the amount before. */
export function counterpartOf(
  text: string,
  from: number,
  previousEnd: number,
  start: number,
  end: number,
  to: number,
): Named | null {
  const subject = subjectOf(text, from, start)
  // Another municipality that has a budget of its own is meant before whom the money goes to.
  if (subject && FOREIGN_SUBJECT.test(subject.name)) return subject
  const right = text.slice(end, Math.min(to, end + 120))
  for (const pattern of [GIVER, RECEIVER]) {
    const match = pattern.exec(right)
    const name = match?.[1]
    if (match && name && !NOT_OTHERS.test(name)) {
      const at = end + match[0].length - name.length
      return { name: tidy(name), start: at, end: at + name.length }
    }
  }
  const left = Math.max(previousEnd, from, start - 120)
  const before = LEADS_ON.includes(text.charAt(start - 2)) ? GIVER_BEFORE.exec(text.slice(left, start)) : null
  if (before?.[1] && !NOT_OTHERS.test(before[1])) {
    const at = left + before.index + before[0].indexOf(before[1])
    return { name: tidy(before[1]), start: at, end: at + before[1].length }
  }
  return subject
}

/** Who has, gets or gives in the clause before `start`. */
function subjectOf(text: string, from: number, start: number): Named | null {
  const first = Math.max(from, start - 160)
  // The nearest one: `Struer Kommune har …, og Skive Kommune stiller …` names two.
  const clause = text.slice(first, start)
  const owner = OWNS_SOMETHING.test(clause) ? findAll(OWNER, clause).at(-1) : undefined
  const name = owner?.[1]
  if (!owner || !name || NOT_OTHERS.test(name) || NOT_OTHERS.test(name.split(/\s/)[0] ?? '') || OWN_BODY.test(name))
    return null
  const at = first + owner.index
  return { name: tidy(name), start: at, end: at + name.length }
}

/** Which money pays: `finansieres af puljen afsat til analyser i budget 2024`, `som er afsat på direktionens pulje til …`. */
export function fundingOf(text: string, from: number, start: number, to: number): Named | null {
  const slice = text.slice(from, Math.min(to, from + 900))
  for (const match of findAll(PAID_BY, slice)) {
    const at = from + match.index + match[0].length
    // What pays for an earlier amount of the sentence does not pay for this one.
    if (at < start - 200) continue
    const named = nounPhrase(text, at, to)
    if (named) return named
  }
  const aside = SET_ASIDE.exec(text.slice(start, Math.min(to, start + 120)))
  return aside ? nounPhrase(text, start + aside.index + aside[0].length, to) : null
}

function nounPhrase(text: string, at: number, to: number): Named | null {
  const rest = text.slice(at, Math.min(to, at + 110))
  const stop = SOURCE_END.exec(rest)
  const keep =
    /^(?:puljen|den)[ \n]/i.test(rest) && stop?.[0].startsWith(' i')
      ? rest.search(/[.;,()]|$/)
      : (stop?.index ?? rest.length)
  const name = tidy(rest.slice(0, keep))
  return name.length < 3 || /^(?:\d|der|dels|at)\b/i.test(name)
    ? null
    : { name, start: at, end: at + rest.slice(0, keep).trimEnd().length }
}

/** The pool nearest to an amount, under one name for all its spellings: `organisationsudviklingspuljen` → `Organisationsudvikling`. */
export function poolOf(text: string, from: number, start: number, to: number): Named | null {
  let best: Named | null = null
  for (const match of findAll(POOL, text.slice(from, to))) {
    const [all, , compound = '', purpose = ''] = match
    const stem = compound.replace(/s$/, '').replace(/(?:§)/, '')
    const goal = tidy(purpose.replace(/^[ \n](?:afsat[ \n])?(?:til|for|vedr\.|vedrørende)[ \n]/, ''))
    const bare = goal.replace(/^(?:mere|nye|den|det|de)[ ]/i, '').replace(/ i budget(?:tet)?(?: 20\d\d)?$/i, '')
    const name = stem.length > 2 ? stem : bare
    if (name.length < 3 || /^(?:formålet|formål|i|at)$/i.test(name)) continue
    const at = from + match.index
    const named = { name: upperFirst(name), start: at, end: at + all.length }
    if (!best || Math.abs(at - start) < Math.abs(best.start - start)) best = named
  }
  return best
}

const UNIT_OF_OURS =
  /(?<![\wæøå])((?:Center for|Afdelingen for|Område|Magistratsafdelingen for|Teknik og Miljø|Børn og Unge|Økonomi og HR|Digitalisering og IT)[A-ZÆØÅa-zæøå ]{0,30}|[A-ZÆØÅ][a-zæøå]+(?:skolen|plejehjemmet|centret|centeret|børnehaven|børnehuset|biblioteket|dagtilbuddet|plejecentret))(?![\wæøå])/g

/** Cheap to look for: a piece of every such name. */
const UNIT_WORD =
  /Center for|Afdelingen for|Område|Magistrats|Teknik og|Børn og|Økonomi og|Digitalis|skolen|plejehj|cent(?:ret|eret)|børneh|bibliot|dagtil/

/** Whether a sentence may name a unit of the municipality's own. */
export function mayNameUnit(sentence: string): boolean {
  return UNIT_WORD.test(sentence)
}

/** A unit named this far from an amount, or nearer, may be the amount's. */
const NEAR_UNIT = 160

/**
 * The unit of the municipality's own organisation that an amount belongs to, as written: the last one named before it, unless one
 * follows at once (`300.000 kr. til Fjordskolen`). `from` and `to` bound the sentence; `start` and `end` are the amount's.
 */
export function orgUnitOf(text: string, from: number, start: number, end: number, to: number): Named | null {
  const first = Math.max(from, start - NEAR_UNIT)
  const last = Math.min(to, end + NEAR_UNIT)
  const named = findAll(UNIT_OF_OURS, text.slice(first, last)).flatMap((match): Named[] => {
    const name = match[1]?.trim()
    return name ? [{ name: tidy(name), start: first + match.index, end: first + match.index + name.length }] : []
  })
  const before = named.findLast((unit) => unit.end <= start)
  const after = named.find((unit) => unit.start >= end)
  if (after && /^[ \n](?:i 20\d\d )?(?:til|hos|på|ved|fra|for)[ \n]$/.test(text.slice(end, after.start))) return after
  return before ?? after ?? null
}
