import { headsFile, verifyAudit } from '../audit/verify.ts'
import { verifyRollup } from '../budget/verify-rollup.ts'
import { asOperator } from '../operator.ts'
import { print } from './output.ts'
import { withSystem } from './with-system.ts'

/** Prints what the audit log's chain looks like. Returns how many breaks there are. */
export async function printAuditCheck(): Promise<number> {
  const check = await withSystem((system) => asOperator(system, (ctx) => verifyAudit(ctx, headsFile(system))))
  const head = check.head ? `, head ${check.head.id} ${check.head.hash}` : ''
  await print(`${check.whole ? 'whole' : 'BROKEN'}: ${check.events} events${head}`)
  await print(check.anchoredAt ? `agrees with the head written ${check.anchoredAt}` : 'no head has been written yet')
  for (const { message } of check.breaks) await print(message)
  return check.breaks.length
}

/** Prints whether every kept sum holds. Returns how many differ. */
export async function printRollupCheck(): Promise<number> {
  const differing = await withSystem((system) => asOperator(system, (ctx) => verifyRollup(ctx)))
  await print(differing === 0 ? 'every kept sum holds' : `kept sums that differ: ${differing}`)
  return differing
}
