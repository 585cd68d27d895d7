/** What we decode. SVG is a program and HEIC needs a patent; both are left out. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'gif'

const startsWith = (bytes: Uint8Array, begin: readonly number[], at = 0): boolean =>
  begin.every((byte, index) => bytes[at + index] === byte)

const ascii = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0))

/** What bytes are by their own first bytes, whatever their name or sender says; null for everything else. */
export const sniff = (bytes: Uint8Array): PictureType | null => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp'
  if (startsWith(bytes, ascii('GIF87a')) || startsWith(bytes, ascii('GIF89a'))) return 'gif'
  return null
}
