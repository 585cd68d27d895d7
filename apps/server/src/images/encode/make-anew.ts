import { HearthError } from '@hearth/contract'
import type { Sharp, SharpOptions } from 'sharp'
import { type PictureType, sniff } from './sniff.ts'

/** A camera of 40 megapixels. Decoded it is 160 MB, and one at a time is; the error that is worse is a server out of memory. */
export const maxPixels = 40_000_000
/** The longer side. As wide as a post is on a sharp screen; nobody needs the print. */
const maxSide = 1600
/** Above it a picture is tried once more, smaller and rougher. */
const roomyBytes = 700 * 1024
const decodeSeconds = 40
/** So many may wait for their turn; whoever comes then is asked to try again. */
const maxWaiting = 8

/** The loaders of what `sniff` knows. The library knows dozens more, each with bugs of its own: they are locked. */
const loaders: Record<PictureType, string> = {
  jpeg: 'VipsForeignLoadJpegBuffer',
  png: 'VipsForeignLoadPngBuffer',
  webp: 'VipsForeignLoadWebpBuffer',
  gif: 'VipsForeignLoadNsgifBuffer',
}

export interface MadePicture {
  /** WebP without any metadata. */
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

export type MakeAnew = (bytes: Buffer) => Promise<MadePicture>

/**
 * Makes pictures anew, one at a time: decoded, turned upright, made smaller, and written as WebP with nothing but its
 * pixels. Whatever stood in the file beside them (place, time, camera, a second file behind the first) is gone. Of a moving
 * picture the first frame stays.
 *
 * The library is loaded at the first picture: a community without any does not carry its memory.
 */
export const createMakeAnew = (): MakeAnew => {
  let loading: Promise<typeof import('sharp')['default']> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (bytes) => {
    if (sniff(bytes) === null) throw new HearthError('unsupported-media-type')
    if (waiting >= maxWaiting) throw new HearthError('unavailable')
    waiting += 1
    loading ??= load()
    const turn = last.then(async () => make((await loading) as never, bytes))
    last = turn.catch(() => undefined)
    try {
      return await turn
    } catch (cause) {
      if (cause instanceof HearthError) throw cause
      throw new HearthError('picture-unreadable', { cause })
    } finally {
      waiting -= 1
    }
  }
}

const load = async () => {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new HearthError('unavailable', { cause })
  })
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: Object.values(loaders) })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

const make = async (sharp: (bytes: Buffer, options: SharpOptions) => Sharp, bytes: Buffer): Promise<MadePicture> => {
  const open = () =>
    sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 }).timeout({ seconds: decodeSeconds })
  const { width, height } = await open().metadata()
  if (width * height > maxPixels) throw new HearthError('picture-unreadable')
  const write = (side: number, quality: number) =>
    open()
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality, effort: 4, smartSubsample: true })
      .toBuffer({ resolveWithObject: true })
  const first = await write(maxSide, 80)
  const { data, info } = first.data.length <= roomyBytes ? first : await write(maxSide * 0.75, 62)
  return { bytes: data, width: info.width, height: info.height }
}
