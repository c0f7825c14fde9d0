import { sharedWords, titleNames } from './names.ts'

/** What a decided agenda item is recognised by. */
export interface MatchItem {
  title: string
  caseKey: string | null
  quotes: readonly string[]
}

export interface MatchProject {
  id: string
  name: string
  caseKey: string | null
}

export interface Match {
  projectId: string
  basis: 'case_number' | 'title'
}

/**
 * The projects a decided agenda item is about: those of its case, and those its title names. Where several projects share the case, the
 * item's own words choose among them; where they choose none, it is about all of them.
 */
export function matchProjects(item: MatchItem, projects: readonly MatchProject[]): Match[] {
  const sameCase = projects.filter((project) => item.caseKey !== null && project.caseKey === item.caseKey)
  const words = [item.title, ...item.quotes].join(' ')
  const named = sameCase.filter((project) => sharedWords(project.name, words) > 0)
  const byCase = sameCase.length > 1 && named.length > 0 ? named : sameCase
  const byTitle = projects.filter((project) => !byCase.includes(project) && titleNames(item.title, project.name))
  return [
    ...byCase.map(({ id }) => ({ projectId: id, basis: 'case_number' as const })),
    ...byTitle.map(({ id }) => ({ projectId: id, basis: 'title' as const })),
  ]
}

/** Which of an item's projects a sentence speaks of: the only one, or the one whose name shares most words; null when that is not clear. */
export function projectOfSentence(
  sentence: string,
  projects: readonly Pick<MatchProject, 'id' | 'name'>[],
): string | null {
  const [only] = projects
  if (projects.length === 1 && only) return only.id
  const scored = projects
    .map(({ id, name }) => ({ id, score: sharedWords(name, sentence) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  return best && best.score > 0 && best.score > (next?.score ?? 0) ? best.id : null
}
