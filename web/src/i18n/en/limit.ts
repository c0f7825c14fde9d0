import type { limit as da } from '../da/limit.ts'

export const limit: typeof da = {
  title: 'Two must see large amounts',
  from: (amount) => `Movements of ${amount} and above count only when another finance consultant has approved them.`,
  off: 'No movement needs somebody else’s approval.',
  since: 'A new limit holds for what is posted from now on.',
  whoChanges: 'The limit is set by an administrator, who posts nothing.',
  change: 'Change the limit',
  amount: 'Approved by two from',
  amountHint: 'An empty field: no limit.',
  reason: 'Reason',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'The limit is changed.',
}
