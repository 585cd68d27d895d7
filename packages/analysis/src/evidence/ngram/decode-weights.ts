import { featureBits } from './hash.ts'
import type { Weights, WeightsHeader } from './weights.ts'

/** Opens every weights file. */
export const magic = 'HNGRAM1\n'
const fixedBytes = magic.length + 8

/**
 * Reads a weights file: magic, length of the header, checksum of all that follows, header (JSON), then variable-length
 * gaps between known feature ids, and for each head the gaps between its rows and its weights.
 *
 * @throws RangeError saying what is wrong with the bytes: not weights, cut short, damaged, or of another format
 */
export function decodeWeights(bytes: Uint8Array): Weights {
  if (bytes.length < fixedBytes || !startsWithMagic(bytes)) throw new RangeError('These bytes are not n-gram weights.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerLength = view.getUint32(magic.length, true)
  if (fixedBytes + headerLength > bytes.length) throw new RangeError('The n-gram weights are cut short.')
  if (checksum(bytes.subarray(fixedBytes)) !== view.getUint32(magic.length + 4, true)) {
    throw new RangeError('The n-gram weights are cut short or damaged: their checksum is wrong.')
  }
  const header = JSON.parse(readAscii(bytes.subarray(fixedBytes, fixedBytes + headerLength))) as WeightsHeader
  if (header.format !== 1 || header.featureBits !== featureBits) {
    throw new RangeError(
      `These n-gram weights have format ${header.format} with ${header.featureBits} feature bits; this engine reads format 1 with ${featureBits}.`,
    )
  }
  return readBody(bytes, fixedBytes + headerLength, header)
}

function readBody(bytes: Uint8Array, from: number, header: WeightsHeader): Weights {
  let at = from
  const gap = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length || shift > 28) throw new RangeError('The n-gram weights are cut short.')
      const byte = bytes[at++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  const known = new Uint32Array(2 ** featureBits / 32)
  let feature = -1
  for (let index = 0; index < header.featureCount; index++) {
    feature += gap() + 1
    if (feature >= 2 ** featureBits) throw new RangeError('The n-gram weights name a feature that does not exist.')
    known[feature >>> 5] = ((known[feature >>> 5] as number) | (1 << (feature & 31))) >>> 0
  }
  const rank = new Int32Array(known.length)
  let seen = 0
  for (let word = 0; word < known.length; word++) {
    rank[word] = seen
    seen += countBits(known[word] as number)
  }
  const total = header.heads.reduce((sum, head) => sum + head.count, 0)
  const rowOfWeight = new Int32Array(total)
  const valueOfWeight = new Int8Array(total)
  const rowStarts = new Int32Array(header.featureCount + 1)
  let weight = 0
  for (const head of header.heads) {
    let row = -1
    for (let index = 0; index < head.count; index++) {
      row += gap() + 1
      if (row >= header.featureCount) throw new RangeError('The n-gram weights name a row that does not exist.')
      rowOfWeight[weight + index] = row
      rowStarts[row + 1] = (rowStarts[row + 1] as number) + 1
    }
    if (at + head.count > bytes.length) throw new RangeError('The n-gram weights are cut short.')
    for (let index = 0; index < head.count; index++) valueOfWeight[weight++] = ((bytes[at++] as number) << 24) >> 24
  }
  if (at !== bytes.length) throw new RangeError('The n-gram weights have bytes left over.')
  for (let row = 0; row < header.featureCount; row++)
    rowStarts[row + 1] = (rowStarts[row + 1] as number) + (rowStarts[row] as number)
  return { header, known, rank, rowStarts, ...byRow(header, rowStarts, rowOfWeight, valueOfWeight) }
}

/** Weights come head after head and are read row after row. */
function byRow(
  header: WeightsHeader,
  rowStarts: Int32Array,
  rowOfWeight: Int32Array,
  valueOfWeight: Int8Array,
): Pick<Weights, 'columns' | 'values'> {
  const columns = new Uint8Array(rowOfWeight.length)
  const values = new Int8Array(rowOfWeight.length)
  const next = rowStarts.slice()
  let weight = 0
  for (const [column, head] of header.heads.entries()) {
    for (const end = weight + head.count; weight < end; weight++) {
      const row = rowOfWeight[weight] as number
      const cell = next[row] as number
      columns[cell] = column
      values[cell] = valueOfWeight[weight] as number
      next[row] = cell + 1
    }
  }
  return { columns, values }
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** FNV-1a, 32 bit: tells a damaged file from a whole one; where it came from is the manifest's sha256 to say. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash >>> 0
}

function readAscii(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function startsWithMagic(bytes: Uint8Array): boolean {
  for (let at = 0; at < magic.length; at++) if (bytes[at] !== magic.charCodeAt(at)) return false
  return true
}
