import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,server,seed,web}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'web/e2e/**'],
    globalSetup: ['server/test/cluster.ts'],
    // A worker keeps what it has loaded: no test leaves anything in a module, and loading anew for each file took a third of the time.
    isolate: false,
    // By itself it would leave one of two processors idle; more than four workers only wait for the one database server.
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
