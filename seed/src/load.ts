import { derivedKey } from '@kildetal/server/db/roles.ts'
import type { Demonstration } from '@kildetal/server/identity/routes.ts'
import type { System } from '@kildetal/server/system.ts'
import { dayBefore } from '@kildetal/shared/fiscal-year.ts'
import type { Role } from '@kildetal/shared/identity.ts'
import { loadCarryOvers } from './load-carry-overs.ts'
import { requestDeviations } from './load-deviations.ts'
import { loadUnitFigures } from './load-figures.ts'
import { loadMinutes } from './load-minutes.ts'
import { loadOrganisation } from './load-organisation.ts'
import { loadPools } from './load-pools.ts'
import { loadProjects } from './load-projects.ts'
import { postSupplement } from './load-supplement.ts'
import { readOrganisation } from './organisation.ts'
import { ensureAdministrator, loadPeople } from './people.ts'

const EMAILS: Record<Role, string> = {
  leader: 'leder@demo.kildetal.test',
  controller: 'konsulent@demo.kildetal.test',
  executive: 'direktion@demo.kildetal.test',
  administrator: 'admin@demo.kildetal.test',
  auditor: 'revision@demo.kildetal.test',
}
/** Who approves what the first controller has posted. */
const SECOND = 'kollega@demo.kildetal.test'
/** What the council's invented decision of 26 February 2025 gives Nordskolen, in øre. */
const SUPPLEMENTS = new Map([['nordskolen', 32_000_000]])

/** The accounts one may sign in with, and the organisation they belong to; those that are there stay. */
export async function loadAccounts(system: System) {
  const demonstration: Demonstration = {
    emails: EMAILS,
    secondController: SECOND,
    password: derivedKey(system.installation, 'demonstration'),
  }
  const units = await readOrganisation()
  const administrator = await ensureAdministrator(system, demonstration)
  const ids = await loadOrganisation(system, administrator, units)
  return { demonstration, units, ids, people: await loadPeople(system, demonstration, administrator) }
}

/**
 * Loads the demonstration through the verbs that people use, under their own rights. Each part is one transaction and is left alone when it is
 * there, so a start that was cut off goes on where it stopped. Everything was entered the day before, so that what a visitor changes is
 * another day's. Returns the accounts one may sign in with.
 */
export async function loadDemonstration(running: System): Promise<Demonstration> {
  const system: System = { ...running, today: () => dayBefore(running.today()) }
  const { demonstration, units, ids, people } = await loadAccounts(system)
  await loadUnitFigures(system, people.controller, units, ids, SUPPLEMENTS)
  await loadPools(system, people.controller)
  await loadMinutes(system, people.controller)
  await postSupplement(system, people.controller)
  await loadProjects(system, people.controller, ids)
  await requestDeviations(system, people.controller, ids)
  await loadCarryOvers(system, people, units)
  return demonstration
}
