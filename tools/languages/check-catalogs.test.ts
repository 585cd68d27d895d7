import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type CatalogReport, compare, drafts, readCatalogs } from './check-catalogs.ts'

const reports = await readCatalogs(fileURLToPath(new URL('../..', import.meta.url)))
const at = ({ file, language }: CatalogReport) => `${file} in ${language}`

test('a catalog says what English says: the same values, tags and plural forms, and nothing besides', () => {
  const slips = reports.flatMap((one) => [...one.extra, ...one.wrong].map((what) => `${at(one)}: ${what}`))
  expect(slips).toEqual([])
})

test.each(drafts)('of what %s lacks is said in English, and how much that is', (language) => {
  const own = reports.filter((one) => one.language === language)
  const missing = own.flatMap((one) => one.missing.map((id) => `${one.file}: ${id}`))
  const count = own.reduce((sum, one) => sum + one.count, 0)
  console.info(
    `${language}: ${missing.length} of ${count} messages are said in English; tools/languages/check-catalogs.ts names them`,
  )
  // A draft that lags behind is fine; one that was lost is not.
  expect(missing.length).toBeLessThan(count / 5)
})

test.each([
  [{ a: 'Hello {name}' }, { a: 'Hallo {nme}' }, ['a: has {nme} where English has {name}']],
  [{ a: 'See <link>it</link>' }, { a: 'Sieh es' }, ['a: has nothing where English has </link> <link>']],
  [{ a: '{n, plural, one {# day} other {# days}}' }, { a: '{n, plural, other {# Tage}}' }, 1],
  [{ a: 'Hello {name}' }, { a: "l'ami {name}" }, ['a: has a straight apostrophe']],
  [{ a: 'Hello' }, { a: ' ' }, ['a: is empty']],
])('of %j, %j is told', (english, own, wrong) => {
  const found = compare(new Map(Object.entries(english)), new Map(Object.entries(own)), true).wrong
  if (typeof wrong === 'number') expect(found).toHaveLength(wrong)
  else expect(found).toEqual(wrong)
})

test('what is missing and what is too much is told apart', () => {
  const found = compare(
    new Map([
      ['a', 'A'],
      ['b', 'B'],
    ]),
    new Map([
      ['b', 'B'],
      ['c', 'C'],
    ]),
    true,
  )
  expect(found).toMatchObject({ missing: ['a'], extra: ['c'], wrong: [] })
})
