import { normalizeText } from '../../text/normalize-text.ts'
import type { EncoderConfig } from './encoder-config.ts'
import type { EncoderItem, EncoderPort, EncoderReading } from './encoder-port.ts'
import type { EncoderInput, EncoderRun } from './encoder-run.ts'
import { readVocabulary } from './pieces/vocabulary.ts'
import { cutWindows, type Window } from './pieces/windows.ts'
import { createWordPieces, type Pieces } from './pieces/word-pieces.ts'
import { mergeWindows, readOutputs, type WindowReading } from './read-outputs.ts'

export interface EncoderOptions {
  readonly config: EncoderConfig
  /** The text of `vocab.txt`. */
  readonly vocabulary: string
  readonly run: EncoderRun
}

/**
 * Makes the third kind of evidence of a network's outputs.
 *
 * @throws RangeError where the vocabulary lacks its special pieces
 */
export function createEncoder({ config, vocabulary: text, run }: EncoderOptions): EncoderPort {
  const vocabulary = readVocabulary(text)
  const cut = createWordPieces(vocabulary)
  const read = readOutputs(config)

  const readItems = async (items: readonly EncoderItem[]): Promise<EncoderReading[]> => {
    const pieces = items.map((item) => cut(normalizeText(item.text)))
    const readings: EncoderReading[] = []
    for (const [index, item] of items.entries()) {
      const own = pieces[index] as Pieces
      const context = item.context === null ? null : cut(normalizeText(item.context))
      const windows: WindowReading[] = []
      for (const window of cutWindows(own, context, vocabulary)) {
        windows.push(read({ outputs: await run(inputOf(window)), window, pieces: own }))
      }
      readings.push(mergeWindows(windows))
    }
    return readings
  }

  const { model: id, thresholds, weighings, sureBelow, leastSting, distress } = config
  return { id, thresholds, weighings, sureBelow, leastSting, ...(distress ? { distress } : {}), read: readItems }
}

function inputOf({ ids, firstSegment }: Window): EncoderInput {
  const segments = new Int32Array(ids.length).fill(1, firstSegment)
  return { ids: Int32Array.from(ids), segments, mask: new Float32Array(ids.length).fill(1) }
}
