import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Batch, maxBatchRows, maxRowBytes, type RawRow } from '../batch.ts'
import { cutInto } from '../testing/cut-into.ts'
import { readLines } from './read-lines.ts'

const start = { bytes: 0, rows: 0, lines: 0 }

async function batchesOf(chunks: readonly Uint8Array[], from = start, isPrompt = false): Promise<Batch[]> {
  async function* input(): AsyncGenerator<Uint8Array> {
    yield* chunks
  }
  return Array.fromAsync(readLines(input(), { from, isPrompt }))
}

const read = async (chunks: readonly Uint8Array[]): Promise<RawRow[]> =>
  (await batchesOf(chunks)).flatMap(({ rows }) => rows)

describe('readLines', () => {
  test('numbers lines from one and takes the last without a line break', async () => {
    expect(await read([Buffer.from('a\n\nb')])).toEqual([
      { row: 1, line: 1, fields: ['a'] },
      { row: 2, line: 2, fields: [''] },
      { row: 3, line: 3, fields: ['b'] },
    ])
  })

  test('reads the same batches however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')),
          { maxLength: 8 },
        ),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        async (lines, sizes) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
          const batches = await batchesOf(cutInto(bytes, sizes))
          const expected = lines.map((line) => line.replace(/^\uFEFF/, ''))
          expect(batches.flatMap(({ rows }) => rows.map(({ fields }) => fields[0]))).toEqual(expected)
          expect(batches).toEqual(await batchesOf([bytes]))
          expect(batches.at(-1)?.end.bytes ?? 0).toBe(bytes.length)
        },
      ),
    )
  })

  test('goes on from the end of any batch as if it had never stopped', async () => {
    const bytes = Buffer.from(Array.from({ length: maxBatchRows * 3 + 7 }, (_, index) => `line ${index}\n`).join(''))
    const whole = await batchesOf([bytes])
    for (const [index, { end }] of whole.entries()) {
      expect(await batchesOf([bytes.subarray(end.bytes)], end)).toEqual(whole.slice(index + 1))
    }
  })

  test('gives out what it has where somebody waits for it', async () => {
    const chunks = [Buffer.from('a\nb'), Buffer.from('\nc')]
    expect((await batchesOf(chunks, start, true)).map(({ rows }) => rows.length)).toEqual([1, 1, 1])
    expect((await batchesOf(chunks)).map(({ rows }) => rows.length)).toEqual([3])
  })

  test('names a line that is not UTF-8 and goes on after it', async () => {
    expect(await read([Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62, 0x0a])])).toEqual([
      { row: 1, line: 1, fields: ['a'] },
      { row: 2, line: 2, fields: [], problem: { id: 'line.notUtf8' } },
      { row: 3, line: 3, fields: ['b'] },
    ])
  })

  test('refuses a line over the limit without keeping it', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const chunks = Array.from({ length: maxRowBytes / piece.length + 1 }, () => piece)
    expect(await read([...chunks, Buffer.from('\nb\n')])).toEqual([
      { row: 1, line: 1, fields: [], problem: { id: 'line.tooLong', fill: { maxBytes: maxRowBytes } } },
      { row: 2, line: 2, fields: ['b'] },
    ])
  })
})
