import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLinks, renderMarkdown } from './render-markdown.ts'

describe('markdown', () => {
  test.each([
    ['**warm** words', '<p><strong>warm</strong> words</p>\n'],
    ['one\ntwo', '<p>one<br>\ntwo</p>\n'],
    ['> said', '<blockquote>\n<p>said</p>\n</blockquote>\n'],
  ])('%j is rendered', (text, html) => expect(renderMarkdown(text)).toBe(html))

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,AAAA)',
    '[x](vbscript:x)',
    '![x](https://example.org/pixel.png)',
    '<a href="javascript:alert(1)">x</a>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<javascript:alert(1)>',
    '`<b onclick=x>`',
    '```html" onmouseover="alert(1)\nx\n```',
  ])('%j becomes no script, picture or foreign attribute', (text) => {
    expect(unsafe(renderMarkdown(text))).toBe(false)
  })

  test('links say that they vouch for nothing and tell nobody', () => {
    expect(renderMarkdown('see https://example.org')).toContain(
      '<a href="https://example.org" rel="nofollow ugc noopener noreferrer">',
    )
  })

  test('a table stays a table, but a short text never becomes megabytes of cells', () => {
    expect(renderMarkdown('a|b\n-|-\n1|2')).toContain('<td>2</td>')
    const wide = `${'a|'.repeat(50)}\n${'-|'.repeat(50)}\n${'x\n'.repeat(1300)}\n`.repeat(6).slice(0, 20_000)
    expect(renderMarkdown(wide).length).toBeLessThan(10 * wide.length)
    const quoted = wide.replace(/^/gm, '> ').slice(0, 20_000)
    expect(renderMarkdown(quoted).length).toBeLessThan(10 * quoted.length)
  })

  test('an address that is not there makes no link', () => {
    expect(renderMarkdown('[look]() and [here](https://example.org)')).toBe(
      '<p>look and <a href="https://example.org" rel="nofollow ugc noopener noreferrer">here</a></p>\n',
    )
  })

  test('is safe and never throws for any string', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      'javascript:',
      'a',
      '\n',
      '&',
      'http://',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((each) => each.join('')),
        ),
        (text) => {
          expect(unsafe(renderMarkdown(text))).toBe(false)
        },
      ),
      { numRuns: 400 },
    )
  })
})

/** What of the output is a tag must be one that Markdown makes, with attributes that it makes. */
const unsafe = (html: string): boolean =>
  (html.match(/<[^>]*>?/g) ?? []).some(
    (tag) =>
      !/^<\/?(p|br|strong|em|s|a|ul|ol|li|blockquote|code|pre|hr|h[1-6]|table|thead|tbody|tr|th|td)((?: (?:href="(?:https?:|mailto:)[^"<>]*"|rel="[a-z ]+"|title="[^"<>]*"|class="language-[^"<>]*"|start="\d+"|style="text-align:(?:left|right|center)"))*)>$/.test(
        tag,
      ),
  )

describe('where a text leads', () => {
  test.each([
    [
      'see https://harbour.example/tide and [that](http://other.example).',
      ['https://harbour.example/tide', 'http://other.example'],
    ],
    ['https://a.example https://a.example', ['https://a.example']],
    ['`https://a.example` and mail@a.example', []],
    ['> https://a.example\n\nhttps://b.example', ['https://b.example']],
    ['[x](javascript:alert(1)) [y](ftp://a.example) [z]()', []],
  ])('%j', (text, expected) => {
    expect(findLinks(text)).toEqual(expected)
  })
})
