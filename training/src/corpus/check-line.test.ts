import { expect, test } from 'vitest'
import { checkLine } from './check-line.ts'

const insult = {
  text: 'You absolute walnut, you have broken it.',
  context: null,
  labels: { toxicity: 1, insult: 1 },
  target: 'person',
  pause: true,
  severity: 2,
  functionality: 'plain-insult',
}

test('finds nothing wrong with a line as it should be', () => {
  expect(checkLine({ ...insult, stings: ['absolute walnut'] })).toEqual([])
  expect(checkLine({ ...insult, labels: { toxicity: 0 }, target: 'thing', pause: false, severity: 0 })).toEqual([])
})

test.each([
  [{ text: ' spaced' }, 'has no text, or one with space around it'],
  [{ context: '' }, 'has a context that is neither null nor a trimmed text'],
  [{ labels: { rude: 1, insult: 1 } }, 'has an unknown label: rude'],
  [{ labels: { insult: 1, toxicity: 2 } }, 'labels toxicity with neither 0 nor 1'],
  [{ target: 'thing' }, 'pauses with target thing'],
  [{ severity: 0 }, 'pauses at severity 0'],
  [{ labels: { profanity: 1 } }, 'pauses without a label that says why'],
  [{ distress: 'some' }, 'has an unknown distress: some'],
  [{ distress: 'crisis', labels: { insult: 1, distress: 0 } }, 'is distress crisis, labelled 0'],
  [{ stings: ['walnuts'] }, 'says that "walnuts" stings, which is not in it'],
  [{ functionality: 'Plain insult' }, 'has a functionality that is not in kebab-case'],
  [{ note: 'x' }, 'has an unknown field: note'],
])('says what is wrong with %o', (change, sentence) => {
  expect(checkLine({ ...insult, ...change })).toEqual([sentence])
})

test('lets no harm stand on a line that does not pause', () => {
  expect(checkLine({ ...insult, pause: false })).toEqual([
    'has severity 2 without a pause',
    'is labelled toxicity without a pause',
    'is labelled insult without a pause',
  ])
})

test('names what a line lacks', () => {
  expect(checkLine({ text: 'hi', context: null })).toEqual(['lacks labels, target, pause, severity, functionality'])
  expect(checkLine('hi')).toEqual(['is no object'])
})
