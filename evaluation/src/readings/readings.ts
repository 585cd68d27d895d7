import { createReader, type EncoderItem, type EncoderPort, type EncoderReading } from '@hearth/analysis'
import type { Analysis, Thresholds } from '@hearth/contract'
import { openEncoderPool } from './encoder-pool.ts'
import type { ShippedModels } from './shipped-models.ts'

/** What one reader said of every text, looked up instead of read again. */
export interface Readings {
  readonly version: string
  readonly thresholds: Thresholds
  /** @throws RangeError for a text that was not among those read */
  of(text: string, context?: string | null): Analysis
}

/** One pass over the texts, seen by the reader that ships and by its parts. */
export interface AllReadings {
  readonly shipped: Readings
  /** The n-gram tier with its own thresholds. */
  readonly ngram: Readings
  /** The encoder's own calibrated scores and pause, without n-grams; no findings. Null where none ships. */
  readonly encoder: Readings | null
  /** How far its pause moves for some texts when each is read by itself instead of in a batch with others. Null likewise. */
  readonly movesAlone: readonly number[] | null
  /** The bulk tier, and which texts it asked the encoder about. Null where no encoder ships. */
  readonly cascade: (Readings & { wasAsked(text: string, context?: string | null): boolean }) | null
}

const keyOf = (text: string, context: string | null = null): string => JSON.stringify([text, context])

/** So many are read again, alone. */
const textsAlone = 64

/** Reads every text once, the encoder's part on several threads. */
export async function readAll(
  models: ShippedModels,
  texts: readonly EncoderItem[],
  onProgress?: (done: number, all: number) => void,
): Promise<AllReadings> {
  const items = [...new Map(texts.map(({ text, context }) => [keyOf(text, context), { text, context }])).values()]
  const fast = createReader({ ngram: models.ngram.bytes })
  const fastAnalyses = items.map(({ text, context }) => fast.analyzeFast(text, { context }))
  const ngram = lookUp(fast.version, fast.thresholds, items, fastAnalyses)
  if (models.encoder === null) return partAlone(ngram)

  const pool = await openEncoderPool(models.encoder.folder, onProgress ? { onProgress } : {})
  const { port } = pool
  const said = new Map<string, EncoderReading>()
  const movesAlone: number[] = []
  try {
    // The reader shrugs an encoder's failure off; an evaluation must not.
    const readable = items.filter((_, index) => fastAnalyses[index]?.unsupported === undefined)
    const readings = await port.read(readable)
    for (const [index, { text, context }] of readable.entries())
      said.set(keyOf(text, context), readings[index] as EncoderReading)
    const step = Math.max(1, Math.floor(readable.length / textsAlone))
    for (let index = 0; index < readable.length; index += step) {
      const [alone] = await port.read([readable[index] as EncoderItem])
      movesAlone.push(Math.abs((alone?.pause ?? 0) - (readings[index]?.pause ?? 0)))
    }
  } finally {
    await pool.close()
  }

  const asked = new Set<string>()
  const replay: EncoderPort = {
    ...port,
    read: async (wanted) =>
      wanted.map(({ text, context }) => {
        const key = keyOf(text, context)
        asked.add(key)
        return said.get(key) as EncoderReading
      }),
  }
  const reader = createReader({ ngram: models.ngram.bytes, encoder: replay })
  const shipped = lookUp(reader.version, reader.thresholds, items, await reader.analyze(items))
  asked.clear()
  const cascade = lookUp(reader.version, reader.thresholds, items, await reader.analyze(items, { tier: 'cascade' }))
  const alone = items.map(({ text, context }, index): Analysis => {
    const base = { ...(fastAnalyses[index] as Analysis), findings: [] }
    const reading = said.get(keyOf(text, context))
    if (reading === undefined) return base
    const { scores, pause, target } = reading
    return { ...base, scores, ...(pause === undefined ? {} : { pause }), ...(target === undefined ? {} : { target }) }
  })
  return {
    shipped,
    ngram,
    encoder: lookUp(port.id, port.thresholds, items, alone),
    movesAlone,
    cascade: { ...cascade, wasAsked: (text, context = null) => asked.has(keyOf(text, context)) },
  }
}

/** One tier as if it were all there is. */
export const partAlone = (ngram: Readings): AllReadings => ({
  shipped: ngram,
  ngram,
  encoder: null,
  movesAlone: null,
  cascade: null,
})

function lookUp(
  version: string,
  thresholds: Thresholds,
  items: readonly EncoderItem[],
  analyses: readonly Analysis[],
): Readings {
  const byKey = new Map(items.map(({ text, context }, index) => [keyOf(text, context), analyses[index] as Analysis]))
  return {
    version,
    thresholds,
    of: (text, context = null) => {
      const analysis = byKey.get(keyOf(text, context))
      if (analysis === undefined) throw new RangeError('this text was not read: add its suite to the texts')
      return analysis
    },
  }
}
