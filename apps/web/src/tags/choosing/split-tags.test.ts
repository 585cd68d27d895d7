import { expect, test } from 'vitest'
import { splitTags } from './split-tags.ts'

test('tags stand between commas, with or without a number sign', () => {
  expect(splitTags(' #low tide, boats,, ')).toEqual(['low tide', 'boats'])
  expect(splitTags('')).toEqual([])
})

test('more than five, or one too long, are refused rather than cut', () => {
  expect(splitTags('a,b,c,d,e,f')).toBeNull()
  expect(splitTags('x'.repeat(41))).toBeNull()
})
