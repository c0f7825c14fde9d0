import type { Role } from './identity.ts'

/**
 * The permission table: who may do what. Verbs check it, the web reads it to explain a disabled button. What a role may *see* of that is
 * decided row by row in the database.
 */
export const PERMISSIONS = {
  'figures.read': ['leader', 'controller', 'executive', 'auditor'],
  'units.read': ['leader', 'controller', 'executive', 'administrator', 'auditor'],
  'minutes.read': ['leader', 'controller', 'executive', 'auditor'],
  'minutes.import': ['controller'],
  /**
   * Names of persons, addresses, e-mails, phone and CPR numbers in minutes. A consultant needs them to check a sentence and to ask whoever owes
   * an answer, the board to see who is to do what, an auditor to check what was decided by whom. A leader follows money and decisions about own
   * units, which takes no name; an administrator reads no minutes at all. Everybody else gets them struck out (server/src/persons).
   */
  'persons.read': ['controller', 'executive', 'auditor'],
  'items.review': ['controller'],
  'findings.resolve': ['controller'],
  'pools.read': ['controller', 'executive', 'auditor'],
  'ledger.read': ['controller', 'executive', 'auditor'],
  'ledger.post': ['controller'],
  'ledger.approve': ['controller'],
  'ledger.readLimit': ['controller', 'executive', 'auditor', 'administrator'],
  'ledger.setLimit': ['administrator'],
  'periods.close': ['controller'],
  'carryOvers.read': ['leader', 'controller', 'executive', 'auditor'],
  'carryOvers.annex': ['controller', 'executive', 'auditor'],
  'carryOvers.request': ['leader', 'controller'],
  'carryOvers.step': ['leader', 'controller', 'executive'],
  'carryOvers.check': ['controller'],
  'carryOvers.recommend': ['executive'],
  'carryOvers.decide': ['controller'],
  'carryOvers.withdraw': ['leader', 'controller'],
  'carryOvers.stateCase': ['controller'],
  'budget.import': ['controller'],
  'deviations.request': ['controller'],
  'deviations.explain': ['leader'],
  'deviations.approve': ['controller'],
  'projects.read': ['leader', 'controller', 'executive', 'auditor'],
  'projects.change': ['controller', 'executive'],
  'decisions.read': ['leader', 'controller', 'executive', 'auditor'],
  'followUps.complete': ['controller', 'executive'],
  'trust.read': ['leader', 'controller', 'executive', 'auditor', 'administrator'],
  'audit.read': ['auditor', 'administrator'],
  'audit.readObject': ['controller', 'executive', 'auditor', 'administrator'],
  'users.read': ['administrator', 'auditor'],
  'users.change': ['administrator'],
  'units.change': ['administrator'],
  'homes.leader': ['leader'],
  'homes.controller': ['controller'],
  'homes.executive': ['executive'],
  'homes.auditor': ['auditor'],
  'homes.administrator': ['administrator'],
  'search.use': ['leader', 'controller', 'executive', 'auditor'],
  'tokens.own': ['leader', 'controller', 'executive', 'administrator', 'auditor'],
  'self.read': ['leader', 'controller', 'executive', 'administrator', 'auditor'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof PERMISSIONS

/** True when one of the roles may do the action. */
export function may(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = PERMISSIONS[action]
  return roles.some((role) => allowed.includes(role))
}
