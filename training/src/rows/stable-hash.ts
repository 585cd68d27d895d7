/** FNV-1a over UTF-16 units, 32 bit: a stable number for a string, so that a split never depends on order. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return hash >>> 0
}

/** A stable fraction in [0, 1) for a string. */
export const stableFraction = (text: string): number => stableHash(text) / 2 ** 32
