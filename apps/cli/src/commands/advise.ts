import type { Advice } from '@hearth/contract'
import { adviceCard } from '../cards/advice-card.ts'
import type { Command } from './command.ts'
import { parseReadingOptions } from './reading/reading-options.ts'

export const advise: Command = {
  name: 'advise',
  help: 'help.advise',
  run: async (args) => {
    const options = parseReadingOptions('advise', args)
    // Loaded only now, so that help and mistakes are answered without the reader.
    const { runReading } = await import('./reading/run-reading.ts')
    return runReading<Advice>('advise', options, adviceCard)
  },
}
