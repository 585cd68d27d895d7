/** So many letters may differ for a guess: one slip in a short word, two in a longer one. */
const maxDistance = 2

/** The known word that a mistyped one most probably means, if any is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const measured = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase().slice(0, 40), candidate) }))
    .sort((a, b) => a.distance - b.distance)
  const best = measured[0]
  return best && best.distance <= maxDistance ? best.candidate : undefined
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
