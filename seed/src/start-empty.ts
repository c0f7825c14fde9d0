import { main } from '@kildetal/server/main.ts'
import { loadAccounts } from './load.ts'

// The demonstration's organisation and accounts and nothing else: a place to read minutes of one's own in.
await main(async (system) => (await loadAccounts(system)).demonstration)
