import { actions } from '@hearth/contract'
import { expect, it } from 'vitest'
import { howLong, whatWords } from './statement-words.ts'

it('tells what holds, and for how long', () => {
  const hide = { action: 'hide', subject: 'post', until: null, isReversed: false } as const
  expect(whatWords(hide)).toBe('Your post is folded. People can still open it with one click.')
  expect(howLong(hide)).toBe('Until it is changed or taken back.')
})

it('tells a reversed decision as past', () => {
  for (const action of actions) {
    const reversed = { action, subject: 'post', until: '2026-12-01T12:00:00.000Z', isReversed: true }
    expect(`${whatWords(reversed)} ${howLong(reversed)}`).not.toMatch(
      /\bis (folded|still|no longer)\b|\bcan\b|December/,
    )
  }
})
