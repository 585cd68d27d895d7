import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCard } from './read-card.ts'

const read = (html: string, type = 'text/html; charset=utf-8') => readCard(new TextEncoder().encode(html), type)

test('Open Graph comes before the title, and entities are read', () => {
  const html = `<!doctype html><html><head><title>Plain</title>
    <meta property="og:title" content="Tide &amp; time &mdash; 2026"><META NAME='description' CONTENT='When it is low.'>
    <meta property=og:site_name content="Harbour News"></head><body><title>No</title>`
  expect(read(html)).toEqual({ title: 'Tide & time — 2026', description: 'When it is low.', site: 'Harbour News' })
})

test.each([
  ['<title>Only a title</title>', { title: 'Only a title', description: null, site: null }],
  ['<title>\n  Over\n  lines </title>', { title: 'Over lines', description: null, site: null }],
  ['<!-- <title>No</title> --><title>Yes</title>', { title: 'Yes', description: null, site: null }],
  ['<script>"<title>No</title>"</script><title>Yes</title>', { title: 'Yes', description: null, site: null }],
  ['<meta content="<b>bold</b>" property="og:title">', { title: '<b>bold</b>', description: null, site: null }],
  ['<title>a\u202eb\u200bc\u0000d</title>', { title: 'abc d', description: null, site: null }],
  ['<title></title><p>nothing</p>', null],
  ['<body><meta property="og:title" content="too late">', null],
  ['<title>never closed', null],
  ['', null],
])('%j', (html, expected) => expect(read(html)).toEqual(expected))

test('long words are cut, by letters and not through one', () => {
  const card = read(`<title>${'👩‍🚀'.repeat(100)}</title><meta name=description content="${'word '.repeat(200)}">`)
  expect([...(card?.title ?? '')].length).toBeLessThanOrEqual(140)
  expect(card?.title.isWellFormed()).toBe(true)
  expect(card?.description).toMatch(/word…$/)
})

test('a page in another encoding is read in it', () => {
  const bytes = Uint8Array.from(
    [...'<title>Caf']
      .map((letter) => letter.charCodeAt(0))
      .concat(0xe9, ...[...'</title>'].map((letter) => letter.charCodeAt(0))),
  )
  expect(readCard(bytes, 'text/html; charset=iso-8859-1')?.title).toBe('Café')
  expect(readCard(bytes, 'text/html; charset=made-up')?.title).toBe('Caf')
  const said = new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1252">'), ...bytes])
  expect(readCard(said, 'text/html')?.title).toBe('Café')
})

test('whatever a page holds, it is read without error, and as one line', () => {
  const unit = fc.constantFrom(
    '<',
    '>',
    'title',
    '</title>',
    '<meta ',
    'content=',
    '"',
    "'",
    '&amp;',
    '!--',
    '\u202e',
    '\n',
    'a',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (html) => {
      const card = read(html)
      if (card) expect(card.title).not.toMatch(/[\n\u202e]/)
    }),
  )
})

// In quadratic time each of these would outlast any test.
test.each(['<', '<meta ', '<title', '<!--', "<a b='", '<meta a', ' =', '<script>'])(
  'a quarter megabyte of %j has no card',
  (worst) => expect(read(worst.repeat(Math.floor(262_144 / worst.length)))).toBeNull(),
)
