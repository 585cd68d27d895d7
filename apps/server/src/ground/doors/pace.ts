import type { Clock } from '../clock.ts'

/**
 * Keeps programs to so many requests a minute, each by its own name. Kept in memory: every process counts for itself.
 *
 * A minute's requests may come at once; then they come back one by one, evenly over the minute.
 */
export interface Pace {
  /** Takes one request. @returns 0 where it may go on, else the seconds until the next one may */
  take(name: string, perMinute: number): number
}

/** @param most names that are remembered; the one that asked longest ago is forgotten first */
export const createPace = (clock: Clock, most = 10_000): Pace => {
  // When the whole minute would be free again (the theoretical arrival time of GCRA), in milliseconds.
  const freeAt = new Map<string, number>()
  return {
    take(name, perMinute) {
      const now = clock().getTime()
      const each = 60_000 / perMinute
      const next = Math.max(freeAt.get(name) ?? now, now) + each
      const early = next - now - 60_000
      if (early > 1e-6) return early / 1000
      freeAt.delete(name)
      freeAt.set(name, next)
      const oldest = freeAt.size > most ? freeAt.keys().next().value : undefined
      if (oldest !== undefined) freeAt.delete(oldest)
      return 0
    },
  }
}
