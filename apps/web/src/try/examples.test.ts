import { readdirSync, readFileSync } from 'node:fs'
import { createAdvisor, en } from '@hearth/advice'
import { createReader } from '@hearth/analysis'
import { expect, test } from 'vitest'
import { examples } from './try-text.ts'

const models = new URL('../../../../models/ngram-en/', import.meta.url)
const newest = readdirSync(models).toSorted((a, b) => Number(b) - Number(a))[0]
const { analyze, thresholds } = createReader({
  ngram: new Uint8Array(readFileSync(new URL(`${newest}/weights.bin`, models))),
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
