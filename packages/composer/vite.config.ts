import { existsSync, readdirSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

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

/** The version of what pages may count on: names, attributes, events, parts and custom properties of the elements. */
const version = 1

/** Writes the addresses that stay, `composer.js` and `composer/1.js`: a line or two each, that name the files of this build. */
const stableAddresses = (): Plugin => ({
  name: 'hearth:stable-addresses',
  generateBundle(_, bundle) {
    const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
    if (entry === undefined) throw new Error('The build has no entry.')
    const name = (file: string) => file.split('/').at(-1)
    // What the file of this build imports is named, too, so that both are fetched at once.
    const parts = (folder: string) => entry.imports.map((file) => `import '${folder}/${name(file)}'\n`).join('')
    const line = (folder: string) => `${parts(folder)}export * from '${folder}/${name(entry.fileName)}'\n`
    this.emitFile({ type: 'asset', fileName: 'composer.js', source: line(`./composer/${version}`) })
    this.emitFile({ type: 'asset', fileName: `composer/${version}.js`, source: line(`./${version}`) })
  },
})

const output = {
  entryFileNames: `composer/${version}/[name]-[hash].js`,
  chunkFileNames: `composer/${version}/[name]-[hash].js`,
  assetFileNames: `composer/${version}/[name]-[hash][extname]`,
}

// How long plugins take is of interest to whoever writes them.
const checks = { pluginTimings: false }

/** `/composer.js` for other sites: every address in it is relative, so that the folder may be copied anywhere. */
export default defineConfig({
  base: './',
  plugins: [stableAddresses()],
  resolve: { conditions: ['@hearth/source', 'module', 'browser'] },
  define: {
    'import.meta.env.VITE_NGRAM_VERSION': JSON.stringify(newest('ngram-en')),
    'import.meta.env.VITE_ENCODER_VERSION': JSON.stringify(newest('encoder-en')),
    'import.meta.env.VITE_LANGUAGE_VERSIONS': JSON.stringify(languages()),
  },
  worker: { format: 'es', rolldownOptions: { output, checks } },
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    // The lexicon is large, and only the worker loads it.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { composer: new URL('src/anywhere/composer.ts', import.meta.url).pathname },
      preserveEntrySignatures: 'strict',
      output,
      checks,
    },
  },
})
