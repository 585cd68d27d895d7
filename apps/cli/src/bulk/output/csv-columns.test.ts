import type { Analysis } from '@hearth/contract'
import { describe, expect, test } from 'vitest'
import { readCsvShape } from '../input/csv-shape.ts'
import { createCsvColumns } from './csv-columns.ts'

const columnsOf = (head: string, command: 'analyze' | 'advise' = 'analyze') =>
  createCsvColumns(readCsvShape(Buffer.from(head), { text: 'text', context: undefined, id: undefined }), {
    command,
    reword: false,
  })
const analysis: Analysis = {
  language: 'en',
  engine: 'test',
  pause: 0.123456,
  scores: { toxicity: 0.5 },
  target: 'person',
  findings: ['insult.intelligence', 'profanity.mild', 'insult.intelligence'].map((reason) => ({
    start: 0,
    end: 1,
    attribute: 'insult',
    severity: 1,
    reason,
  })),
  signals: {},
}

describe('createCsvColumns', () => {
  test('writes byte order mark, delimiter and line break as the input has them', () => {
    expect(columnsOf('\uFEFFid;text\r\n', 'advise').header).toBe('\uFEFFid;text;advice;reasons;problem\r\n')
  })

  test('takes another name where the input has a column of that name', () => {
    const { header } = columnsOf('text,pause,language,hearth-language\n')
    expect(header).toContain('text,pause,language,hearth-language,hearth-language-2,hearth-pause,toxicity,')
  })

  test('counts findings by reason, and leaves what the reader does not say empty', () => {
    const columns = columnsOf('text\n')
    const names = columns.header.trimEnd().split(',')
    const row = columns.row(['hello'], { analysis, answer: analysis })
    const cell = (name: string) => row[names.indexOf(name)]
    expect([cell('text'), cell('pause'), cell('toxicity'), cell('insult')]).toEqual(['hello', '0.1235', '0.5', ''])
    expect([cell('target'), cell('findings')]).toEqual(['person', 'insult.intelligence:2 profanity.mild:1'])
    expect(row).toHaveLength(names.length)
  })

  test('keeps a row that cannot be read, with the problem and the fields that have no column', () => {
    const columns = columnsOf('id,text\n', 'advise')
    const problem = { id: 'row.long', fill: { fields: 4, columns: 2 } } as const
    expect(columns.row(['1', 'a', 'b', 'c,d'], undefined, problem)).toEqual([
      '1',
      'a',
      '',
      '',
      '4 fields where the header has 2: b,"c,d"',
    ])
  })
})
