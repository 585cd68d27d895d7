import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, type EncoderPort, loadEncoder, openOnnx } from '@hearth/analysis'
import { type Figure, figure } from '../figure.ts'

const newest = (root: string, name: string): string => {
  const folder = join(root, 'models', name)
  return join(folder, readdirSync(folder).sort((a, b) => Number(b) - Number(a))[0] ?? '1')
}

const openEncoder = async (root: string): Promise<EncoderPort> => {
  const folder = newest(root, 'encoder-en')
  return loadEncoder({
    read: async (file) => new Uint8Array(readFileSync(join(folder, file))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights),
  })
}

/** Times the reader with its encoder on one thread, all tiers over the same lines: the hold-out that nobody trained on, every fourth line. */
export const benchEncoder = async (root: string): Promise<Figure[]> => {
  const encoder = await openEncoder(root)
  const ngram = new Uint8Array(readFileSync(join(newest(root, 'ngram-en'), 'weights.bin')))
  const reader = createReader({ ngram, encoder })
  const items = readFileSync(join(root, 'evaluation', 'suites', 'corpus-holdout.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .filter((_, at) => at % 4 === 0)
    .map((line) => JSON.parse(line) as { text: string; context: string | null })
  const rate = async (tier: 'full' | 'cascade'): Promise<number> => {
    await reader.analyze(items.slice(0, 30), { tier })
    const start = process.cpuUsage()
    await reader.analyze(items, { tier })
    const { user, system } = process.cpuUsage(start)
    return items.length / ((user + system) / 1e6)
  }
  return [
    figure('all tiers with the encoder, per core', await rate('full'), 'texts per CPU-second'),
    figure('cascade, per core', await rate('cascade'), 'texts per CPU-second', { atLeast: 1_000 }),
  ]
}
