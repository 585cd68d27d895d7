import { expect, test } from 'vitest'
import { createReader } from './analyze.ts'
import { createFixtureWeights } from './testing/fixture-weights.ts'

const reader = createReader({ ngram: createFixtureWeights() })

test('whoever says that a text is English is taken at their word', async () => {
  const [told, alone] = await reader.analyze([{ text: 'x', language: 'en-GB' }, { text: 'x' }])
  expect(told?.language).toBe('en-GB')
  expect(told?.scores).toBeDefined()
  expect(alone?.unsupported).toEqual(['language'])
})

test('whoever says that it is another language gets no scores', async () => {
  const [read] = await reader.analyze([{ text: 'Good morning to all of you', language: 'om' }])
  expect(read).toMatchObject({ language: 'om', unsupported: ['language'] })
})
