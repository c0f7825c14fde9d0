import { expect, test } from 'vitest'
import { matchProjects, projectOfSentence } from './match.ts'

const roofs = { id: 'roofs', name: 'Grønne tage', caseKey: 'A' }
const quay = { id: 'quay', name: 'Analyse af havnens kajanlæg', caseKey: 'B' }
const bus = { id: 'bus', name: 'Analyse af biblioteksbussens ruter', caseKey: 'B' }
const item = (title: string, caseKey: string | null, quotes: string[] = []) => ({ title, caseKey, quotes })

test('one case, one project', () => {
  expect(matchProjects(item('Noget andet', 'A'), [roofs, quay, bus])).toEqual([
    { projectId: 'roofs', basis: 'case_number' },
  ])
})
test('projects that share a case are told apart by the words, and are all meant where the words tell nothing', () => {
  expect(matchProjects(item('Kajanlæg i havnen', 'B'), [quay, bus])).toEqual([
    { projectId: 'quay', basis: 'case_number' },
  ])
  expect(matchProjects(item('Nye analyser', 'B'), [quay, bus])).toHaveLength(2)
})
test('a title that names a project ties it without the case', () => {
  expect(matchProjects(item('Orientering om biblioteksbussens ruter', null), [roofs, quay, bus])).toEqual([
    { projectId: 'bus', basis: 'title' },
  ])
  expect(matchProjects(item('Eventuelt', null), [roofs, quay, bus])).toEqual([])
})
test('what is owed goes to the project it names, and to none when that is not clear', () => {
  expect(projectOfSentence('Projektforslag: analyse af havnens kajanlæg', [quay, bus])).toBe('quay')
  expect(projectOfSentence('Der laves en plan.', [quay, bus])).toBeNull()
  expect(projectOfSentence('Der laves en plan.', [roofs])).toBe('roofs')
  expect(projectOfSentence('Der laves en plan.', [])).toBeNull()
})
