import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const source = new URL('../src/ui/shell/first-look.js', import.meta.url)

/** Puts the script that sets the look before the first paint into the head: not a module, which would come too late. */
export const firstLook = (): Plugin => {
  const code = readFileSync(source, 'utf8')
  const fileName = `assets/first-look-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
  let isBuild = false
  return {
    name: 'hearth:first-look',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: code })
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: isBuild ? `/${fileName}` : '/src/ui/shell/first-look.js' }, injectTo: 'head' },
    ],
  }
}
