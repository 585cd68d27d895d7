import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Analysis } from '@hearth/contract'
import { expect, test } from 'vitest'
import { scoreSheet, writeSheet } from './blind-sheet.ts'
import type { Reworded } from './reword-rows.ts'

const before = { language: 'en', engine: 'test/1', findings: [], signals: {} } as unknown as Analysis
const reworded = (after: (index: number) => string): Reworded[] =>
  Array.from({ length: 40 }, (_, index) => ({
    row: { text: `harsh ${index}`, kind: 'soften', keep: [], drop: [], references: [] },
    before,
    after: { text: after(index), analysis: before, strategy: 'drop-the-sting' },
  }))

test('ours stands on both sides, the same way for the same seed, and is found again by the key', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'sheet.tsv')
  const ours = reworded((index) => `ours ${index}`)
  const other = reworded((index) => `other ${index}`)
  expect(writeSheet(path, ours, other, { seed: 3, pairs: 30 })).toBe(30)
  const sheet = readFileSync(path, 'utf8')
  writeSheet(path, ours, other, { seed: 3, pairs: 30 })
  expect(readFileSync(path, 'utf8')).toBe(sheet)
  const [head, ...lines] = sheet.split('\n').filter(Boolean)
  const isA = lines.map((line) => line.split('\t')[2]?.startsWith('ours'))
  expect(new Set(isA).size).toBe(2)
  const filled = lines.map((line, index) =>
    line
      .split('\t')
      .with(4, isA[index] ? 'a' : 'B')
      .join('\t'),
  )
  writeFileSync(path, `${head}\n${filled.slice(0, 20).join('\n')}\n${lines.slice(20).join('\n')}\n`)
  expect(scoreSheet(path)['sheet/ours-better']).toMatchObject({ value: 1, rows: 20 })
})
