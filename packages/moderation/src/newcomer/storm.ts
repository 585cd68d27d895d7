/** How long a member waits between two posts in a storm, in minutes, unless said: long enough to cool, short enough to go on. */
export const usualGapMinutes = 2

/** A storm as it was begun. Instants are ISO 8601 UTC. */
export interface StormTimes {
  readonly endsAt: string
  /** When somebody ended it before its time; null where nobody did. */
  readonly endedAt: string | null
}

/** Whether a storm lasts at an instant: it ends by itself, so that nobody has to remember it. */
export function isStorm(storm: StormTimes | null, now: string): boolean {
  return storm !== null && storm.endedAt === null && Date.parse(now) < Date.parse(storm.endsAt)
}

/** When a storm ends that begins now. @param hours 1 to 72 */
export function stormEnd(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString()
}
