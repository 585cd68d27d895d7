import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitTags } from './rich.tsx'

it('splits a sentence at its tags', () => {
  expect(splitTags('Read the <link>rules</link> first.')).toEqual([
    { tag: null, words: 'Read the ' },
    { tag: 'link', words: 'rules' },
    { tag: null, words: ' first.' },
  ])
})

it('loses no words of a text without tags', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('<')),
      (text) =>
        splitTags(text)
          .map((piece) => piece.words)
          .join('') === text,
    ),
  )
})
