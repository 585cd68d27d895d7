import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const contractApi = fileURLToPath(new URL('../../../packages/contract/src/api/index.ts', import.meta.url))

interface Line {
  readonly method: string
  readonly path: string
}

/**
 * Hands the pages the method and path of each route without its schemas: the browser checks nothing that the server
 * checks again, and the schemas with their library weigh more than the rest of the client.
 */
export const slimContract = (): Plugin => ({
  name: 'hearth:slim-contract',
  enforce: 'pre',
  async load(id) {
    if (id.split('?')[0] !== contractApi) return null
    const { stages } = (await import(contractApi)) as { stages: Record<string, Record<string, Line>> }
    const lines = Object.values(stages).flatMap((stage) => Object.entries(stage))
    const slim = Object.fromEntries(lines.map(([name, { method, path }]) => [name, { method, path }]))
    return `export const api = ${JSON.stringify(slim)}`
  },
})
