/** Words with their places. */
function wordsOf(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}'’*@$#!-]+/gu)].map((found) => ({
    word: found[0].toLowerCase().replace(/[^\p{L}\p{N}*@$#]/gu, ''),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** For each word of `from`, whether a longest common subsequence with `to` keeps it. */
function kept(from: readonly string[], to: readonly string[]): boolean[] {
  const width = to.length + 1
  const lengths = new Uint16Array((from.length + 1) * width)
  for (let a = from.length - 1; a >= 0; a--) {
    for (let b = to.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        from[a] === to[b]
          ? (lengths[(a + 1) * width + b + 1] as number) + 1
          : Math.max(lengths[(a + 1) * width + b] as number, lengths[a * width + b + 1] as number)
    }
  }
  const isKept = from.map(() => false)
  for (let a = 0, b = 0; a < from.length && b < to.length; ) {
    if (from[a] === to[b]) {
      isKept[a] = true
      a++
      b++
    } else if ((lengths[(a + 1) * width + b] as number) >= (lengths[a * width + b + 1] as number)) a++
    else b++
  }
  return isKept
}

/**
 * The words of a text that at least half of its kinder rewrites no longer have, as half-open UTF-16 ranges; neighbours are joined.
 */
export function droppedWords(text: string, rewrites: readonly string[]): [number, number][] {
  const words = wordsOf(text)
  const own = words.map(({ word }) => word)
  const drops = own.map(() => 0)
  for (const rewrite of rewrites) {
    for (const [at, isKept] of kept(
      own,
      wordsOf(rewrite).map(({ word }) => word),
    ).entries())
      if (!isKept) drops[at] = (drops[at] as number) + 1
  }
  const ranges: [number, number][] = []
  let last = -2
  for (const [at, { start, end }] of words.entries()) {
    if ((drops[at] as number) * 2 < rewrites.length) continue
    const range = ranges.at(-1)
    if (range !== undefined && last === at - 1) range[1] = end
    else ranges.push([start, end])
    last = at
  }
  return ranges
}
