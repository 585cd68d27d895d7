import { expect, test } from 'vitest'
import { plainWords } from '../../training/src/rows/group-lines.ts'
import { readCorpus } from '../../training/src/sources/corpus.ts'
import { corpusHoldout, identityPairs, kindCases, pauseCases } from './load-suites.ts'

test('the functional suite has at least 400 cases in 40 functionalities, about half of them harmful', () => {
  const cases = pauseCases()
  expect(cases.length).toBeGreaterThanOrEqual(400)
  expect(new Set(cases.map((one) => one.functionality)).size).toBe(40)
  const harmful = cases.filter((one) => one.shouldPause).length / cases.length
  expect(harmful).toBeGreaterThan(0.45)
  expect(harmful).toBeLessThan(0.55)
})

test('the other suites are as large as they say', () => {
  expect(kindCases().length).toBeGreaterThanOrEqual(150)
  expect(identityPairs().length).toBeGreaterThanOrEqual(60)
  expect(corpusHoldout().length).toBeGreaterThan(2000)
})

test('no text of a suite is in the corpus, nor shares seven words in a row with it', () => {
  const runs = new Set<string>()
  const whole = new Set<string>()
  for (const { text } of readCorpus()) {
    const words = plainWords(text)
    whole.add(words.join(' '))
    for (let from = 0; from + 7 <= words.length; from++) runs.add(words.slice(from, from + 7).join(' '))
  }
  const found = [...pauseCases(), ...kindCases()].filter(({ text }) => {
    const words = plainWords(text)
    if (words.length > 2 && whole.has(words.join(' '))) return true
    return words.some((_, from) => from + 7 <= words.length && runs.has(words.slice(from, from + 7).join(' ')))
  })
  expect(found.map(({ text }) => text)).toEqual([])
})
