import { main } from '@kildetal/server/main.ts'
import { loadDemonstration } from './load.ts'

await main(loadDemonstration)
