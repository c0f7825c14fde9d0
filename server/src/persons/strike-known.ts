import { strikeOut } from '@kildetal/shared/personal-data.ts'

/** Where a word may begin; a number in international form begins with a plus. */
const TOKEN = /\+?[\p{L}\p{N}]+/gu
/** Most blanks and line breaks between two words that are read as one name. */
const MOST_BLANKS = 4

/**
 * A function that strikes the given words out of any text, wherever they stand as words of their own, also in the genitive and across a line
 * break. Its time is linear in the text's length.
 */
export function strikerOf(words: Iterable<string>): (text: string) => string {
  const known = new Map<string, string[]>()
  const forms = new Set([...words].flatMap(withAndWithoutGenitive))
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const first = form.match(TOKEN)?.[0]
    if (first === undefined || !form.startsWith(first)) continue
    const list = known.get(first)
    if (list) list.push(form)
    else known.set(first, [form])
  }
  if (known.size === 0) return (text) => text
  return (text) => strike(text, known)
}

/** A name that was found in the genitive is the same one without it. A single word may end in s by itself, and a shorter one means others. */
function withAndWithoutGenitive(words: string): string[] {
  const form = words.replace(/\s+/g, ' ')
  const bare = form.replace(/(?:['’]s?|s)$/u, '')
  return bare !== form && / \p{Lu}\p{L}{2,}$/u.test(bare) ? [form, bare] : [form]
}

function strike(text: string, known: ReadonlyMap<string, readonly string[]>): string {
  let struck = ''
  let from = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index < from) continue
    for (const form of known.get(token) ?? known.get(token.replace(/s$/u, '')) ?? []) {
      const end = endOf(form, text, index)
      if (end === null) continue
      struck += text.slice(from, index) + strikeOut(text.slice(index, end))
      from = end
      break
    }
  }
  return struck + text.slice(from)
}

/** Where the form ends that stands at `index`, its genitive included; null when it does not stand there as words of its own. */
function endOf(form: string, text: string, index: number): number | null {
  let at = index
  for (const sign of form) {
    if (sign !== ' ') {
      if (!text.startsWith(sign, at)) return null
      at += sign.length
      continue
    }
    const first = at
    while (at - first < MOST_BLANKS && /\s/.test(text.charAt(at))) at++
    if (at === first) return null
  }
  const [genitive = ''] = /^['’]?s/.exec(text.slice(at, at + 2)) ?? []
  const end = [at + genitive.length, at].find((place) => !/^[\p{L}\p{N}]/u.test(text.slice(place, place + 2)))
  return end ?? null
}
