const FOLDS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', é: 'e' }

/** A name as it stands in an address: `Analyse af vejtilstanden` → `analyse-af-vejtilstanden`. `projekt` when nothing readable is left. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[æøåäöüé]/g, (letter) => FOLDS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  return slug === '' ? 'projekt' : slug
}

/** Words that name no project by themselves. */
const COMMON = new Set(
  'analyse analyser analysen projekt projektet projekter status kommune kommunen kommunens kommunale fremtid fremtiden drøftelse arbejdet omkring herunder samt gennem mellem efter under igangsættelse udarbejdelse'.split(
    ' ',
  ),
)

/** The words of a text that tell one project from another: five letters or more, not common, in small letters. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)))
}

/** How many telling words of `name` stand in `text`. */
export function sharedWords(name: string, text: string): number {
  const there = tellingWords(text)
  return [...tellingWords(name)].filter((word) => there.has(word)).length
}

/** True when a title names the project: every telling word of the name stands in it, and they are two or one long one. */
export function titleNames(title: string, name: string): boolean {
  const wanted = [...tellingWords(name)]
  const there = tellingWords(title)
  const enough = wanted.length >= 2 || wanted.some((word) => word.length >= 12)
  return enough && wanted.every((word) => there.has(word))
}

const LEAD =
  /^(?:(?:gensidig\s)?orientering|koordinering|drøftelse|opsamling|opfølgning|igangsættelse|godkendelse|behandling|etablering|udarbejdelse|status|præsentation|workshop|inspirationsmøde|opstart)\s(?:af|om|på|vedr\.|vedrørende|for|med)\s/iu
const TAIL = /(?:\s[-–]\s.*|\si\sfremtiden|\sfremover|\si\s\p{Lu}\p{L}+\sKommune)$/u

/** The project an item's title names, without what the meeting does with it: `Koordinering af Byens Netværk i fremtiden` → `Byens Netværk`. */
export function projectOfTitle(title: string): string {
  let name = title.trim().replace(/\.+$/u, '')
  for (let round = 0; round < 4; round++) name = name.replace(LEAD, '').replace(TAIL, '').trim()
  return capitalised(name === '' ? title.trim() : name)
}

/** The project a sentence's object names, without the municipality it lies in. */
export function projectOfObject(object: string): string {
  return capitalised(object.replace(/\si\s\p{Lu}\p{L}+\sKommune$/u, '').trim())
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
