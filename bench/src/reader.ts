import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, type Reader } from '@hearth/analysis'
import { type Figure, figure, median } from './figure.ts'

/** The committed hold-out of the corpus: ordinary and harsh messages of everyday length. */
export const readTexts = (root: string): string[] => {
  const folder = join(root, 'evaluation', 'suites')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
    .filter(Boolean)
}

export const openReader = (root: string): Reader => {
  const folder = join(root, 'models', 'ngram-en')
  const newest = readdirSync(folder).sort((a, b) => Number(b) - Number(a))[0] ?? '1'
  return createReader({ ngram: new Uint8Array(readFileSync(join(folder, newest, 'weights.bin'))) })
}

/** Times the reader on one core: rounds over all texts, the median round counts. */
export const benchReader = (root: string): Figure[] => {
  const reader = openReader(root)
  const texts = readTexts(root)
  const perSecond = (read: (text: string) => unknown, rounds = 7): number => {
    for (const text of texts) read(text)
    const seconds = Array.from({ length: rounds }, () => {
      const start = process.cpuUsage()
      for (const text of texts) read(text)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1e6
    })
    return texts.length / median(seconds)
  }
  return [
    figure('texts read in the reader benchmark', texts.length, 'texts'),
    figure(
      'mean length of those texts',
      texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
      'characters',
    ),
    figure(
      'n-gram tier, text to scores, per core',
      perSecond((text) => reader.scoreFast(text)),
      'texts per CPU-second',
      { atLeast: 20_000 },
    ),
    figure(
      'end to end with language, findings and signals, per core',
      perSecond((text) => reader.analyzeFast(text)),
      'texts per CPU-second',
      {
        atLeast: 4_000,
      },
    ),
  ]
}
