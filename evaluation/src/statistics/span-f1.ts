/** From a first UTF-16 unit to one past the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** F1 over the UTF-16 units that two lists of spans cover (SemEval 2021, task 5); 1 where both cover nothing, 0 where one does. */
export function spanF1(found: readonly Span[], expected: readonly Span[]): number {
  const [a, b] = [units(found), units(expected)]
  if (a.size + b.size === 0) return 1
  let both = 0
  for (const unit of a) if (b.has(unit)) both++
  return (2 * both) / (a.size + b.size)
}

function units(spans: readonly Span[]): Set<number> {
  const covered = new Set<number>()
  for (const { start, end } of spans) for (let unit = start; unit < end; unit++) covered.add(unit)
  return covered
}
