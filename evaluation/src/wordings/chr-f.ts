/** Longest character n-gram, and how many times recall counts as much as precision. */
const maxOrder = 6
const beta = 2

/**
 * How alike two texts are, from 0 to 1: character n-gram F-score, white space left out.
 *
 * Precision and recall are averaged over n = 1 … 6 (orders that a text is too short for are left out), then put together as
 * (1 + β²) · P · R / (β² · P + R) with β = 2. Source: Popović, chrF: character n-gram F-score for automatic MT evaluation, WMT 2015.
 */
export function chrF(hypothesis: string, reference: string): number {
  const own = hypothesis.replace(/\s+/g, '')
  const other = reference.replace(/\s+/g, '')
  if (own === '' || other === '') return own === other ? 1 : 0
  let precision = 0
  let recall = 0
  let orders = 0
  for (let order = 1; order <= Math.min(maxOrder, own.length, other.length); order += 1) {
    const counted = grams(own, order)
    const wanted = grams(other, order)
    let shared = 0
    for (const [gram, count] of counted) shared += Math.min(count, wanted.get(gram) ?? 0)
    precision += shared / (own.length - order + 1)
    recall += shared / (other.length - order + 1)
    orders += 1
  }
  const p = precision / orders
  const r = recall / orders
  return p + r === 0 ? 0 : ((1 + beta ** 2) * p * r) / (beta ** 2 * p + r)
}

function grams(text: string, order: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + order <= text.length; at += 1) {
    const gram = text.slice(at, at + order)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}
