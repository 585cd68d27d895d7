import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type EncoderPort, loadEncoder, openOnnx } from '@hearth/analysis'
import { createDesk } from '../reader/desk.ts'
import type { ReaderInput } from '../reader/reader-port.ts'

/** So many lines of the corpus, spread evenly over its files. */
const lines = 200

const corpus = new URL('../../../../training/corpus/kindcorpus/', import.meta.url)
/** The program's arguments are the versions of the two tiers; the second is empty for the n-gram tier alone. */
const [, , ngramVersion, encoderVersion = ''] = process.argv
const models = new URL('../../../../models/', import.meta.url)
const ngram = new Uint8Array(readFileSync(new URL(`ngram-en/${ngramVersion}/weights.bin`, models)))

const openEncoder = (): Promise<EncoderPort> =>
  loadEncoder({
    read: async (file) => new Uint8Array(readFileSync(new URL(`encoder-en/${encoderVersion}/${file}`, models))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights),
  })

const all = readdirSync(corpus)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').trim().split('\n'))
const step = Math.floor(all.length / lines)
const items = Array.from({ length: lines }, (_, index): ReaderInput => {
  const { text, context } = JSON.parse(all[index * step] ?? '{}') as { text: string; context: string | null }
  return { text, context }
})
const encoder = encoderVersion === '' ? undefined : await openEncoder()
const answers = await createDesk(ngram, encoder).read(items, 'full')

// The browser's test reads this: the texts, and what Node makes of them.
process.stdout.write(JSON.stringify({ items, answers }))
