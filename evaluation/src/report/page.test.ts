import { expect, test } from 'vitest'
import { pauseCases, stingCases } from '../load-suites.ts'
import { suiteTexts } from '../measure-suites.ts'
import { measurePause } from '../measures/pause.ts'
import { packagePeers } from '../peers/package-peers.ts'
import { readAll } from '../readings/readings.ts'
import { shippedModels } from '../readings/shipped-models.ts'
import { reportPage } from './page.ts'
import type { Report } from './report.ts'
import { changesOf } from './sections/figures.ts'
import { summary } from './summary.ts'

const all = await readAll({ ...shippedModels(), encoder: null }, suiteTexts())
const figures = measurePause(all.shipped)
const report: Report = { all, peers: packagePeers(), figures, last: {}, publicRows: null, withExamples: false }
const page = reportPage(report)
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
const long = [...pauseCases(), ...stingCases()].map(({ text }) => escaped(text)).filter((text) => text.length > 20)

test('the page needs nothing from anywhere and runs nothing', () => {
  expect(page).not.toMatch(/<script|https?:|url\(|src=|@import/)
  expect(page).not.toMatch(/NaN|undefined|\[object/)
})

test('it shows no sentence of a test unless somebody asks, and then those that went wrong', () => {
  expect(long.filter((text) => page.includes(text))).toEqual([])
  const withExamples = reportPage({ ...report, withExamples: true })
  expect(long.filter((text) => withExamples.includes(text)).length).toBeGreaterThan(20)
})

test('it names every functionality', () => {
  for (const name of ['Mockery', 'Gaslighting', 'Banter', 'Standing up']) expect(page).toContain(name)
})

test('the summary has the marks and both lists', () => {
  const text = summary('reader/1', figures)
  expect(text).toContain('Measured: reader/1')
  expect(text).toContain('| Unkind drafts that pause | ≥ 74.0 %, then 82.0 % |')
  expect(text).toContain('Mockery: imitates or ridicules')
})

test('changes are told where rows are the same, the farthest from chance first', () => {
  const figure = (value: number, rows = 100) => ({ value, low: value - 0.05, high: value + 0.05, rows })
  const now = { 'pause/auc': figure(0.9), 'pause/false': figure(0.1), a: figure(0.5, 90), b: figure(0.5) }
  const before = { 'pause/auc': figure(0.88), 'pause/false': figure(0.02), a: figure(0.1), b: figure(0.5) }
  expect(changesOf(now, before).map(({ name, isBetter }) => [name, isBetter])).toEqual([
    ['pause/false', false],
    ['pause/auc', true],
  ])
})
