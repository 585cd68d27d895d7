import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Batch, maxRowBytes, type RawRow } from '../batch.ts'
import { cutInto } from '../testing/cut-into.ts'
import { type CsvShape, readCsvShape } from './csv-shape.ts'
import type { Input } from './open-input.ts'
import { readRecords } from './read-records.ts'

function inputOf(bytes: Buffer, sizes: readonly number[]): Input {
  async function* read(offset: number): AsyncGenerator<Uint8Array> {
    yield* cutInto(bytes.subarray(offset), sizes)
  }
  return { size: bytes.length, head: bytes, read }
}

const shapeOf = (bytes: Buffer): CsvShape => readCsvShape(bytes, { text: 'text', context: undefined, id: undefined })

async function batchesOf(text: string, { sizes = [1 << 16] } = {}): Promise<Batch[]> {
  const bytes = Buffer.from(text)
  const shape = shapeOf(bytes)
  return Array.fromAsync(readRecords(inputOf(bytes, sizes), shape, { from: shape.start, isPrompt: false }))
}

const rowsOf = async (text: string): Promise<RawRow[]> => (await batchesOf(text)).flatMap(({ rows }) => rows)

describe('readRecords', () => {
  test('reads back what was written, whatever stands in the fields and however the bytes are cut', async () => {
    const field = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\n', '\r', '\r\n', '\t', 'é', '🙂', 'a', ' '), { maxLength: 6 })
        .map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (rows, delimiter, lineBreak, bom, sizes) => {
          const text = stringify([['id', 'text', 'more'], ...rows], {
            delimiter,
            record_delimiter: lineBreak,
            quoted_match: /[\r\n]/,
            bom,
          })
          const batches = await batchesOf(text, { sizes })
          expect(batches.flatMap((batch) => batch.rows.map(({ fields }) => fields))).toEqual(rows)
          expect(batches.at(-1)?.end).toMatchObject({ bytes: Buffer.byteLength(text), rows: rows.length + 1 })
          expect(batches).toEqual(await batchesOf(text))
        },
      ),
    )
  })

  test('goes on from the end of any batch as if it had never stopped', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => `${index},"line\n""${index}""",é\n`)
    const bytes = Buffer.from(`id,text,more\n${rows.join('')}`)
    const shape = shapeOf(bytes)
    const input = inputOf(bytes, [1000])
    const from = (end: Batch['end']): Promise<Batch[]> =>
      Array.fromAsync(readRecords(input, shape, { from: end, isPrompt: false }))
    const whole = await from(shape.start)
    expect(whole.length).toBeGreaterThan(3)
    for (const [index, { end }] of whole.entries()) expect(await from(end)).toEqual(whole.slice(index + 1))
  })

  test('numbers rows as a spreadsheet does, and lines as an editor does', async () => {
    expect(await rowsOf('id,text\n1,"a\nb"\n\n3,c\n')).toMatchObject([
      { row: 2, line: 2, fields: ['1', 'a\nb'] },
      { row: 3, line: 4, fields: [''] },
      { row: 4, line: 5, fields: ['3', 'c'] },
    ])
  })

  test('counts a line break of two characters as one, within quotes too', async () => {
    expect(await rowsOf('id,text\r\n1,"a\r\nb"\r\n2,c\r\n')).toMatchObject([{ line: 2 }, { line: 4 }])
  })

  test.each(['\r', '\n', '\r\n'])('reads lines that end with %j', async (end) => {
    const rows = await rowsOf(['id,text', '1,"a', '2,b', ''].join(end))
    expect(rows.map(({ line, fields }) => [line, fields[1]])).toEqual([
      [2, '"a'],
      [3, 'b'],
    ])
  })

  test('keeps quotes in the middle of a field as they are', async () => {
    expect(await rowsOf('id,text\n1,he said "no" to me\n2,"so"so\n')).toMatchObject([
      { fields: ['1', 'he said "no" to me'] },
      { fields: ['2', '"so"so'] },
    ])
  })

  test('names a row whose quote is never closed and reads on after it', async () => {
    expect(await rowsOf('id,text\n1,a\n2,"b\n3,c\n4,"d"\n')).toEqual([
      { row: 2, line: 2, fields: ['1', 'a'] },
      { row: 3, line: 3, fields: ['2', '"b'], problem: { id: 'row.openQuote' } },
      { row: 4, line: 4, fields: ['3', 'c'] },
      { row: 5, line: 5, fields: ['4', 'd'] },
    ])
  })

  test.each([
    ['up to the next quote', 'id,text\n1,a\n2,"b\n3,c\n4,d "e" f\n', ['a', '"b', 'c', 'd "e" f']],
    ['up to the end', 'id,text\n1,a\n2,"b\n3,c\n4,d', ['a', '"b', 'c', 'd']],
    ['twice', 'id,text\n1,"a\n2,b\n3,"c\n4,d\n', ['"a', 'b', '"c', 'd']],
  ])('whether it runs %s', async (_, text, texts) => {
    const rows = (await batchesOf(text, { sizes: [3] })).flatMap((batch) => batch.rows)
    expect(rows.map(({ fields }) => fields[1])).toEqual(texts)
    expect(rows.filter(({ problem }) => problem).map(({ fields }) => fields[1])).toEqual(
      texts.filter((one) => one.startsWith('"')),
    )
  })

  test('takes quoted speech over several lines for what it is', async () => {
    expect(await rowsOf('id,text\n1,"""Hello,"" she said\n""and you?"""\n')).toEqual([
      { row: 2, line: 2, fields: ['1', '"Hello," she said\n"and you?"'] },
    ])
  })

  test('refuses a row over the limit without a line break in it, and reads on', async () => {
    const long = 'x'.repeat(maxRowBytes + 100_000)
    const rows = await rowsOf(`id,text\n1,${long}\n2,b\n`)
    expect(rows).toMatchObject([
      { row: 2, problem: { id: 'row.tooLong' } },
      { row: 3, fields: ['2', 'b'] },
    ])
  })

  test('names a row that is not UTF-8', async () => {
    const bytes = Buffer.from('id,text\n1,caf\xe9\n2,ok\n', 'latin1')
    const shape = shapeOf(bytes)
    const batches = await Array.fromAsync(
      readRecords(inputOf(bytes, [99]), shape, { from: shape.start, isPrompt: false }),
    )
    expect(batches[0]?.rows).toMatchObject([{ problem: { id: 'row.notUtf8' } }, { fields: ['2', 'ok'] }])
  })
})
