import type { Comparison } from '@hearth/insight'
import { words } from '../../words.ts'
import { count, line, measure, percent } from './figures.ts'

/** What matters of a comparison, in sentences: first where to put the threshold, then what that costs. */
export function tellAttribute({
  comments,
  theirThreshold,
  flaggedThen,
  match,
  agreement,
  unchanged,
  isThin,
}: Comparison): string[] {
  const then = { threshold: line(theirThreshold), flagged: count(flaggedThen), share: percent(flaggedThen, comments) }
  const sentences = [words('compare.then', then)]
  if (typeof match === 'string') sentences.push(words(`compare.match.${match}`))
  else {
    const { threshold, flagged, low, high } = match
    sentences.push(
      words(flagged === flaggedThen ? 'compare.match' : 'compare.matchNear', {
        threshold: line(threshold),
        flagged: count(flagged),
        low: low.toFixed(2),
        high: high.toFixed(2),
      }),
    )
  }
  if (agreement) {
    sentences.push(
      words('compare.agree', {
        share: percent(agreement.both + agreement.neither, comments),
        flagged: count(flaggedThen),
        both: count(agreement.both),
        kappa: measure(agreement.kappa),
      }),
    )
  }
  const kept = unchanged.both + unchanged.onlyOurs
  sentences.push(
    words('compare.unchanged', {
      threshold: line(theirThreshold),
      flagged: count(kept),
      share: percent(kept, comments),
      both: count(unchanged.both),
    }),
  )
  if (isThin) sentences.push(words('compare.thin'))
  return sentences
}
