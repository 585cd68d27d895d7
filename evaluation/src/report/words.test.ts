import { expect, test } from 'vitest'
import { marks } from '../gate/marks.ts'
import { pauseCases, sliceCases } from '../load-suites.ts'
import { fill, words } from './words.ts'

test('every functionality, slice and mark has its words', () => {
  for (const { functionality } of pauseCases())
    expect(words.functionalities[functionality], functionality).toHaveLength(2)
  for (const { slice } of sliceCases()) expect(words.slices[slice], slice).toBeTypeOf('string')
  for (const { figure } of marks) expect(words.marks[figure], figure).toBeTypeOf('string')
})

test('a sentence is filled where it has places', () => {
  expect(fill('{hits} of {rows}, {unknown}', { hits: 3, rows: 7 })).toBe('3 of 7, {unknown}')
})
