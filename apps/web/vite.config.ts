import { existsSync, readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileMessages } from './build/compile-messages.ts'
import { firstLook } from './build/first-look.ts'
import { layerOrder } from './build/layer-order.ts'
import { slimContract } from './build/slim-contract.ts'

/** The newest committed version of a model, or nothing where there is none. */
const newest = (name: string): string => {
  const folder = new URL(`../../models/${name}/`, import.meta.url)
  const versions = existsSync(folder) ? readdirSync(folder).filter((entry) => /^\d+$/.test(entry)) : []
  return versions.sort((a, b) => Number(b) - Number(a))[0] ?? ''
}
/** The newest versions of further languages' models, by their code. */
const languages = (): Record<string, string> => {
  const names = readdirSync(new URL('../../models/', import.meta.url)).filter((name) =>
    /^ngram-(?!en$)[a-z]{2,3}$/.test(name),
  )
  return Object.fromEntries(names.map((name) => [name.slice('ngram-'.length), newest(name)]))
}
const server = `http://127.0.0.1:${process.env.PORT ?? 4747}`

export default defineConfig({
  plugins: [slimContract(), compileMessages(), firstLook(), layerOrder(), react()],
  resolve: { conditions: ['@hearth/source', 'module', 'browser'] },
  server: { port: 4748, host: '127.0.0.1', proxy: { '^/(api|v1alpha1)/': server, '/models': server } },
  define: {
    'import.meta.env.VITE_NGRAM_VERSION': JSON.stringify(newest('ngram-en')),
    'import.meta.env.VITE_ENCODER_VERSION': JSON.stringify(newest('encoder-en')),
    'import.meta.env.VITE_LANGUAGE_VERSIONS': JSON.stringify(languages()),
  },
  worker: { format: 'es' },
  build: { target: 'es2024', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
})
