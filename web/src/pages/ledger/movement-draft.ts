import type { MovementKind, NewMovementInput } from '@kildetal/shared/ledger.ts'

/** What a controller has typed of a new movement; which fields count depends on its kind. */
export interface MovementDraft {
  kind: Exclude<MovementKind, 'reversal'>
  target: 'pool' | 'unit'
  pool: string | null
  unit: string | null
  account: string
  fromSlug: string | null
  fromAccount: string
  fiscalYear: number
  fromYear: number
  amountOre: number | null
  text: string
  knownOn: string | null
  fundingSource: string
  out: 'free' | 'earmarked' | 'committed'
  pending: boolean
  note: string
}

/** Where money of a kind can be taken from; empty for kinds that do not ask. */
export const OUT_OF: Partial<Record<MovementDraft['kind'], readonly MovementDraft['out'][]>> = {
  commitment: ['free', 'earmarked'],
  actual: ['free', 'earmarked', 'committed'],
  release: ['earmarked', 'committed'],
}

function accountOf(target: MovementDraft['target'], slug: string | null, account: string) {
  if (slug === null) return null
  if (target === 'pool') return { pool: slug }
  return account.trim() === '' ? null : { unit: slug, account: account.trim() }
}

/** The movement a draft stands for, or null while something it needs is missing. */
export function movementOf(draft: MovementDraft): NewMovementInput | null {
  const on = accountOf(draft.target, draft.target === 'pool' ? draft.pool : draft.unit, draft.account)
  const { kind, amountOre, knownOn, fiscalYear, pending, out } = draft
  if (on === null || knownOn === null || amountOre === null || amountOre === 0) return null
  if (draft.text.trim() === '' || draft.note.trim().length < 3) return null
  const posted = { on, fiscalYear, amountOre, text: draft.text, knownOn, basis: { note: draft.note }, pending }
  switch (kind) {
    case 'supplementary_appropriation':
      return draft.fundingSource.trim() === '' ? null : { kind, ...posted, fundingSource: draft.fundingSource }
    case 'reallocation': {
      const from = accountOf(draft.target, draft.fromSlug, draft.fromAccount)
      return from === null ? null : { kind, ...posted, from }
    }
    case 'carry_over':
      return draft.fromYear < fiscalYear ? { kind, ...posted, fromYear: draft.fromYear } : null
    case 'commitment':
      return out === 'committed' ? null : { kind, ...posted, out }
    case 'actual':
      return { kind, ...posted, out }
    case 'release':
      return out === 'free' ? null : { kind, ...posted, out }
    default:
      return { kind, ...posted }
  }
}
