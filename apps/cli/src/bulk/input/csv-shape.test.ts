import { describe, expect, test } from 'vitest'
import { type CsvShape, readCsvShape } from './csv-shape.ts'

const wanted = { text: 'text', context: undefined, id: undefined }
const shape = (head: string, more: Partial<typeof wanted> | { id?: string; context?: string } = {}): CsvShape =>
  readCsvShape(Buffer.from(head), { ...wanted, ...more })

describe('readCsvShape', () => {
  test.each([
    [',', 'id,text\n1,"a;b;c\td"\n'],
    [';', 'id;text\n1;a,b,c\n'],
    ['\t', 'id\ttext\n1\ta,b;c\n'],
    [',', 'text\nhello; you\n'],
    [';', '"a,b,c,d";text\n'],
  ])('finds the delimiter %j', (delimiter, head) => {
    expect(shape(head).delimiter).toBe(delimiter)
  })

  test('takes the delimiter that it is told', () => {
    expect(readCsvShape(Buffer.from('a|text,b\n'), { ...wanted, text: 'text,b' }, '|')).toMatchObject({
      delimiter: '|',
      text: 1,
    })
  })

  test('knows where the rows begin: after a byte order mark, line breaks in names, and \\r\\n', () => {
    const head = '\uFEFFid,"the\nlong name",text\r\n1,2,3\r\n'
    expect(shape(head)).toMatchObject({
      header: ['id', 'the\nlong name', 'text'],
      hasByteOrderMark: true,
      lineBreak: '\r\n',
      start: { bytes: Buffer.byteLength(head) - 7, rows: 1, lines: 2 },
      id: 0,
      text: 2,
    })
  })

  test('finds a column in other capitals and with spaces around it, the exact one first', () => {
    expect(shape('a, Text \n').text).toBe(1)
    expect(shape('Text,text\n').text).toBe(1)
  })

  test.each([
    ['id,body\n', 'There is no column "text". There are "id" and "body".'],
    ['id,txt\n', 'Did you mean "txt"?'],
    ['text,text\n', 'two columns "text"'],
    ['', 'no header'],
    ['\n\n', 'no header'],
    ['"text,body\n1,2\n', 'no header'],
  ])('explains what is wrong with %j', (head, sentence) => {
    expect(() => shape(head)).toThrow(sentence)
  })

  test('explains what UTF-16 needs', () => {
    expect(() => readCsvShape(Buffer.from('\uFEFFtext\n', 'utf16le'), wanted)).toThrow('UTF-16')
  })
})
