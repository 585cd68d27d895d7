import { expect, test } from 'vitest'
import { readAll } from './readings.ts'
import { shippedModels } from './shipped-models.ts'

const models = { ...shippedModels(), encoder: null }
const rude = { text: 'You are an idiot.', context: null }

test('reads each text once, and apart by the message that it answers', async () => {
  const all = await readAll(models, [rude, rude, { ...rude, context: 'Who won?' }])
  expect(all.shipped.of(rude.text).pause).toBeGreaterThan(0.5)
  expect(all.shipped.of(rude.text, 'Who won?')).toBeDefined()
})

test('refuses a text that nobody asked for', async () => {
  const { shipped } = await readAll(models, [rude])
  expect(() => shipped.of('Something else')).toThrow(RangeError)
  expect(() => shipped.of(rude.text, 'another message')).toThrow(RangeError)
})

test('without an encoder the n-gram tier is the reader that ships', async () => {
  const all = await readAll(models, [rude])
  expect(all.shipped).toBe(all.ngram)
  expect(all).toMatchObject({ encoder: null, cascade: null, movesAlone: null })
})
