/** Words for comparison only: lower case, letters and digits. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
}

const plainKey = (text: string): string => plainWords(text).join(' ')

/** How far apart in a file two lines may stand and still be read as each other's contrast. */
const twinReach = 4
/** Share of words two neighbours have in common from which they count as contrasts. Lower would chain whole files. */
const twinOverlap = 0.34
/** A run of this many words, shared by a few lines only, ties them wherever they stand. */
const runLength = 5
const runShared = 6
/**
 * So many words of what ties must be telling: in at most this share of all lines (and in some lines always). "and I want you to" would
 * tie lines by chance, and by chains of chance half of a large corpus.
 */
const tellingInRun = 2
const tellingShare = 0.005
const tellingLines = 20
/** Long texts share a third of their words, small ones above all, with any other. */
const longFrom = 20

/**
 * Ties lines that must stay on one side of a split: same context, minimal contrast, near-duplicate, or the same text.
 * Returns one group number for each line; lines of one group share it.
 */
export function groupLines(
  lines: readonly { readonly text: string; readonly context: string | null; readonly file: string }[],
): number[] {
  const parent = lines.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] as number
    while (parent[at] !== root) [at, parent[at]] = [parent[at] as number, root]
    return root
  }
  const tie = (a: number, b: number): void => {
    const [rootA, rootB] = [find(a), find(b)]
    if (rootA !== rootB) parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
  const words = lines.map((line) => plainWords(line.text))
  const linesWith = new Map<string, number>()
  for (const list of words) for (const word of new Set(list)) linesWith.set(word, (linesWith.get(word) ?? 0) + 1)
  const most = Math.max(tellingLines, tellingShare * lines.length)
  const isTelling = (word: string): boolean => (linesWith.get(word) ?? 0) <= most
  const sets = words.map((list) => new Set(list))
  const firstWith = new Map<string, number>()
  const tieBy = (key: string, at: number): void => {
    const first = firstWith.get(key)
    if (first === undefined) firstWith.set(key, at)
    else tie(first, at)
  }
  const runs = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    const own = words[at] as string[]
    if (own.length > 2) tieBy(`text ${own.join(' ')}`, at)
    if (line.context !== null) tieBy(`context ${plainKey(line.context)}`, at)
    for (let before = Math.max(0, at - twinReach); before < at; before++) {
      if (lines[before]?.file !== line.file) continue
      const [a, b] = [sets[before] as Set<string>, sets[at] as Set<string>]
      let shared = 0
      let telling = 0
      for (const word of b) {
        if (!a.has(word)) continue
        shared++
        if (isTelling(word)) telling++
      }
      const isShort = Math.min(a.size, b.size) <= longFrom
      const isTwin = isShort ? shared >= 2 : telling >= tellingInRun
      if (isTwin && shared / Math.min(a.size, b.size) >= twinOverlap) tie(before, at)
    }
    for (let from = 0; from + runLength <= own.length; from++) {
      const run = own.slice(from, from + runLength)
      if (run.filter(isTelling).length < tellingInRun) continue
      const key = run.join(' ')
      const seen = runs.get(key)
      if (seen === undefined) runs.set(key, [at])
      else if (seen.length < runShared) seen.push(at)
    }
  }
  for (const seen of runs.values()) for (const at of seen) tie(seen[0] as number, at)
  return lines.map((_, at) => find(at))
}
