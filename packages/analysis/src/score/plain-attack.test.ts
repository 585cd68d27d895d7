import { expect, it } from 'vitest'
import { createEvidenceReader } from '../evidence/read-evidence.ts'
import { isPlainAttack, pauseOfPlainAttack } from './plain-attack.ts'

const { readEvidence } = createEvidenceReader()

it.each(['You are an idiot.', 'you 1d10t', 'kill yourself', 'Nobody wants you here.', 'go back to your country'])(
  'sees a plain attack in %j',
  (text) => expect(isPlainAttack(readEvidence(text, null))).toBe(true),
)

it('sees the same plain attack whichever group is named', () => {
  const groups = [
    'Women',
    'Men',
    'Muslims',
    'Christians',
    'Jews',
    'Atheists',
    'Immigrants',
    'Gay people',
    'Black people',
    'White people',
    'Disabled people',
  ]
  for (const group of groups) {
    expect(isPlainAttack(readEvidence(`${group} are vermin.`, null))).toBe(true)
    expect(isPlainAttack(readEvidence(`${group} are my neighbours.`, null))).toBe(false)
  }
})

it.each([
  'you absolute muppet 😂',
  'you idiot /j',
  'I love you, you idiot',
  "You're not an idiot",
  'He called me an idiot',
  'I am an idiot',
  'what an idiot he is',
  'this idiotic printer',
  'fuck this weather',
  'You are an idiot if you think that I would read four hundred pages of minutes before a Monday meeting at nine',
])('sees none in %j', (text) => expect(isPlainAttack(readEvidence(text, null))).toBe(false))

it('counts a plain attack in a sentence of a longer text only where the model says so of the sentence', () => {
  const text = 'I read the whole plan twice and the garden part is fine with me. You are an idiot.'
  const [whole, sentence] = [readEvidence(text, null), readEvidence('You are an idiot.', null)]
  expect(pauseOfPlainAttack(whole, 0.05, [])).toBe(0.05)
  expect(pauseOfPlainAttack(whole, 0.05, [{ evidence: sentence, pause: 0.1 }])).toBe(0.05)
  expect(pauseOfPlainAttack(whole, 0.05, [{ evidence: sentence, pause: 0.3 }])).toBeGreaterThan(0.8)
})

it('leaves a plain attack alone that the model has seen through, unless the word leaves no doubt', () => {
  expect(pauseOfPlainAttack(readEvidence('that bloody turkey can go to hell', null), 0.04, [])).toBe(0.04)
  expect(pauseOfPlainAttack(readEvidence('You absolute idiot.', null), 0.04, [])).toBeGreaterThan(0.8)
})
