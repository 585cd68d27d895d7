import { createMemoryStore, draftKey, loadDraft, saveDraft } from '@hearth/composer'
import { expect, test } from 'vitest'
import { askEveryTime } from './ask-every-time.ts'

test('keeps the draft and forgets that it was asked about', () => {
  const store = createMemoryStore()
  const forgetful = askEveryTime(store)
  const key = draftKey('', 'try')
  const asked = { reason: 'insult', engine: 'r/1', at: 1, text: 'You fool.', taken: null, isTold: false }
  saveDraft(forgetful, key, { text: 'You fool.', savedAt: 1, asked })
  forgetful.set('hearth:pauses:pause:', '[]')
  expect(loadDraft(forgetful, key, 2)).toEqual({ text: 'You fool.', savedAt: 1, asked: null })
  expect(store.keys()).toEqual([key])
})
