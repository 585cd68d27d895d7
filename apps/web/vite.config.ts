import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const contractApi = fileURLToPath(new URL('../../packages/contract/src/api/index.ts', import.meta.url))
const server = `http://127.0.0.1:${process.env.PORT ?? 4747}`

/**
 * Hands the pages the method and path of each route without its schemas: the browser checks nothing that the server
 * checks again, and the schemas with their library weigh more than the rest of the client.
 */
const slimContract = (): Plugin => ({
  name: 'hearth:slim-contract',
  enforce: 'pre',
  async load(id) {
    if (id.split('?')[0] !== contractApi) return null
    const table = (await import(contractApi)) as {
      stages: Record<string, Record<string, { method: string; path: string }>>
    }
    const lines = Object.values(table.stages).flatMap((stage) => Object.entries(stage))
    const slim = Object.fromEntries(lines.map(([name, { method, path }]) => [name, { method, path }]))
    return `export const api = ${JSON.stringify(slim)}`
  },
})

export default defineConfig({
  plugins: [slimContract(), react()],
  resolve: { conditions: ['@hearth/source', 'module', 'browser'] },
  server: { port: 4748, host: '127.0.0.1', proxy: { '^/(api|v1alpha1)/': server, '/models': server } },
  worker: { format: 'es' },
  build: { target: 'es2024', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
})
