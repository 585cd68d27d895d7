import { readdirSync, readFileSync } from 'node:fs'
import { createDesk } from '../reader/desk.ts'
import type { ReaderInput } from '../reader/reader-port.ts'

/** So many lines of the corpus, spread evenly over its files. */
const lines = 200

const corpus = new URL('../../../../training/corpus/kindcorpus/', import.meta.url)
/** The version of the model is the program's one argument. */
const weights = new URL(`../../../../models/ngram-en/${process.argv[2]}/weights.bin`, import.meta.url)

const all = readdirSync(corpus)
  .filter((name) => name.endsWith('.jsonl'))
  .toSorted()
  .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').trim().split('\n'))
const step = Math.floor(all.length / lines)
const items = Array.from({ length: lines }, (_, index): ReaderInput => {
  const { text, context } = JSON.parse(all[index * step] ?? '{}') as { text: string; context: string | null }
  return { text, context }
})
const answers = await createDesk(new Uint8Array(readFileSync(weights))).read(items, 'full')

// The browser's test reads this: the texts, and what Node makes of them.
process.stdout.write(JSON.stringify({ items, answers }))
