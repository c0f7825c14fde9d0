import { MOVEMENT_KINDS, type NewMovementInput } from '@kildetal/shared/ledger.ts'
import { z } from 'zod'
import { BasisDraft, basisOf, NO_BASIS } from './basis-draft.ts'

const KINDS = MOVEMENT_KINDS.filter((kind) => kind !== 'reversal')

/** What a controller has typed of a new movement; which fields count depends on its kind. */
export const MovementDraft = z.object({
  kind: z.enum(KINDS),
  target: z.enum(['pool', 'unit']),
  pool: z.string().nullable(),
  unit: z.string().nullable(),
  account: z.string(),
  fromSlug: z.string().nullable(),
  fromAccount: z.string(),
  fiscalYear: z.number().int(),
  fromYear: z.number().int(),
  /** 1–12; null for what belongs to the year as a whole. */
  month: z.number().int().min(1).max(12).nullable(),
  amountOre: z.number().int().nullable(),
  text: z.string(),
  knownOn: z.string().nullable(),
  fundingSource: z.string(),
  grantedBy: z.string(),
  out: z.enum(['free', 'earmarked', 'committed']),
  pending: z.boolean(),
  basis: BasisDraft,
})
export type MovementDraft = z.infer<typeof MovementDraft>

/** Where money of a kind can be taken from; empty for kinds that do not ask. */
export const OUT_OF: Partial<Record<MovementDraft['kind'], readonly MovementDraft['out'][]>> = {
  commitment: ['free', 'earmarked'],
  actual: ['free', 'earmarked', 'committed'],
  release: ['earmarked', 'committed'],
}

/** Kinds that somebody grants: the others move money that is granted already. */
export const GRANTED: ReadonlySet<MovementDraft['kind']> = new Set([
  'original_budget',
  'supplementary_appropriation',
  'reallocation',
  'carry_over',
])

/** An empty form: an earmark on a pool in the year. */
export function emptyDraft(year: number, today: string): MovementDraft {
  return {
    ...{ kind: 'earmark', target: 'pool', pool: null, unit: null, account: '', fromSlug: null, fromAccount: '' },
    ...{ fiscalYear: year, fromYear: year - 1, month: null, amountOre: null, text: '', knownOn: today },
    ...{ fundingSource: '', grantedBy: '', out: 'free', pending: false, basis: NO_BASIS },
  }
}

function accountOf(target: MovementDraft['target'], slug: string | null, account: string) {
  if (slug === null) return null
  if (target === 'pool') return { pool: slug }
  return account.trim() === '' ? null : { unit: slug, account: account.trim() }
}

/** The movement a draft stands for, or null while something it needs is missing. */
export function movementOf(draft: MovementDraft): NewMovementInput | null {
  const on = accountOf(draft.target, draft.target === 'pool' ? draft.pool : draft.unit, draft.account)
  const basis = basisOf(draft.basis)
  const { kind, amountOre, knownOn, fiscalYear, pending, out, month } = draft
  if (on === null || knownOn === null || amountOre === null || amountOre === 0) return null
  if (draft.text.trim() === '' || basis === null) return null
  const grantedBy = GRANTED.has(kind) && draft.grantedBy.trim() !== '' ? draft.grantedBy.trim() : null
  const posted = { on, fiscalYear, amountOre, text: draft.text.trim(), knownOn, basis, pending, month, grantedBy }
  switch (kind) {
    case 'supplementary_appropriation':
      return draft.fundingSource.trim() === '' ? null : { kind, ...posted, fundingSource: draft.fundingSource.trim() }
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

const keyOf = (userId: string) => `kildetal.movement.${userId}`

/** What was typed before a reload; null when nothing was, or it can no longer be read. */
export function storedMovement(storage: Storage, userId: string): MovementDraft | null {
  try {
    const read = MovementDraft.safeParse(JSON.parse(storage.getItem(keyOf(userId)) ?? ''))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Keeps what is typed in this tab; null forgets it, when it is posted or given up. */
export function storeMovement(storage: Storage, userId: string, draft: MovementDraft | null): void {
  if (draft) storage.setItem(keyOf(userId), JSON.stringify(draft))
  else storage.removeItem(keyOf(userId))
}
