import type { Analysis } from '@hearth/contract'
import { analysisCard } from '../cards/analysis-card.ts'
import type { Command } from './command.ts'
import { parseReadingOptions } from './reading/reading-options.ts'

export const analyze: Command = {
  name: 'analyze',
  help: 'help.analyze',
  run: async (args) => {
    const options = parseReadingOptions('analyze', args)
    // Loaded only now, so that help and mistakes are answered without the reader.
    const { runReading } = await import('./reading/run-reading.ts')
    return runReading<Analysis>('analyze', options, analysisCard)
  },
}
