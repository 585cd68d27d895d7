import { expect, test } from 'vitest'
import { readCorpus } from '../sources/corpus.ts'
import { agreementOf, cohenKappa } from './agreement.ts'
import { drawLines, lineId } from './draw-lines.ts'
import { checkedFiles, readLabelChecks } from './label-checks.ts'

const corpus = readCorpus()
const readings = (...pairs: readonly (readonly [labelled: boolean, read: boolean, count: number])[]) =>
  pairs.flatMap(([labelled, read, count]) => Array.from({ length: count }, () => ({ file: 'heat', labelled, read })))

test('draws the same lines for the same seed, each once, and shows no label', () => {
  const sheet = drawLines(corpus, 200, 1, new Set())
  expect(drawLines(corpus, 200, 1, new Set())).toEqual(sheet)
  expect(drawLines(corpus, 200, 2, new Set())).not.toEqual(sheet)
  expect(new Set(sheet.map(({ id }) => id)).size).toBe(200)
  for (const line of sheet) expect(Object.keys(line)).toEqual(['id', 'context', 'text', 'pause'])
  expect(sheet.every(({ pause }) => pause === null)).toBe(true)
})

test('draws from files that nobody has checked about three times as often', () => {
  const half = corpus.map((line, at) => ({ ...line, file: at % 2 === 0 ? 'checked' : 'new' }))
  const ids = new Set(drawLines(half, 2000, 1, new Set(['checked'])).map(({ id }) => id))
  const drawn = half.filter((line) => ids.has(lineId(line)))
  const fresh = drawn.filter(({ file }) => file === 'new').length / drawn.length
  expect(fresh).toBeGreaterThan(0.71)
  expect(fresh).toBeLessThan(0.79)
})

test('measures agreement beyond chance as Cohen does', () => {
  // The example of Cohen's measure that textbooks give: 20 and 15 alike, 5 and 10 not, of 50.
  expect(cohenKappa(readings([true, true, 20], [true, false, 5], [false, true, 10], [false, false, 15]))).toBeCloseTo(
    0.4,
    5,
  )
  expect(cohenKappa(readings([true, true, 3]))).toBe(1)
  expect(cohenKappa([])).toBeNull()
  const { share, byFile } = agreementOf(readings([true, true, 9], [true, false, 1]))
  expect(share.value).toBe(0.9)
  expect(byFile.heat?.rows).toBe(10)
})

test('keeps a record of every check', () => {
  const checks = readLabelChecks()
  for (const { lines, agreed } of checks) expect(agreed).toBeLessThanOrEqual(lines)
  const files = new Set(corpus.map(({ file }) => file))
  for (const file of checkedFiles(checks)) expect(files).toContain(file)
})
