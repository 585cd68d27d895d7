/**
 * A little chance for every post, the same for everybody and for the whole day: Gumbel noise from a hash of list, post
 * and day. It lets near-equals take turns, so that being first is not a matter of having been first.
 *
 * @param day such as 2026-11-21
 * @returns about −1.5 to 4.6, mean .58
 */
export function dayChance(list: string, post: string, day: string): number {
  // The ends are cut: one lucky post in a thousand must not outrun what people said.
  const share = Math.min(0.99, Math.max(0.01, hash(`${list}\n${post}\n${day}`) / 2 ** 32))
  return -Math.log(-Math.log(share))
}

/** FNV-1a over UTF-16 units, then the finalizer of MurmurHash3 so that near-equal ids land far apart. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
