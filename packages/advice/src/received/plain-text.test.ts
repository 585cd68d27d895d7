import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'
import { quote } from './received-text.ts'

test.each([
  ['**No.**', 'No.'],
  ['> they said\n\nI say', 'I say'],
  ['```js\nlet a\n```\nafter', 'after'],
  ['before\n~~~\nnever closed', 'before'],
  ['see [the page](https://example.org/a) now', 'see the page now'],
  ['https://example.org/why', ''],
  ['`why` not', 'not'],
  ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
])('of “%s” the author says “%s”', (markdown, said) => {
  expect(plainText(markdown)).toBe(said)
})

test('a quotation is short, ends at a word, and holds no quotation marks of its own', () => {
  expect(quote('“so”')).toBe('so')
  const long = quote(`${'word '.repeat(40)}`)
  expect(long.length).toBeLessThanOrEqual(81)
  expect(long).toMatch(/word…$/)
  expect(quote('🙂'.repeat(60))).not.toMatch(/[\uD800-\uDBFF]…/)
})
