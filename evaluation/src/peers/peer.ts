import type { EncoderItem } from '@hearth/analysis'
import { pauseScore } from '../measures/pause.ts'
import type { AllReadings, Readings } from '../readings/readings.ts'

/** What a reader of tone makes of one text: how much it minds, on any scale, and whether it would object. */
export interface PeerVerdict {
  readonly score: number
  readonly isOver: boolean
}

/** Another reader that is asked about the same texts. */
export interface Peer {
  readonly id: string
  read(item: EncoderItem): PeerVerdict
}

/** A reader whose pause has a threshold. */
export const readerPeer = (id: string, readings: Readings): Peer => ({
  id,
  read: ({ text, context }) => {
    const score = pauseScore(readings.of(text, context))
    return { score, isOver: score >= readings.thresholds.pause }
  },
})

/** Parts of the reader that ships, each by itself; where it is one part alone there is nothing to compare. */
export const partPeers = ({ shipped, ngram, encoder }: AllReadings): Peer[] => [
  ...(shipped === ngram ? [] : [readerPeer('ngram', ngram)]),
  ...(encoder ? [readerPeer('encoder', encoder)] : []),
]
