import { normalizeText } from '../../text/normalize-text.ts'
import type { EncoderConfig } from './encoder-config.ts'
import type { EncoderItem, EncoderPort, EncoderReading } from './encoder-port.ts'
import type { EncoderInput, EncoderRun } from './encoder-run.ts'
import { readVocabulary } from './pieces/vocabulary.ts'
import { cutWindows, type Window } from './pieces/windows.ts'
import { createWordPieces } from './pieces/word-pieces.ts'
import { readEdits } from './read-edits.ts'
import { mergeWindows, readOutputs, type WindowOutputs } from './read-outputs.ts'

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
    const readings: EncoderReading[] = []
    for (const item of items) {
      const outputs = await runWindows(item)
      readings.push(mergeWindows(outputs.map(read)))
    }
    return readings
  }

  const runWindows = async ({ text: said, context }: EncoderItem): Promise<WindowOutputs[]> => {
    const pieces = cut(normalizeText(said))
    const answered = context === null ? null : cut(normalizeText(context))
    const outputs: WindowOutputs[] = []
    for (const window of cutWindows(pieces, answered, vocabulary))
      outputs.push({ outputs: await run(inputOf(window)), window, pieces })
    return outputs
  }

  const { editing } = config
  const editor = editing ? { readEdits: async (item: EncoderItem) => readEdits(await runWindows(item), editing) } : {}

  const { model: id, thresholds, weighings, sureBelow, leastSting, distress } = config
  return {
    id,
    thresholds,
    weighings,
    sureBelow,
    leastSting,
    ...(distress ? { distress } : {}),
    read: readItems,
    ...editor,
  }
}

function inputOf({ ids, firstSegment }: Window): EncoderInput {
  const segments = new Int32Array(ids.length).fill(1, firstSegment)
  return { ids: Int32Array.from(ids), segments, mask: new Float32Array(ids.length).fill(1) }
}
