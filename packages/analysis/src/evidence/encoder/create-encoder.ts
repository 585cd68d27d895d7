import { normalizeText } from '../../text/normalize-text.ts'
import type { EncoderConfig } from './encoder-config.ts'
import type { EncoderItem, EncoderPort, EncoderReading } from './encoder-port.ts'
import type { EncoderBatch, EncoderRun } from './encoder-run.ts'
import { readVocabulary, type Vocabulary } from './pieces/vocabulary.ts'
import { cutWindows, type Window } from './pieces/windows.ts'
import { createWordPieces, type Pieces } from './pieces/word-pieces.ts'
import { mergeWindows, readOutputs, type WindowReading } from './read-outputs.ts'

export interface EncoderOptions {
  readonly config: EncoderConfig
  /** The text of `vocab.txt`. */
  readonly vocabulary: string
  readonly run: EncoderRun
}

/** Ids of one batch at most, padding included: enough to keep a core busy, little enough to stay in its cache. */
const idsInBatch = 1024

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
    const jobs = items.flatMap((item, index) => {
      const context = item.context === null ? null : cut(normalizeText(item.context))
      return cutWindows(pieces[index] as Pieces, context, vocabulary).map((window): Job => ({ index, window }))
    })
    const said = new Map<Job, WindowReading>()
    for (const batch of batchesOf(jobs)) {
      const block = padded(batch, vocabulary)
      const outputs = await run(block)
      for (const [row, job] of batch.entries()) {
        const { window, index } = job
        said.set(job, read({ outputs, row, length: block.length, window, pieces: pieces[index] as Pieces }))
      }
    }
    const windows = items.map((): WindowReading[] => [])
    for (const job of jobs) windows[job.index]?.push(said.get(job) as WindowReading)
    return windows.map(mergeWindows)
  }

  const { model: id, thresholds, weighings, sureBelow, leastSting } = config
  return { id, thresholds, weighings, sureBelow, leastSting, read: readItems }
}

interface Job {
  readonly index: number
  readonly window: Window
}

/** Windows of like length together, so that little is padding. */
function batchesOf(jobs: readonly Job[]): Job[][] {
  const batches: Job[][] = []
  let batch: Job[] = []
  for (const job of [...jobs].sort((a, b) => a.window.ids.length - b.window.ids.length)) {
    if (batch.length > 0 && job.window.ids.length * (batch.length + 1) > idsInBatch) {
      batches.push(batch)
      batch = []
    }
    batch.push(job)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

function padded(batch: readonly Job[], vocabulary: Vocabulary): EncoderBatch {
  const length = Math.max(...batch.map(({ window }) => window.ids.length))
  const ids = new Int32Array(batch.length * length).fill(vocabulary.padding)
  const segments = new Int32Array(batch.length * length)
  const mask = new Float32Array(batch.length * length)
  for (const [row, { window }] of batch.entries()) {
    ids.set(window.ids, row * length)
    segments.fill(1, row * length + window.firstSegment, row * length + window.ids.length)
    mask.fill(1, row * length, row * length + window.ids.length)
  }
  return { count: batch.length, length, ids, segments, mask }
}
