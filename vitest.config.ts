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

/** The newest version of a model, as the web app's build names it; empty where there is none. */
const newest = (name: string): string => {
  const folder = new URL(`./models/${name}/`, import.meta.url)
  const versions = (existsSync(folder) ? readdirSync(folder) : []).filter((entry) => /^\d+$/.test(entry))
  return versions.toSorted((a, b) => Number(b) - Number(a))[0] ?? ''
}
const models = { ngram: newest('ngram-en'), encoder: newest('encoder-en') }

/** What Node makes of the texts that the reader's worker is asked about: a program of its own, as the server is one. */
const readInNode = async (_: unknown, withEncoder: boolean): Promise<unknown> => {
  const program = 'packages/composer/src/testing/read-in-node.ts'
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@hearth/source', program, models.ngram, withEncoder ? models.encoder : ''],
    {
      cwd: import.meta.dirname,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return JSON.parse(stdout)
}

const browserProject = {
  resolve,
  // Vite does not look into workers for these, and a page that is reloaded over a late find fails its test.
  optimizeDeps: { include: ['eld/extrasmall', 'libphonenumber-js/min', 'onnxruntime-web/wasm'] },
  test: {
    name: 'browser',
    include: ['{packages,apps}/**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    env: { VITE_NGRAM_VERSION: models.ngram, VITE_ENCODER_VERSION: models.encoder },
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
          setupFiles: ['./tools/seed-properties.ts'],
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
          setupFiles: ['./tools/seed-properties.ts'],
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
