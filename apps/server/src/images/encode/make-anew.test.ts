import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test, vi } from 'vitest'
import { aPicture } from '../testing/a-picture.ts'
import { createMakeAnew } from './make-anew.ts'
import { sniff } from './sniff.ts'

// A picture takes a second of work, and on a busy machine many.
vi.setConfig({ testTimeout: 120_000 })

const makeAnew = createMakeAnew()
const made = async (wanted: Parameters<typeof aPicture>[0]) => makeAnew(Buffer.from(await aPicture(wanted)))
const refused = (bytes: Uint8Array, code: string) =>
  expect(makeAnew(Buffer.from(bytes))).rejects.toMatchObject({ code })

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of one color that says it is so large; a few kilobytes hold gigabytes of it. */
const bomb = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc(4_000_000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

describe('making a picture anew', () => {
  test.each(['jpeg', 'png', 'webp', 'gif'] as const)('takes %s and gives WebP', async (type) => {
    const { bytes, width, height } = await made({ type })
    expect([sniff(bytes), width, height]).toEqual(['webp', 40, 20])
  })

  test('leaves nothing of where, when and with what it was taken, and stands it upright first', async () => {
    const before = Buffer.from(await aPicture({ type: 'jpeg', isBetraying: true }))
    expect((await sharp(before).metadata()).exif).toBeDefined()
    expect(before.includes('Marmalade')).toBe(true)
    const { bytes, width, height } = await makeAnew(before)
    expect([width, height]).toEqual([20, 40])
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    for (const word of ['Marmalade', 'Telltale', 'EXIF', 'Exif']) expect(bytes.includes(word)).toBe(false)
  })

  test('leaves nothing of a second file that hides behind the first', async () => {
    const hidden = Buffer.concat([Buffer.from(await aPicture({ type: 'jpeg' })), Buffer.from('PK secret archive')])
    expect((await makeAnew(hidden)).bytes.includes('secret')).toBe(false)
  })

  test('makes a large one smaller, and a small one no larger', async () => {
    const { width, height, bytes } = await made({ width: 4000, height: 1000, type: 'jpeg' })
    expect([width, height]).toEqual([1600, 400])
    expect(bytes.length).toBeLessThan(700 * 1024)
  })

  test('keeps noise, which no format makes small, within reason', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
    const raw = sharp({ create: { width: 1300, height: 1300, channels: 3, background: '#888', noise } })
    const { bytes, width } = await makeAnew(await raw.jpeg({ quality: 95 }).toBuffer())
    expect(width).toBe(1200)
    expect(bytes.length).toBeLessThan(2 * 1024 * 1024)
  })

  test('takes the first frame of one that moves', async () => {
    const one = Buffer.from(await aPicture())
    const other = await sharp(one).flop().png().toBuffer()
    const moving = await sharp([one, other], { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const { bytes, height } = await makeAnew(moving)
    expect([(await sharp(bytes).metadata()).pages ?? 1, height]).toEqual([1, 20])
  })

  test('refuses one that unpacks to more than a camera takes', async () => {
    const small = bomb(30_000, 30_000)
    expect(small.length).toBeLessThan(10_000)
    await refused(small, 'picture-unreadable')
  })

  test('refuses one that breaks off or is damaged', async () => {
    const whole = await aPicture({ type: 'png', width: 400, height: 400 })
    await refused(whole.subarray(0, whole.length / 2), 'picture-unreadable')
    await refused(Buffer.concat([whole.subarray(0, 12), Buffer.alloc(300, 7)]), 'picture-unreadable')
  })

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><img src=x onerror=alert(1)>'],
    ['PDF', '%PDF-1.7\n'],
    ['TIFF', 'II*\0\0\0\0\0'],
    ['nothing', ''],
  ])('refuses %s by its bytes, whatever it is called', (_, text) =>
    refused(Buffer.from(text), 'unsupported-media-type'),
  )

  test('goes on after one that failed, and asks to wait where many stand in line', async () => {
    const png = Buffer.from(await aPicture())
    const asked = Array.from({ length: 12 }, (_, index) => makeAnew(index === 0 ? png.subarray(0, 30) : png))
    const codes = (await Promise.allSettled(asked)).map((one) => (one.status === 'rejected' ? one.reason.code : 'made'))
    expect(codes[0]).toBe('picture-unreadable')
    expect(codes.filter((code) => code === 'made')).toHaveLength(7)
    expect(codes.filter((code) => code === 'unavailable')).toHaveLength(4)
  })
})
