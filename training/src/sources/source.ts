import type { Part, Row } from '../rows/row.ts'
import { stableFraction } from '../rows/stable-hash.ts'

/** Reads one file of the data folder. */
export type ReadFile = <T>(path: string) => T[]

/** Maps one public set onto rows; what it does not say stays unknown. */
export type Source = (read: ReadFile) => Row[]

/** The part of a text, by its own hash: the same text is on the same side in every set. */
export function partByHash(text: string, holdoutShare = 0.06, devShare = 0.12): Part {
  const fraction = stableFraction(text.trim().toLowerCase())
  return fraction < holdoutShare ? 'holdout' : fraction < holdoutShare + devShare ? 'dev' : 'train'
}
