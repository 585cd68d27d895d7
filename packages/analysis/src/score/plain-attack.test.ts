import { expect, it } from 'vitest'
import { createEvidenceReader } from '../evidence/read-evidence.ts'
import { isPlainAttack } from './plain-attack.ts'

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
