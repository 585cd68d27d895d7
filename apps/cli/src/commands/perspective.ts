import { CliError } from '../cli-error.ts'
import { parseCompareOptions } from '../compare/compare-options.ts'
import { nearest } from '../nearest.ts'
import { words } from '../words.ts'
import type { Command } from './command.ts'

/** What helps whoever moves from the Perspective API. */
export const perspective: Command = {
  name: 'perspective',
  help: 'help.perspective',
  run: async (args) => {
    const [name, ...rest] = args
    if (name !== 'compare') {
      const guess = name === undefined ? undefined : nearest(name, ['compare'])
      const hint = guess === undefined ? '' : words('error.guess', { guess })
      throw new CliError(words('error.perspective', { name: name ?? '', guess: hint }), 2)
    }
    const options = parseCompareOptions(rest)
    // Loaded only now, so that help and mistakes are answered without the reader.
    const { runCompare } = await import('../compare/run-compare.ts')
    return runCompare(options)
  },
}
