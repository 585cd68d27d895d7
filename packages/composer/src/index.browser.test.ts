import { expect, test } from 'vitest'
import * as composer from './index.ts'

test('has these public names, and defines its element', () => {
  expect(Object.keys(composer).toSorted()).toEqual([
    'HearthComposer',
    'ReaderFailure',
    'clearDrafts',
    'createLocalStore',
    'createMemoryStore',
    'createWorkerReader',
    'defineHearthComposer',
    'draftKey',
    'drawableSpans',
    'en',
    'loadDraft',
    'readWordHintsChoice',
    'saveDraft',
    'setWordHintsChoice',
  ])
  expect(customElements.get('hearth-composer')).toBe(composer.HearthComposer)
})
