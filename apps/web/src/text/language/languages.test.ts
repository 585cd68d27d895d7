import { languages as known } from '@hearth/contract'
import { describe, expect, it } from 'vitest'
import { directionOf, languages, preferred } from './languages.ts'

describe('preferred', () => {
  it.each([
    [null, ['de-AT', 'en'], 'de'],
    [null, ['nl', 'pt-BR', 'en'], 'pt'],
    [null, ['ja'], 'en'],
    [null, [], 'en'],
    ['fr', ['de'], 'fr'],
    ['ar-XB', ['de'], 'ar-XB'],
    ['xx', ['es'], 'es'],
  ])('of the kept %j and the wished-for %j speaks %s', (kept, wished, language) => {
    expect(preferred(kept, wished)).toBe(language)
  })
})

it('knows the same languages as the API', () => {
  expect(Object.keys(languages).sort()).toEqual([...known].sort())
})

it.each([
  ['ar-XB', 'rtl'],
  ['he', 'rtl'],
  ['de', 'ltr'],
  ['en-XA', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
