/** With fewer posts that waited nobody can say what is usual. */
export const fewestWaits = 5

/**
 * How long posts usually wait, in minutes: the middle of the last ones, rounded up to what people say (5 minutes, half an
 * hour, hours, days), so that nobody stands there with a watch.
 *
 * @param waitsMs how long each of the last ones waited, in milliseconds
 * @returns null while there are too few
 */
export function usualWait(waitsMs: readonly number[]): number | null {
  if (waitsMs.length < fewestWaits) return null
  const sorted = waitsMs.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const minutes = Math.max(1, Math.ceil(middle / 60_000))
  const step = minutes <= 30 ? 5 : minutes <= 60 ? 30 : minutes <= 24 * 60 ? 60 : 24 * 60
  return Math.ceil(minutes / step) * step
}
