import type { Figures } from '../gate/results.ts'
import type { PublicRows } from '../measures/public-rows/load-public-rows.ts'
import type { Peer } from '../peers/peer.ts'
import type { AllReadings } from '../readings/readings.ts'

/** What a report tells of. */
export interface Report {
  readonly all: AllReadings
  readonly peers: readonly Peer[]
  /** Figures of the committed rows, and of the public ones where they were measured. */
  readonly figures: Figures
  /** The last committed results, of both. */
  readonly last: Figures
  readonly publicRows: PublicRows | null
  /** Whether sentences that went wrong are shown, folded. */
  readonly withExamples: boolean
}
