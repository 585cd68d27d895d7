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

it('gives every id one of the six tints, always the same', () => {
  fc.assert(fc.property(fc.string(), (id) => tintOf(id) === tintOf(id) && tintOf(id) >= 0 && tintOf(id) < 6))
})
