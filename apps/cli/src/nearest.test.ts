import { describe, expect, test } from 'vitest'
import { nearest } from './nearest.ts'

describe('nearest', () => {
  test.each([
    ['analize', 'analyze'],
    ['ADVISE', 'advise'],
    ['sevre', 'serve'],
  ])('%s probably means %s', (word, meant) => {
    expect(nearest(word, ['analyze', 'advise', 'serve', 'migrate'])).toBe(meant)
  })

  test('guesses nothing for a word that is near none', () => {
    expect(nearest('frobnicate', ['analyze', 'advise'])).toBeUndefined()
  })
})
