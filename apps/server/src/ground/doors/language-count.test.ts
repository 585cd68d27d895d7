import { expect, test } from 'vitest'
import { createLanguageCount } from './language-count.ts'

test('a keeper with nothing but a log is told at the first text, the tenth and the hundredth', () => {
  const told: [string, number][] = []
  const count = createLanguageCount((language, times) => told.push([language, times]))
  for (let time = 0; time < 120; time += 1) count('de-AT')
  for (const tag of ['pt-BR', 'qqx', 'made up', 'a1']) count(tag)
  expect(told).toEqual([
    ['de', 1],
    ['de', 10],
    ['de', 100],
    ['pt', 1],
    ['und', 1],
  ])
})
