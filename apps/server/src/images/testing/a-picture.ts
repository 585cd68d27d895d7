import sharp from 'sharp'

/** A place in Lisbon, a camera and a time, as telephones write them into every picture. */
export const betraying = {
  IFD0: { Make: 'Marmalade', Model: 'Telltale 9', DateTime: '2026:11:21 10:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 42/1 3000/100', GPSLongitudeRef: 'W', GPSLongitude: '9/1 8/1 0/1' },
}

interface Wanted {
  readonly width?: number
  readonly height?: number
  readonly type?: 'jpeg' | 'png' | 'webp' | 'gif'
  readonly isBetraying?: boolean
}

/** A picture of two colors, left and right, as a file. */
export const aPicture = async ({
  width = 40,
  height = 20,
  type = 'png',
  isBetraying = false,
}: Wanted = {}): Promise<Uint8Array<ArrayBuffer>> => {
  const half = { width: Math.ceil(width / 2), height, channels: 3, background: '#20607a' } as const
  const left = await sharp({ create: half }).png().toBuffer()
  const whole = sharp({ create: { width, height, channels: 3, background: '#c8553d' } }).composite([
    { input: left, left: 0, top: 0 },
  ])
  const told = isBetraying ? whole.withMetadata({ orientation: 6 }).withExifMerge(betraying) : whole
  return new Uint8Array(await told.toFormat(type).toBuffer())
}
