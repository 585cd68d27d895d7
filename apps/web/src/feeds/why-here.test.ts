import { expect, it } from 'vitest'
import { reasonWords } from './why-here.tsx'

it('tells the reason of a place in words', () => {
  expect(reasonWords({ id: 'respected-across-groups', values: { raters1: 4 } })).toContain('often disagree')
})

it('has words for a reason that it does not know yet', () => {
  expect(reasonWords({ id: 'sung-about', values: {} })).toBe('Placed by the order you chose.')
})

it('tells no number that reactions keep until one has reacted', () => {
  const values = { raters: 41, respects: 37, raters1: 20, respects1: 19 }
  for (const id of ['respected', 'respected-across-groups', 'few-votes']) {
    expect(reasonWords({ id, values })).not.toMatch(/\d/)
  }
})
