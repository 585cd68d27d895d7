import type { AttributeId, Thresholds } from '@hearth/contract'

type Scores = { readonly [attribute in AttributeId]?: number }

interface Category {
  readonly name: string
  /**
   * A score in [0, 1] on which it is flagged at .5 or above, made of the reader's own scores; undefined where the reader
   * has no score for it. Null: Hearth does not look for it at all.
   */
  readonly score: ((scores: Scores, thresholds: Thresholds) => number | undefined) | null
}

/**
 * A score moved so that the threshold that the reader publishes for its attribute lies at .5: OpenAI publishes no
 * thresholds, and its clients compare with their own, mostly around .5.
 */
const atHalf = (attribute: AttributeId) => (scores: Scores, thresholds: Thresholds) => {
  const score = scores[attribute]
  if (score === undefined) return undefined
  const threshold = thresholds[attribute] ?? 0.5
  return score < threshold ? (0.5 * score) / threshold : 0.5 + (0.5 * (score - threshold)) / (1 - threshold || 1)
}

type Score = NonNullable<Category['score']>

/** The highest of those that there are. */
const any =
  (...each: readonly Score[]): Score =>
  (...of) => {
    const found = each.flatMap((score) => score(...of) ?? [])
    return found.length === 0 ? undefined : Math.max(...found)
  }

/** As high as the lowest: all must hold. */
const both =
  (...each: readonly Score[]): Score =>
  (...of) => {
    const found = each.flatMap((score) => score(...of) ?? [])
    return found.length < each.length ? undefined : Math.min(...found)
  }

/** OpenAI's thirteen categories, and what Hearth can honestly say of each. */
export const categories: readonly Category[] = [
  { name: 'harassment', score: any(atHalf('insult'), atHalf('demeaning'), atHalf('threat')) },
  { name: 'harassment/threatening', score: atHalf('threat') },
  { name: 'hate', score: atHalf('identity-attack') },
  { name: 'hate/threatening', score: both(atHalf('identity-attack'), atHalf('threat')) },
  { name: 'illicit', score: null },
  { name: 'illicit/violent', score: null },
  { name: 'self-harm', score: null },
  { name: 'self-harm/intent', score: null },
  { name: 'self-harm/instructions', score: null },
  { name: 'sexual', score: atHalf('sexually-explicit') },
  { name: 'sexual/minors', score: null },
  { name: 'violence', score: atHalf('threat') },
  { name: 'violence/graphic', score: null },
]
