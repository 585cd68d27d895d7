import seams from './seams-en.json' with { type: 'json' }

/** Row and column of every class of words, and of those that share one by their ending. */
const index: ReadonlyMap<string, number> = new Map(seams.classes.map((name, at) => [name, at]))
const endings = ['ing', 'ed', 'ly'] as const

/**
 * How badly a text reads where it was changed: the greatest surprise at a new pair of neighbors, in nats; 0 where none is new.
 *
 * The surprise of a pair is ln of how often the right one stands anywhere over how often it follows the left one, both counted in wordings that
 * people wrote (the pointwise mutual information with its sign turned; Church and Hanks, 1990). "the is" is far rarer than chance: 3 and more.
 */
export function worstSeam(before: string, after: string): number {
  const known = new Map<string, number>()
  for (const pair of neighbors(before)) known.set(pair, (known.get(pair) ?? 0) + 1)
  let worst = 0
  for (const pair of neighbors(after)) {
    const left = known.get(pair) ?? 0
    if (left > 0) known.set(pair, left - 1)
    else worst = Math.max(worst, surprise(pair))
  }
  return worst
}

function surprise(pair: string): number {
  const [left = '', right = ''] = pair.split('\t')
  const column = classOf(right)
  const row = seams.after[classOf(left)] ?? ''
  return Number(row.charAt(column)) - Number(seams.alone.charAt(column))
}

function neighbors(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'*@$-]*|[.,!?;:]/gu) ?? []
  return ['^', ...words].map((word, at) => `${word}\t${words[at] ?? '$'}`)
}

function classOf(word: string): number {
  const own = index.get(word)
  if (own !== undefined) return own
  return index.get(`*${kindOf(word)}`) ?? seams.classes.length - 1
}

function kindOf(word: string): string {
  if (/\d/.test(word)) return '#'
  const ending = endings.find((one) => word.length > one.length + 2 && word.endsWith(one))
  return ending ?? (word.length > 3 && /[^s]s$/.test(word) ? 's' : '')
}
