import type { Role, UnitLevel } from '@kildetal/shared/identity.ts'
import type { Generated } from 'kysely'

/** Rows of the organisation and of rights. The tables of sign-in belong to the identity role and are not listed here. */
export interface IdentityTables {
  orgUnit: {
    id: Generated<string>
    parentId: string | null
    slug: string
    name: string
    level: UnitLevel
    position: Generated<number>
    demonstration: Generated<boolean>
    version: Generated<number>
  }
  /** A unit's ancestors, itself included at distance 0. Kept by a trigger. */
  orgUnitAncestor: { unitId: string; ancestorId: string; distance: number }
  roleAssignment: {
    id: Generated<string>
    userId: string
    role: Role
    orgUnitId: string | null
    createdAt: Generated<string>
  }
  /** Name and address of each user, for those who may know them. Kept by a trigger. */
  person: { id: string; name: string; email: string }
}
