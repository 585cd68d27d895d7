import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['@hearth/source'] }
const ssr = { resolve: { conditions: ['@hearth/source'], externalConditions: ['@hearth/source'] } }

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
    ],
  },
})
