import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRequest, isResponse } from './messages.ts'

const analysis = { engine: 'hearth-reader/1', language: 'en', findings: [], signals: {} }
const advice = {
  advice: 'pause',
  reasons: [{ start: 0, end: 4, reason: 'insult', message: 'words' }],
  rewordings: [{ text: 'kinder', strategy: 'own-it' }],
  cannotSoften: false,
}

test.each([
  { kind: 'load', modelUrl: 'https://example.org/models/ngram-en/1/' },
  {
    kind: 'advise',
    id: 1,
    items: [{ text: '' }, { text: 'a', context: null }, { text: 'a', context: 'b' }, { text: 'a', proposed: ['b'] }],
    tier: 'fast',
  },
  { kind: 'cancel', id: 0 },
])('the worker answers $kind', (message) => {
  expect(isRequest(message)).toBe(true)
})

test.each([
  { kind: 'ready' },
  { kind: 'advised', id: 1, answers: [{ analysis, advice }] },
  { kind: 'failed', id: null, code: 'model-missing' },
  { kind: 'failed', id: 2, code: 'reader-failed' },
])('the page acts on $kind', (message) => {
  expect(isResponse(message)).toBe(true)
})

test.each([
  ['an unknown level', { ...advice, advice: 'block' }],
  ['a span that is empty', { ...advice, reasons: [{ start: 4, end: 4, reason: 'r', message: 'm' }] }],
  ['a span that is no number', { ...advice, reasons: [{ start: '0', end: 4, reason: 'r', message: 'm' }] }],
  ['a wording without a text', { ...advice, rewordings: [{ strategy: 'own-it' }] }],
  ['a wording from who knows where', { ...advice, rewordings: [{ text: 'a', strategy: 'own-it', from: 'mars' }] }],
  ['no word on softening', { ...advice, cannotSoften: undefined }],
])('the page refuses %s', (_, wrong) => {
  expect(isResponse({ kind: 'advised', id: 1, answers: [{ analysis, advice: wrong }] })).toBe(false)
})

test('anything else is refused and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(isRequest(message)).toBe(false)
      expect(isResponse(message)).toBe(false)
    }),
  )
})
