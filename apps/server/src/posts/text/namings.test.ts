import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNamed } from './namings.ts'
import { findNamings, renderMarkdown } from './render-markdown.ts'

const rests = (text: string) => findNamings(text).map(({ rest }) => rest)

describe('naming somebody', () => {
  it.each([
    ['Thank you @Ana', ['Ana']],
    ['@Ana and (@Ben)', ['Ana and (', 'Ben)']],
    ['> @Ana said so', ['Ana said so']],
    ['**@Ana**', ['Ana']],
    ['mail ana@harbour.example', []],
    ['see `@Ana` there', []],
    ['```\n@Ana\n```', []],
    ['[@Ana](https://harbour.example)', []],
    ['https://harbour.example/@ana', []],
    ['@ Ana, @@ana', []],
  ])('is seen in %j', (text, expected) => {
    expect(rests(text)).toEqual(expected)
  })

  it('takes a whole name without case, and no begin of a longer word', () => {
    expect(isNamed('ana maria, hello', 'Ana Maria')).toBe(true)
    expect(isNamed('Anastasia', 'Ana')).toBe(false)
    expect(isNamed('Ana’s boat', 'Ana')).toBe(true)
  })

  it('leads to the person only where a link is given, and leaves the rest as it was', () => {
    const href = '/s/harbour/people/1'
    expect(renderMarkdown('Hi @Ana and @Ben', [{ index: 1, length: 3, href }])).toBe(
      `<p>Hi @Ana and <a class="mention" href="${href}">@Ben</a></p>\n`,
    )
    expect(renderMarkdown('Hi @Ana')).toBe('<p>Hi @Ana</p>\n')
  })

  it('never lets a name out of its quotes', () => {
    const html = renderMarkdown('@<b>x</b>', [{ index: 0, length: 8, href: '/s/a/people/"onclick="' }])
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('"onclick')
  })

  it('finds in every text the places that it links', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('@', 'a', ' ', '`', '*', '\n', '[', ']', '>') }), (text) => {
        const names = findNamings(text).map(({ index }) => ({ index, length: 1, href: '/s/a/people/1' }))
        expect(renderMarkdown(text, names).split('class="mention"').length - 1).toBe(names.length)
      }),
    )
  })
})
