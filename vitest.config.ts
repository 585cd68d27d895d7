import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './tools/find-chromium.mjs'

const resolve = { conditions: ['@hearth/source'] }
const ssr = { resolve: { conditions: ['@hearth/source'], externalConditions: ['@hearth/source'] } }

/** Without a Chromium the browser tests are left out, and `npm test` says so. */
const chromium = findChromium()

/** The newest model, as the web app's build names it. */
const models = new URL('./models/ngram-en/', import.meta.url)
const newestModel = (existsSync(models) ? readdirSync(models) : [])
  .filter((name) => /^\d+$/.test(name))
  .toSorted((a, b) => Number(b) - Number(a))[0]

/** What Node makes of the texts that the reader's worker is asked about: a program of its own, as the server is one. */
const readInNode = async (): Promise<unknown> => {
  const program = 'packages/composer/src/testing/read-in-node.ts'
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@hearth/source', program, newestModel ?? ''],
    {
      cwd: import.meta.dirname,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return JSON.parse(stdout)
}

const browserProject = {
  resolve,
  test: {
    name: 'browser',
    include: ['{packages,apps}/**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    env: { VITE_NGRAM_VERSION: newestModel ?? '' },
    api: { host: '127.0.0.1' },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      commands: { readInNode },
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
          exclude: ['**/node_modules/**', '**/*.browser.test.{ts,tsx}'],
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
