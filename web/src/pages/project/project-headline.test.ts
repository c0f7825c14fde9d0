import type { ProjectLight } from '@kildetal/shared/portfolio.ts'
import { expect, test } from 'vitest'
import { projectHeadline } from './project-headline.ts'

function light(aspect: ProjectLight['aspect'], colour: ProjectLight['light']): ProjectLight {
  const rule = { light: 'red' as const, reason: { da: 'Frist.', en: 'Day.' } }
  return { aspect, light: colour, reason: null, setBy: null, setOn: null, rule, differs: false, version: 1 }
}

test('red comes before amber, and only what a human has set counts', () => {
  const name = 'Grønne tage'
  expect(projectHeadline({ name, lights: [light('time', 'amber'), light('benefit', 'red')] }, 'da')).toBe(
    'Grønne tage: gevinsten kræver handling',
  )
  expect(projectHeadline({ name, lights: [light('time', 'amber'), light('benefit', 'amber')] }, 'da')).toBe(
    'Grønne tage: hold øje med tiden og gevinsten',
  )
  expect(projectHeadline({ name, lights: [light('time', 'green')] }, 'en')).toBe('Grønne tage follows the plan')
  expect(projectHeadline({ name, lights: [light('time', null)] }, 'da')).toBe('Grønne tage er ikke vurderet endnu')
})
