import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader } from '@hearth/analysis'
import { createNgramModel } from '../../../packages/analysis/src/evidence/ngram/ngram-model.ts'
import { createEvidenceReader } from '../../../packages/analysis/src/evidence/read-evidence.ts'
import { type Figure, figure, median } from '../figure.ts'

/** The committed hold-out of the corpus: harsh, kind and ordinary messages of everyday length. */
const readTexts = (root: string): string[] =>
  readFileSync(join(root, 'evaluation', 'suites', 'corpus-holdout.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
    .filter(Boolean)

const readWeights = (root: string): Uint8Array => {
  const folder = join(root, 'models', 'ngram-en')
  const newest = readdirSync(folder).sort((a, b) => Number(b) - Number(a))[0] ?? '1'
  return new Uint8Array(readFileSync(join(folder, newest, 'weights.bin')))
}

/** Times the reader on one core: rounds over all texts, the median round counts. */
export const benchReader = (root: string): Figure[] => {
  const weights = readWeights(root)
  const reader = createReader({ ngram: weights })
  // The tier by itself, as the budget counts it (CONTRACT §7): text to scores, without language, findings and signals.
  const model = createNgramModel(weights)
  const { readEvidence } = createEvidenceReader()
  const texts = readTexts(root)
  const rate = (read: (text: string) => unknown): number => perSecond(texts, read)
  return [
    figure('texts read in the reader benchmark', texts.length, 'texts'),
    figure(
      'mean length of those texts',
      texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
      'characters',
    ),
    figure(
      'n-gram tier, text to scores, per core',
      rate((text) => model.predict(readEvidence(text, null).input)),
      'texts per CPU-second',
      {
        atLeast: 20_000,
      },
    ),
    figure(
      'end to end with language, findings and signals, per core',
      rate((text) => reader.analyzeFast(text)),
      'texts per CPU-second',
      {
        atLeast: 4_000,
      },
    ),
  ]
}

const perSecond = (texts: readonly string[], read: (text: string) => unknown, rounds = 9): number => {
  for (const text of texts) read(text)
  const seconds = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    for (const text of texts) read(text)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return texts.length / median(seconds)
}
