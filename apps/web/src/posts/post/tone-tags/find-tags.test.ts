import { describe, expect, test } from 'vitest'
import { findTags } from './find-tags.ts'
import en from './locales/en.json' with { type: 'json' }

describe('findTags', () => {
  test('finds each tag once, in the order of the text', () => {
    expect(findTags('Did you read it? /gen You donut /lh /j /lh')).toEqual(['gen', 'lh', 'j'])
  })

  test.each(['1/2 of a/s and /s/abc', 'https://hearth.example/s', 'either/or', '/unknown', 'C:/j', ''])(
    'finds none in “%s”',
    (text) => {
      expect(findTags(text)).toEqual([])
    },
  )

  test('explains more than forty tags', () => {
    expect(Object.keys(en).filter((id) => id.startsWith('tag.')).length).toBeGreaterThan(40)
  })
})
