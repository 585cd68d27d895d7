import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { openOldFile, parseOldFile } from './old-file.ts'

describe('a file of old scores', () => {
  test('keeps each row with its number and the line on which it begins', () => {
    const text = 'id,text,TOXICITY\r\n1,"two\r\nlines",0.5\r\n\r\n2,one,0.7\r\n'
    expect(parseOldFile('a.csv', text)).toEqual({
      name: 'a.csv',
      header: ['id', 'text', 'TOXICITY'],
      rows: [
        { row: 2, line: 2, fields: ['1', 'two\r\nlines', '0.5'] },
        { row: 4, line: 5, fields: ['2', 'one', '0.7'] },
      ],
    })
  })

  test('may be lines of JSON; one that is none is kept as such', () => {
    const text = '{"text":"hi","TOXICITY":0.5}\n\nnot json\n{"text":"ho","scores":{"INSULT":0.1}}\n'
    expect(parseOldFile('a.jsonl', text)).toEqual({
      name: 'a.jsonl',
      header: ['text', 'TOXICITY', 'INSULT'],
      rows: [
        { row: 1, line: 1, fields: ['hi', '0.5', ''] },
        { row: 3, line: 3, fields: [], isBroken: true },
        { row: 4, line: 4, fields: ['ho', '', '0.1'] },
      ],
    })
  })

  test.each([
    ['nothing', '', 'empty'],
    ['names alone', 'text,TOXICITY\n', 'empty'],
    ['no text', `a,b\n\0\0,x\n`, 'unreadable'],
  ])('with %s is refused', (_, text, problem) => expect(parseOldFile('x.csv', text)).toBe(problem))

  test('that is not UTF-8 is refused; a byte order mark is not part of a name', async () => {
    expect(await openOldFile(new File([new Uint8Array([0x61, 0x2c, 0xff, 0x0a, 0x31])], 'x.csv'))).toBe('unreadable')
    expect(await openOldFile(new File(['\uFEFFtext;TOXICITY\nhi;0,5\n'], 'x.csv'))).toMatchObject({
      header: ['text', 'TOXICITY'],
      rows: [{ fields: ['hi', '0,5'] }],
    })
  })

  test('comes back as it was written, with lines that rise', () => {
    const cell = fc.string({ maxLength: 12 }).filter((said) => said.trim() !== '' && !said.includes('\0'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (table) => {
        const text = Papa.unparse({ fields: ['text', 'TOXICITY'], data: table }, { newline: '\n', quotes: true })
        const file = parseOldFile('x.csv', text)
        if (typeof file === 'string') throw new Error(file)
        expect(file.rows.map(({ fields }) => fields)).toEqual(table)
        for (const [at, { line }] of file.rows.entries()) expect(line).toBeGreaterThan(file.rows[at - 1]?.line ?? 1)
      }),
    )
  })
})
