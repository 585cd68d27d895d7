import fc from 'fast-check'
import { expect, it } from 'vitest'
import { initialOf, tintOf } from './avatar.tsx'

it.each([
  ['ana', 'A'],
  ['  Émile', 'É'],
  ['👩‍🚒 Kim', '👩‍🚒'],
  ['', '?'],
])('calls %j by %j', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})

it('gives every id one of the six tints', () => {
  fc.assert(fc.property(fc.string(), (id) => [0, 1, 2, 3, 4, 5].includes(tintOf(id))))
})
