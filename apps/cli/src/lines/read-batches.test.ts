import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RawLine } from './batch.ts'
import { maxLineBytes, readBatches } from './read-batches.ts'

const read = async (chunks: readonly Uint8Array[]): Promise<RawLine[]> => {
  async function* input(): AsyncGenerator<Uint8Array> {
    yield* chunks
  }
  const lines: RawLine[] = []
  for await (const batch of readBatches(input())) lines.push(...batch)
  return lines
}

describe('readBatches', () => {
  test('numbers lines from one and takes the last without a line break', async () => {
    expect(await read([Buffer.from('a\n\nb')])).toEqual([
      { number: 1, line: 'a' },
      { number: 2, line: '' },
      { number: 3, line: 'b' },
    ])
  })

  test('reads the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')),
          { maxLength: 8 },
        ),
        fc.array(fc.integer({ min: 1, max: 5 })),
        async (lines, sizes) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
          const chunks: Buffer[] = []
          let at = 0
          for (let index = 0; at < bytes.length; index += 1) {
            const size = sizes[index % Math.max(1, sizes.length)] ?? 3
            chunks.push(bytes.subarray(at, at + size))
            at += size
          }
          const expected = lines.map((line) => line.replace(/^\uFEFF/, ''))
          expect((await read(chunks)).map(({ line }) => line)).toEqual(expected)
        },
      ),
    )
  })

  test('names a line that is not UTF-8 and goes on after it', async () => {
    expect(await read([Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62, 0x0a])])).toEqual([
      { number: 1, line: 'a' },
      { number: 2, line: '', problem: 'line.notUtf8' },
      { number: 3, line: 'b' },
    ])
  })

  test('refuses a line over the limit without keeping it', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const chunks = Array.from({ length: maxLineBytes / piece.length + 1 }, () => piece)
    expect(await read([...chunks, Buffer.from('\nb\n')])).toEqual([
      { number: 1, line: '', problem: 'line.tooLong' },
      { number: 2, line: 'b' },
    ])
  })
})
