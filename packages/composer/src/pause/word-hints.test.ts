import { expect, test } from 'vitest'
import { createMemoryStore } from '../drafts/store.ts'
import { readToldWords, rememberToldWord, setWordHintsChoice, wordsToLookFor } from './word-hints.ts'

const list = { isOn: true, off: ['dumb'], add: [] }

test('words are looked for only where the person or the space turned that on; the person has the last word', () => {
  const store = createMemoryStore()
  const wanted = (options: Parameters<typeof wordsToLookFor>[2]) => wordsToLookFor(store, 'ada', options)
  expect(wanted({ list: null, hints: false })).toBeNull()
  expect(wanted({ list: { ...list, isOn: false }, hints: false })).toBeNull()
  expect(wanted({ list, hints: false })).toEqual({ off: ['dumb'], add: [] })
  expect(wanted({ list: null, hints: true })).toEqual({ off: [], add: [] })
  expect(wanted({ list: { ...list, isDirect: true }, hints: false })).toEqual({
    off: ['dumb'],
    add: [],
    isDirect: true,
  })
  setWordHintsChoice(store, 'ada', 'off')
  expect(wanted({ list, hints: true })).toBeNull()
  setWordHintsChoice(store, 'ada', 'on')
  expect(wanted({ list: { ...list, isOn: false }, hints: false })).toEqual({ off: ['dumb'], add: [] })
  setWordHintsChoice(store, 'ada', null)
  expect(wanted({ list: null, hints: false })).toBeNull()
})

test('a word that was told is never looked for again on this device, for this person', () => {
  const store = createMemoryStore()
  rememberToldWord(store, 'ada', 'guys')
  rememberToldWord(store, 'ada', 'guys')
  expect(readToldWords(store, 'ada')).toEqual(['guys'])
  expect(wordsToLookFor(store, 'ada', { list, hints: false })?.off).toEqual(['dumb', 'guys'])
  expect(wordsToLookFor(store, 'ben', { list, hints: false })?.off).toEqual(['dumb'])
})
