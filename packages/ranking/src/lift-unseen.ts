import type { Standing } from './standing.ts'

/** Every fifth place goes to a post that few have seen: without it the early lucky ones keep the light. */
const every = 5

interface Placed {
  readonly standing: Standing
  readonly isLifted: boolean
}

/**
 * Gives every fifth place to the post that fewest people have met so far; ties fall to the day's chance.
 * Posts that are likely attacks wait for a moderator and are not lifted.
 *
 * @param sorted best first; not changed
 * @returns every post once; those that stand where they would have stood anyway are not marked
 */
export function liftUnseen(sorted: readonly Standing[]): Placed[] {
  const rest = [...sorted]
  const placed: Placed[] = []
  while (rest.length > 0) {
    const isTurn = (placed.length + 1) % every === 0
    const lifted = isTurn ? leastSeen(rest) : 0
    const [standing] = rest.splice(lifted, 1)
    if (standing) placed.push({ standing, isLifted: lifted > 0 })
  }
  return placed
}

const leastSeen = (rest: readonly Standing[]): number => {
  const eligible = rest.map((standing, index) => ({ standing, index })).filter(({ standing }) => standing.isUnseen)
  const [first] = eligible.sort(
    (a, b) =>
      seen(a.standing) - seen(b.standing) ||
      b.standing.chance - a.standing.chance ||
      a.standing.newestPlace - b.standing.newestPlace,
  )
  return first?.index ?? 0
}

const seen = ({ candidate, ground }: Standing): number => candidate.exposure ?? ground.raters
