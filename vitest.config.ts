import { existsSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './tools/find-chromium.mjs'

const resolve = { conditions: ['@hearth/source'] }
const ssr = { resolve: { conditions: ['@hearth/source'], externalConditions: ['@hearth/source'] } }

/** Without a Chromium the browser tests are left out, and `npm test` says so. */
const chromium = findChromium()

const browserProject = {
  resolve,
  test: {
    name: 'browser',
    include: ['{packages,apps}/**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    api: { host: '127.0.0.1' },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromium ?? '', args: chromiumArgs } }),
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
      ...(chromium === null ? [] : [browserProject]),
      {
        resolve,
        ssr,
        test: {
          name: 'e2e',
          include: ['e2e/journeys/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
