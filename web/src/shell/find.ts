import type { Me } from '@kildetal/shared/identity.ts'
import type { shell } from '../i18n/da/shell.ts'
import type { FoundItem } from '../ui/CommandPalette.tsx'
import { NAVIGATION } from './navigation.ts'

/** The pages whose name holds what was typed, for the palette. */
export function findPages(typed: string, role: Me['role'], words: typeof shell): FoundItem[] {
  const wanted = typed.toLocaleLowerCase('da')
  return NAVIGATION[role]
    .filter(({ label }) => words.pages[label].toLocaleLowerCase('da').includes(wanted))
    .map(({ to, label }) => ({
      id: `page:${to}`,
      group: words.goTo,
      title: words.pages[label],
      text: words.pages[label],
      href: to,
    }))
}
