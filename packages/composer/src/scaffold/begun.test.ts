import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../drafts/store.ts'
import { answersOf, isBegun, loadBegun, nothingBegun, saveBegun, withAnswer, without } from './begun.ts'

const key = 'hearth:draft:lena:here%2Fscaffold'
const now = Date.UTC(2026, 0, 5)
const day = 24 * 60 * 60 * 1000

test('what was begun comes back for seven days, each scaffold with its answers', () => {
  const store = createMemoryStore()
  const begun = withAnswer(
    withAnswer({ open: 'thanks', at: 1, answers: {} }, 'thanks', 'act', 'A'),
    'apology',
    'act',
    'B',
  )
  saveBegun(store, key, begun, now)
  expect(loadBegun(store, key, now + 7 * day)).toEqual(begun)
  expect(loadBegun(store, key, now + 8 * day)).toEqual(nothingBegun)
  expect(store.keys()).toEqual([])
})

test('blank answers are nothing begun, and what was used is forgotten alone', () => {
  const store = createMemoryStore()
  const blank = withAnswer(nothingBegun, 'thanks', 'act', ' \n')
  expect(isBegun(blank, 'thanks')).toBe(false)
  saveBegun(store, key, blank, now)
  expect(store.keys()).toEqual([])
  const both = withAnswer(withAnswer(blank, 'thanks', 'act', 'A'), 'apology', 'act', 'B')
  expect(without(both, 'thanks')).toEqual({ open: null, at: 0, answers: { apology: { act: 'B' } } })
})

test('whatever lies in the store is survived', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const store = createMemoryStore()
      store.set(key, JSON.stringify({ text, savedAt: now, asked: null }))
      const begun = loadBegun(store, key, now)
      expect(begun.at).toBeGreaterThanOrEqual(0)
      for (const scaffold of Object.keys(begun.answers))
        for (const answer of Object.values(answersOf(begun, scaffold))) expect(typeof answer).toBe('string')
    }),
  )
})

test('a scaffold named like something that every object has is not begun', () => {
  expect(isBegun(nothingBegun, 'constructor')).toBe(false)
})
