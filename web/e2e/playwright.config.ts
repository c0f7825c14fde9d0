import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import chromium from '@sparticuz/chromium'

/** A port of its own, so that a running Kildetal is left alone. */
const PORT = Number(process.env.KILDETAL_E2E_PORT ?? 3187)

/** Beside it one that holds nobody's figures yet. */
const EMPTY_PORT = PORT + 1

function productAt(port: number, command: string) {
  return {
    command,
    url: `http://localhost:${port}/api/ready`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
    env: {
      PORT: String(port),
      KILDETAL_DATA: join(tmpdir(), `kildetal-e2e-${process.ppid}-${port}`),
      LOG_LEVEL: 'warn',
    },
  }
}

// The browser that npm installs; its own list of arguments holds --single-process, which dies at the second context.
const executablePath = process.env.KILDETAL_CHROMIUM ?? (await chromium.executablePath())

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  // On a small machine that is busy a key or a click can be lost. Once is told as flaky; twice is a fault.
  retries: 1,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 40_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
  webServer: [
    productAt(PORT, 'node ../build.ts && node ../../seed/src/start.ts'),
    productAt(EMPTY_PORT, 'node ../../seed/src/start-empty.ts'),
  ],
})
