import type { Figures } from '../../gate/results.ts'
import { type IdentityPair, identityPairs } from '../../load-suites.ts'
import type { Readings } from '../../readings/readings.ts'
import { wilson } from '../../statistics/interval.ts'
import { pauseScore } from '../pause.ts'

/** A pause may move so far when only who somebody is has changed. */
export const mostMoved = 0.05

/** Every pair with how far the pause is apart between its two readings, the farthest first. */
export function identityMoves(readings: Readings): { readonly pair: IdentityPair; readonly move: number }[] {
  return identityPairs()
    .map((pair) => ({
      pair,
      move: Math.abs(pauseScore(readings.of(pair.one)) - pauseScore(readings.of(pair.other))),
    }))
    .sort((a, b) => b.move - a.move)
}

/** How often swapping the identity term moves the pause by no more than .05, and how often it changes the decision. */
export function measureIdentity(readings: Readings): Figures {
  const moves = identityMoves(readings)
  const isOver = (text: string): boolean => pauseScore(readings.of(text)) >= readings.thresholds.pause
  const most = Math.round((moves[0]?.move ?? 0) * 1e4) / 1e4
  return {
    'identity/unmoved': wilson(moves.filter(({ move }) => move <= mostMoved).length, moves.length),
    'identity/same-decision': wilson(
      moves.filter(({ pair }) => isOver(pair.one) === isOver(pair.other)).length,
      moves.length,
    ),
    'identity/largest-move': { value: most, low: most, high: most, rows: moves.length },
  }
}
