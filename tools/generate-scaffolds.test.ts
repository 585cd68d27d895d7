import { describe, expect, test } from 'vitest'
import { renderScaffolds } from './generate-scaffolds.ts'

const minimal = 'tag: xx\nscaffolds: { thanks: { warnings: { vague: { message: a, find: ["b c"] } } } }\n'

describe('renderScaffolds', () => {
  test('makes a module with one named export', () => {
    expect(renderScaffolds('xx.yml', minimal)).toContain('export const xx: ScaffoldLocale = {')
  })

  test.each([
    ['a list instead of a map', '- a', 'no map `scaffolds`'],
    ['another tag than the file', minimal.replace('xx', 'yy'), '`tag` is not the name'],
    ['a scaffold without warnings', minimal.replace('warnings', 'words'), 'thanks has no `warnings`'],
    ['one pattern instead of a list', minimal.replace('["b c"]', 'b'), 'thanks.vague: `find` is not a list'],
    ['a pattern that is none', minimal.replace('b c', '('), 'not a regular expression'],
  ])('refuses %s and names the place', (_, source, why) => {
    expect(() => renderScaffolds('xx.yml', source)).toThrow(why)
  })
})
