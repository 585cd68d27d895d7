import { expect, it } from 'vitest'
import { safePath } from './safe-path.ts'

it.each([
  ['/s/kitchen', '/s/kitchen'],
  ['/s/kitchen?a=1#b', '/s/kitchen?a=1#b'],
  [null, null],
  ['', null],
  ['s/kitchen', null],
  ['https://example.org', null],
  ['//example.org', null],
  ['/\\example.org', null],
  ['/\t/example.org', null],
])('goes on from %j to %j', (path, safe) => {
  expect(safePath(path)).toBe(safe)
})
