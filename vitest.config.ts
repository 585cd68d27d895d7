import { existsSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['@hearth/source'] }
const ssr = { resolve: { conditions: ['@hearth/source'], externalConditions: ['@hearth/source'] } }

/** The system's Chromium; without one the browser tests are left out, and `npm test` says so. */
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .filter((path) => path !== undefined && path !== '')
  .find((path) => existsSync(path ?? ''))

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const browserProject = {
  resolve,
  test: {
    name: 'browser',
    include: ['{packages,apps}/**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { host: '127.0.0.1' },
      provider: playwright({ launchOptions: { executablePath: chromium ?? '', args: chromiumArguments } }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
}

export default defineConfig({
  resolve,
  ssr,
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{packages,tools,evaluation,bench,training}/**/*.test.ts', 'apps/{cli,web}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...(existsSync(new URL('./apps/server/src/ground/testing/global-setup.ts', import.meta.url))
            ? { globalSetup: ['./apps/server/src/ground/testing/global-setup.ts'] }
            : {}),
        },
      },
      ...(chromium === undefined ? [] : [browserProject]),
    ],
  },
})
