import type { DistressThresholds, EncoderReading } from '../../evidence/encoder/encoder-port.ts'
import type { DistressEntry, DistressLevel } from './distress-data.ts'
import type { SetAside } from './find-frames.ts'

export interface DistressHit {
  readonly entry: DistressEntry
  /** Token range `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly setAside: SetAside
}

export interface DistressEvidence {
  readonly hits: readonly DistressHit[]
  /** Null where no encoder read the text, or it has no heads for distress. */
  readonly encoder: NonNullable<EncoderReading['distress']> | null
  readonly thresholds: DistressThresholds | null
}

/** Taken where the encoder's configuration names none. */
const usualThresholds: DistressThresholds = { any: 0.5, crisis: 0.5 }

/**
 * How far a phrase moves the encoder's logit. Set by judgment before any figure was seen, not fitted: a sure phrase lets the encoder
 * be a little unsure (.5 becomes .18), a phrase that was taken back asks it to be surer (.5 becomes .73), and no phrase outvotes
 * an encoder that is sure of the contrary.
 */
const weights = { sure: 1.5, unsure: 0.5, setAside: -1 } as const

/**
 * Joins phrases and encoder. Without the encoder only sure phrases count, and a text that says nothing of the kind is `none`, which
 * then means no more than that (`degraded: ['encoder']` stands beside it).
 */
export function judgeDistress({ hits, encoder, thresholds }: DistressEvidence): DistressLevel {
  const counted = hits.filter(({ setAside }) => setAside === null)
  if (encoder === null) return levelOf(counted.filter(({ entry }) => entry.sure))
  const { any, crisis } = thresholds ?? usualThresholds
  const isTakenBack = hits.length > 0 && counted.length === 0
  const anyMove = isTakenBack ? weights.setAside : moveOf(counted)
  const crisisMove = isTakenBack ? weights.setAside : moveOf(counted.filter(({ entry }) => entry.level === 'crisis'))
  if (logit(encoder.crisis) + crisisMove >= logit(crisis)) return 'crisis'
  return logit(encoder.any) + anyMove >= logit(any) ? 'support' : 'none'
}

function levelOf(hits: readonly DistressHit[]): DistressLevel {
  if (hits.some(({ entry }) => entry.level === 'crisis')) return 'crisis'
  return hits.length > 0 ? 'support' : 'none'
}

function moveOf(hits: readonly DistressHit[]): number {
  if (hits.some(({ entry }) => entry.sure)) return weights.sure
  return hits.length > 0 ? weights.unsure : 0
}

function logit(probability: number): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(safe / (1 - safe))
}
