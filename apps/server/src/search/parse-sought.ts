/** What somebody looks for, in the form the database takes. */
export interface Sought {
  /** In the syntax of `websearch_to_tsquery`, folded as the entries are. */
  readonly web: string
  /** Single signs of a script without blanks: found where a pair begins with one of them. */
  readonly signs: readonly string[]
  /** What was asked for in such a script, to be marked in the text as it stands. */
  readonly runs: readonly string[]
}

/** The same scripts as in the migration that made the entries. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+/g

/**
 * Reads a search: words, “exact words” in quotes, `or`, and `-` before what must not stand there. Scripts that put no
 * blank between words are asked for by pairs of signs, one after the other. Never throws.
 */
export const parseSought = (text: string): Sought => {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/\p{Cc}/gu, ' ')
  const signs: string[] = []
  const runs: string[] = []
  const web = folded
    .split('"')
    .map((piece, index) => {
      const isQuoted = index % 2 === 1
      const pairs = piece.replace(unspaced, (run, at: number) => {
        const isLeftOut = !isQuoted && piece[at - 1] === '-'
        if (!isLeftOut) runs.push(run)
        if (run.length > 1) return isQuoted ? ` ${pairsOf(run)} ` : `"${pairsOf(run)}" `
        if (!isLeftOut) signs.push(run)
        return ' '
      })
      return isQuoted ? `"${pairs}"` : pairs
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim()
  return { web, signs, runs }
}

const pairsOf = (run: string): string =>
  Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)).join(' ')
