import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clearDrafts, draftKey, loadDraft, saveDraft, sweepDrafts } from './drafts.ts'
import { createMemoryStore } from './store.ts'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 0, 5)
const key = draftKey('ana', 'thread-7')
const draft = { text: 'half a thought', savedAt: now, asked: null }

test('comes back as it was for seven days, then is gone from the device', () => {
  const store = createMemoryStore()
  saveDraft(store, key, draft)
  expect(loadDraft(store, key, now + 7 * day)).toEqual(draft)
  expect(loadDraft(store, key, now + 7 * day + 1)).toBeNull()
  expect(store.keys()).toEqual([])
})

test('a blank draft is no draft', () => {
  const store = createMemoryStore()
  saveDraft(store, key, draft)
  saveDraft(store, key, { ...draft, text: ' \n' })
  expect(store.keys()).toEqual([])
})

test('what cannot be read is removed, never thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      const store = createMemoryStore()
      store.set(key, stored)
      const loaded = loadDraft(store, key, now)
      expect(loaded === null ? store.keys() : typeof loaded.text).toEqual(loaded === null ? [] : 'string')
    }),
  )
})

test('no two pairs of person and place share a key', () => {
  const names = fc.string({ maxLength: 6 })
  fc.assert(
    fc.property(names, names, names, names, (person, place, otherPerson, otherPlace) => {
      const isSame = person === otherPerson && place === otherPlace
      expect(draftKey(person, place) === draftKey(otherPerson, otherPlace)).toBe(isSame)
    }),
  )
})

test('sign-out clears drafts and pauses, and leaves other things of the page alone', () => {
  const store = createMemoryStore()
  saveDraft(store, key, draft)
  store.set('hearth:pauses:pause:ana', '[]')
  store.set('hearth:theme', 'dark')
  store.set('cart', '1')
  clearDrafts(store)
  expect(store.keys()).toEqual(['hearth:theme', 'cart'])
})

test('sweeping removes what is too old, whoever wrote it', () => {
  const store = createMemoryStore()
  saveDraft(store, key, draft)
  saveDraft(store, draftKey('ben', 'x'), { ...draft, savedAt: now - 8 * day })
  sweepDrafts(store, now)
  expect(store.keys()).toEqual([key])
})
