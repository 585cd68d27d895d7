import { expect, test } from 'vitest'
import { type Asked, choiceOnSend, readAsked } from './asked.ts'

const asked: Asked = { reason: 'insult', engine: 'r/1', at: 1, text: 'You fool.', taken: null, isTold: false }

test.each([
  ['the same words', asked, 'You fool.', 'sent-as-is'],
  ['the same words and a space', asked, ' You fool. ', 'sent-as-is'],
  ['other words', asked, 'You know.', 'edited'],
  ['the wording taken', { ...asked, taken: 'Hm.' }, 'Hm.', 'reworded'],
  ['the wording taken and polished', { ...asked, taken: 'Hm.' }, 'Hm!', 'reworded'],
  ['a wording taken, then the first words again', { ...asked, taken: 'Hm.' }, 'You fool.', 'sent-as-is'],
])('sending %s', (_, given, text, choice) => {
  expect(choiceOnSend(given, text)).toBe(choice)
})

test('is read back whole or not at all', () => {
  expect(readAsked(JSON.parse(JSON.stringify(asked)))).toEqual(asked)
  for (const damaged of [null, 3, {}, { ...asked, text: 7 }, { ...asked, at: '1' }])
    expect(readAsked(damaged)).toBeNull()
})
