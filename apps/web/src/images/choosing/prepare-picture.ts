/** As large as the server keeps it, and room to spare. */
const maxSide = 2048
const previewSide = 320

export interface PreparedPicture {
  readonly blob: Blob
  /** A small one to look at, as a data address. */
  readonly preview: string
}

/**
 * Makes a picture anew on this device, smaller and with nothing but its pixels: where and when it was taken never leaves.
 * The server does the same again, since it trusts no browser.
 *
 * @throws Error where this browser cannot read it
 */
export const preparePicture = async (file: Blob): Promise<PreparedPicture> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const drawn = draw(bitmap, maxSide)
    const blob = await toBlob(drawn, 'image/webp', 0.9)
    return { blob, preview: draw(bitmap, previewSide).toDataURL('image/jpeg', 0.8) }
  } finally {
    bitmap.close()
  }
}

const draw = (bitmap: ImageBitmap, side: number): HTMLCanvasElement => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('this picture cannot be written'))), type, quality)
  })
