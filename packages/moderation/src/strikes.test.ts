import { describe, expect, it } from 'vitest'
import { countStrikes, suggestAction } from './strikes.ts'

const now = '2026-11-21T12:00:00.000Z'
const ago = (days: number, action: 'hide' | 'note' | 'close-thread' = 'hide', isReversed = false) => ({
  action,
  decidedAt: new Date(Date.parse(now) - days * 86_400_000).toISOString(),
  isReversed,
})

describe('strikes', () => {
  it('are forgotten after ninety days', () => {
    expect(countStrikes([ago(89.9), ago(90), ago(200)], now)).toBe(1)
  })

  it('are not made by notes, closed threads or decisions that fell away', () => {
    expect(countStrikes([ago(1, 'note'), ago(1, 'close-thread'), ago(1, 'hide', true), ago(1)], now)).toBe(1)
  })
})

describe('the suggested action', () => {
  it('is a request to edit for a first offence', () => {
    expect(suggestAction({ suggested: 'hide', strikes: 0, reasons: ['insult'] })).toBe('ask-to-edit')
  })

  it('is what the rule says for somebody with a strike', () => {
    expect(suggestAction({ suggested: 'hide', strikes: 1, reasons: ['insult'] })).toBe('hide')
  })

  it('is what the rule says where somebody needs protection now', () => {
    expect(suggestAction({ suggested: 'remove', strikes: 0, reasons: ['insult', 'threat'] })).toBe('remove')
    expect(suggestAction({ suggested: 'remove', strikes: 0, reasons: ['exposed-private-facts'] })).toBe('remove')
  })

  it('never makes a light suggestion heavier', () => {
    for (const suggested of ['none', 'note', 'ask-to-edit'] as const) {
      expect(suggestAction({ suggested, strikes: 0, reasons: ['insult'] })).toBe(suggested)
    }
  })
})
