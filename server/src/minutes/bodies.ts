import { findAll } from '../text/find-all.ts'
import { clean } from './lines.ts'

/**
 * Names of bodies that meet. A name is a noun of the kind (`…udvalget`, `Byrådet`, `Direktionen`) with the capitalised words that stand
 * before it (`Aarhus Byråd`, `Social- og Sundhedsudvalget`) or, for `Udvalget for …` and `Rådet for …`, those that follow.
 */
const NOUNS =
  'udvalg|byråd|råd|bestyrelse|direktion|magistrat|nævn|kommission|borgerrepræsentation|komité|komite|forum|chefgruppe|ledergruppe|styregruppe|følgegruppe|ledelse'
const NOUN = `(?:[\\p{L}-]*(?:${NOUNS.split('|')
  .map((n) => `[${n.charAt(0).toUpperCase()}${n.charAt(0)}]${n.slice(1)}`)
  .join('|')})(?:et|ene|en|n)?|[\\p{L}-]*MED)`
const WORD = '(?:\\p{Lu}[\\p{L}.\\d-]*|og|for|de|det|den|§|\\d{2})'
const AFTER_FOR =
  '\\s(?:for|om|vedr\\.)\\s[\\p{L}-]+(?:(?:,\\s|\\s(?:og|&)\\s|\\s)\\p{L}*\\p{Lu}[\\p{L}-]*|(?:,\\s|,?\\s(?:og|&)\\s)\\p{L}+)*'
/** Cheap to run over every line: a piece of a word without which a text names no body. */
const NAMES_BODY = new RegExp(`${NOUNS}|med|hoved|økonomi`, 'iu')
const BODY = new RegExp(`^(?:${WORD},?\\s){0,7}${NOUN}(?:${AFTER_FOR})?(?:\\s\\d)?$`, 'u')
const BODY_ANY_CASE = new RegExp(`^(?:[\\p{L}.§\\d-]+,?\\s){0,7}${NOUN}(?:\\s(?:for|om)\\s[\\p{L}\\s,-]{2,80})?$`, 'iu')
/** `Udvalg for grøn omstilling`: an adjective and its noun, neither a verb that goes on. */
const FIELD = /^(?:Udvalg|Udvalget|Rådet|Råd) for \p{Ll}{3,20} (?!\p{L}*(?:ede|te|er|es|at)$)\p{Ll}{4,20}$/u
const INSIDE = new RegExp(
  `(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]*(?:,\\s|\\s)(?:og\\s)?){0,4}${NOUN}(?:${AFTER_FOR})?(?!\\p{L})`,
  'gu',
)
const STANDARD =
  /^(?:hoved-?med(?:-?udvalg(?:et)?)?|hovedudvalg(?:et)?|økonomi|ældrerådet|handicaprådet|ungerådet|byrådet|direktionen|kommunalbestyrelsen)$/iu

/** Whether a text may name a body: false for nearly all running text. */
export function mayNameBody(text: string): boolean {
  return NAMES_BODY.test(text)
}

/** Whether the whole text names a body that meets. */
export function isBody(text: string): boolean {
  const name = clean(text)
  if (name.length < 3 || name.length > 110 || !NAMES_BODY.test(name)) return false
  if (BODY.test(name) || STANDARD.test(name) || FIELD.test(name)) return true
  return name === name.toUpperCase() && BODY_ANY_CASE.test(name)
}

/** The name without a genitive s and without the words around it (`mødet i`, `ordinært møde`): `Kommunalbestyrelsens` → `Kommunalbestyrelsen`. */
export function bodyName(text: string): string {
  const name = clean(text)
    .replace(/[\s:.,–-]+$/u, '')
    .replace(/^(?:den|det)\s(?=\p{Ll})/u, '')
  const noun =
    /(?:udvalget|byrådet|rådet|bestyrelsen|direktionen|magistraten|nævnet|gruppen|kommissionen|forummet|ledelsen)s$/iu
  return noun.test(name) ? name.slice(0, -1) : name
}

/** The bodies named inside running text, in order. */
export function findBodies(text: string): string[] {
  return findAll(INSIDE, text)
    .map((m) => bodyName(m[0]))
    .filter(isBody)
}

/** For comparing two spellings of a body. */
export function sameBody(a: string, b: string): boolean {
  const key = (s: string) =>
    s
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '')
      .replace(/(?:et|en|s)$/u, '')
  return key(a) === key(b) || key(a).endsWith(key(b)) || key(b).endsWith(key(a))
}
