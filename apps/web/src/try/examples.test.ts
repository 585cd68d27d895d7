import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createAdvisor, en } from '@hearth/advice'
import { createReader, loadEncoder, openOnnx } from '@hearth/analysis'
import { expect, test } from 'vitest'
import { examples } from './try-text.ts'

const newest = (name: string): URL => {
  const home = new URL(`../../../../models/${name}/`, import.meta.url)
  const [version] = readdirSync(home).toSorted((a, b) => Number(b) - Number(a))
  return new URL(`${version}/`, home)
}

// Examples wait until the whole reader has come.
const encoder = await loadEncoder({
  read: async (file) => new Uint8Array(readFileSync(new URL(file, newest('encoder-en')))),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  createRun: (weights) => openOnnx(() => import('onnxruntime-web'), weights),
})
const { analyze, thresholds } = createReader({
  ngram: new Uint8Array(readFileSync(new URL('weights.bin', newest('ngram-en')))),
  encoder,
})
const advisor = createAdvisor({ analyze, thresholds, locale: en })

/** What a stranger sees in the first two minutes: each example must do what it is there to show. */
const shown = {
  'A harsh reply': 'pause',
  'Quiet mockery': 'pause',
  Banter: 'none',
  'Quoting an insult': 'none',
  Grief: 'none',
  Thanks: 'none',
  'Criticism of work': 'none',
  'A firm boundary': 'none',
  'Anger at a thing': 'none',
  'A threat': 'pause',
  'Shutting somebody out': 'pause',
  'Disagreeing well': 'none',
} as const

test('every example is here', () => {
  expect(examples.map(({ name }) => name)).toEqual(Object.keys(shown))
})

test.each(Object.entries(shown))('%s: %s', async (name, level) => {
  const example = examples.find((one) => one.name === name)
  const advice = await advisor.advise(example?.text ?? '', { context: example?.context ?? null })
  // Grief may be met with support, and nothing else.
  expect(name === 'Grief' ? [level, 'signpost'] : [level]).toContain(advice.advice)
})

test('the first one has a kinder wording that keeps its point', async () => {
  const [first] = examples
  const { rewordings } = await advisor.advise(first?.text ?? '', { context: first?.context ?? null })
  expect(rewordings.length).toBeGreaterThan(0)
  for (const { text } of rewordings) expect(text).toMatch(/page 4.*restart/)
})
