import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,server,seed,web}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'web/e2e/**'],
    globalSetup: ['server/test/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
