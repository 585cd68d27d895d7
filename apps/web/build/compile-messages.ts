import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

// A language, such as en or pt-BR, and perhaps the part of the app: en.console.json. Samples and examples are no messages.
const ours = /\/apps\/web\/src\/(?:[\w-]+\/)*locales\/[a-z]{2}(?:-[A-Z]{2})?(?:\.console)?\.json$/

/** Compiles the sentences of the locale files at build time, so that no parser of them travels to the browser. */
export const compileMessages = (): Plugin => ({
  name: 'hearth:compile-messages',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!ours.test(id)) return null
    const messages = Object.entries(JSON.parse(code) as Record<string, string>)
    const compiled = Object.fromEntries(messages.map(([key, words]) => [key, compileMessage(words)]))
    return { code: JSON.stringify(compiled), map: null }
  },
})
