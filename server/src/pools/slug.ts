import type { Context } from '../context.ts'

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'o', ä: 'a' }

/** The address of a name: `Børn & unge` → `boern-unge`. */
export function slugOf(name: string): string {
  const letters = [...name.toLocaleLowerCase('da')].map((letter) => LETTERS[letter] ?? letter).join('')
  const slug = letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return slug || 'pulje'
}

/** A pool's address that no other pool has, numbered when the plain one is taken. */
export async function freeSlug(ctx: Context, name: string): Promise<string> {
  const plain = slugOf(name)
  const taken = new Set(
    (await ctx.trx.selectFrom('pool').select('slug').where('slug', 'like', `${plain}%`).execute()).map(
      (row) => row.slug,
    ),
  )
  let slug = plain
  for (let number = 2; taken.has(slug); number += 1) slug = `${plain}-${number}`
  return slug
}
