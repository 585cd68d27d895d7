/**
 * 32-bit integer hashing for features: only xor, shift and `Math.imul`, which every engine computes alike.
 * The constants are those of Chris Wellons' low-bias hash search (public domain) and the golden ratio.
 */

/** Bits of a feature id. Ids of features nobody trained on fall on a trained one about once in thirty. */
export const featureBits = 22

const golden = 0x9e3779b1

/** Hash of a string's UTF-16 units, 32 bit, not yet spread. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Joins a hash with another number; order matters. */
export function join(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad) ^ Math.imul(next, golden)
  return mixed ^ (mixed >>> 15)
}

/** Spreads a hash over the feature space. */
export function toFeature(hash: number): number {
  let mixed = hash
  mixed ^= mixed >>> 16
  mixed = Math.imul(mixed, 0x21f0aaad)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x735a2d97)
  mixed ^= mixed >>> 15
  return mixed >>> (32 - featureBits)
}
