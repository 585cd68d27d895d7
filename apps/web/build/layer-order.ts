import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The order of the layers, as the design system's first line says it. */
const order = /^@layer [\w, ]+;/.exec(readFileSync(new URL('../src/ui/base.css', import.meta.url), 'utf8'))?.[0]

/**
 * Begins every style sheet of the build with the order of the layers. Which sheet a page meets first depends on how the build cuts the
 * scripts, and the first mention of a layer is its place: without this a button could lose to the plain styles of links.
 */
export const layerOrder = (): Plugin => ({
  name: 'hearth:layer-order',
  apply: 'build',
  generateBundle(_, bundle) {
    if (order === undefined) throw new Error('base.css does not begin with the order of the layers.')
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${order}${file.source}`
    }
  },
})
