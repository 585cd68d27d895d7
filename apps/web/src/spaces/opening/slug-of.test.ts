import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugOf } from './slug-of.ts'

it.each([
  ['Kitchen Table', 'kitchen-table'],
  ['Café Nord', 'cafe-nord'],
  ['  7b — Homework!  ', '7b-homework'],
  ['公園', ''],
])('makes an address of %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

it('always fits the address rule, or is empty', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (name) => {
      const slug = slugOf(name)
      return slug === '' || (slug.length <= 40 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(slug))
    }),
  )
})
