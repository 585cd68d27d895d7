import { strategies } from '@hearth/contract'
import { expect, test } from 'vitest'
import { en, fill } from './text.ts'

test('every strategy of the contract has a name for people', () => {
  expect(Object.keys(en.wording.strategies).toSorted()).toEqual([...strategies].toSorted())
})

test('values go into their places, and a place without a value is left to be seen', () => {
  expect(fill('{count} of {all}', { count: 3 })).toBe('3 of {all}')
})
