import type { AdministratorHome, AuditorHome } from '@kildetal/shared/homes.ts'
import { ROLES, UnitLevel } from '@kildetal/shared/identity.ts'
import type { Context } from '../context.ts'
import { listUsers } from '../identity/list-users.ts'
import { readOrganisation } from '../identity/organisation.ts'
import { readFindings } from '../items/findings.ts'
import { reviewAccuracy } from '../review/accuracy.ts'
import { readAuditHead } from '../trust/audit-head.ts'
import { readFreshness } from '../trust/freshness.ts'

/** The auditor's home: the audit log, how fresh the figures are, and what nobody has looked at. */
export async function readAuditorHome(ctx: Context): Promise<AuditorHome> {
  const { accepted, rejected, unreviewed } = await reviewAccuracy(ctx)
  const findings = await readFindings(ctx, { state: 'open', entered: true })
  return {
    asOf: ctx.today(),
    audit: await readAuditHead(ctx),
    freshness: await readFreshness(ctx),
    unreviewed,
    reviewed: accepted + rejected,
    openFindings: findings.length,
  }
}

/** The administrator's home: people and organisation. No figure is read. */
export async function readAdministratorHome(ctx: Context): Promise<AdministratorHome> {
  const users = await listUsers(ctx)
  const units = await readOrganisation(ctx)
  const led = new Set(
    users.flatMap(({ grants }) => grants.flatMap(({ role, unit }) => (role === 'leader' && unit ? [unit.id] : []))),
  )
  return {
    asOf: ctx.today(),
    users: users.length,
    usersWithoutRole: users.filter(({ grants }) => grants.length === 0).length,
    roles: ROLES.map((role) => ({
      role,
      users: users.filter(({ grants }) => grants.some((grant) => grant.role === role)).length,
    })),
    units: UnitLevel.options.map((level) => ({ level, units: units.filter((unit) => unit.level === level).length })),
    unitsWithoutLeader: units
      .filter(({ id, level }) => level === 'agreement_unit' && !led.has(id))
      .map(({ id, slug, name, level }) => ({ id, slug, name, level })),
    audit: await readAuditHead(ctx),
  }
}
