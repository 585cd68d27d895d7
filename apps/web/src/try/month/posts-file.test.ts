import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPostsFile, parsePosts, textColumn } from './posts-file.ts'

const csv = 'id,author,comment_text\n1,ana,"Hello, all"\n2,ben,"two\nlines"\n'

describe('a file of posts', () => {
  test('keeps columns and rows as they stood, quotes, separators and line breaks included', () => {
    expect(parsePosts('a.csv', csv)).toEqual({
      name: 'a.csv',
      columns: ['id', 'author', 'comment_text'],
      rows: [
        ['1', 'ana', 'Hello, all'],
        ['2', 'ben', 'two\nlines'],
      ],
    })
  })

  test('is opened from a file, whatever separates its columns', async () => {
    const file = await openPostsFile(new File(['id;text\n1;Hello\n'], 'b.csv'))
    expect(file).toMatchObject({ name: 'b.csv', columns: ['id', 'text'], rows: [['1', 'Hello']] })
  })

  test.each([
    ['nothing', '', 'empty'],
    ['names of columns alone', 'id,text\n', 'empty'],
    ['numbers alone', 'id,count\n1,2\n3,4\n', 'no-text'],
    ['bytes that are no text', `a,b\n${'\uFFFD\0'.repeat(50)},x\n`, 'unreadable'],
    ['too many rows', `text\n${'a\n'.repeat(50_001)}`, 'too-long'],
  ])('says what is wrong with %s', (_, content, problem) => {
    expect(parsePosts('x.csv', content)).toBe(problem)
  })

  test('gives every row as many cells as there are columns, for any content', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const file = parsePosts('x.csv', content)
        if (typeof file === 'string') return
        for (const row of file.rows) expect(row.length).toBe(file.columns.length)
      }),
    )
  })
})

test.each([
  [['id', 'Body', 'note'], ['1', 'short', 'a very long note about many things'], 1],
  [['a', 'b', 'c'], ['2026-01-01', 'x', 'the one with all the words'], 2],
  [['url', 'said'], ['https://example.org/a/very/long/address/with/words', 'hello'], 1],
])('finds the column with the posts among %j', (columns, row, expected) => {
  expect(textColumn({ name: 'x', columns, rows: [row] })).toBe(expected)
})
