import type { history as da } from '../da/history.ts'

export const history: typeof da = {
  title: 'History',
  hide: 'Hide the history',
  none: 'Nobody has changed it since it came.',
  older: 'Show older',
  because: (reason) => `Reason: ${reason}`,
  before: (value) => `before ${value}`,
  nothing: 'nothing',
}
