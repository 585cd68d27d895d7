import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('excerpt', () => {
  it.each([
    ['Just words.', 'Just words.'],
    ['# Title\n\nand **strong** *words* with `code`', 'Title and strong words with code'],
    ['> quoted\n\n- one\n- two', 'quoted one two'],
    ['See [the map](https://example.org/a_b) now', 'See the map now'],
    ['before ```\nlet a = 1\n``` after', 'before after'],
    ['snake_case stays, 2 * 3 too', 'snake_case stays, 2 * 3 too'],
  ])('reads %j as plain text', (markdown, plain) => {
    expect(excerpt(markdown, 200)).toBe(plain)
  })

  it('cuts at a word', () => {
    expect(excerpt('one two three four', 10)).toBe('one two…')
  })

  it('is never longer than asked, but for the ellipsis', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (text, max) => excerpt(text, max).length <= max + 1),
    )
  })
})
