import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import Sentiment from 'sentiment'
import type { Peer } from './peer.ts'

/** Filters that people install today, with their own recommended settings. */
export function packagePeers(): Peer[] {
  return [obscenity(), sentiment()]
}

/** A word list with disguises seen through: it objects to any match. */
function obscenity(): Peer {
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  return {
    id: 'obscenity',
    read: ({ text }) => {
      const score = matcher.getAllMatches(text).length
      return { score, isOver: score > 0 }
    },
  }
}

/** The AFINN-165 list of words with their valence (Nielsen 2011): it objects where the sum is negative. */
function sentiment(): Peer {
  const reader = new Sentiment()
  return {
    id: 'sentiment',
    read: ({ text }) => {
      const { score, comparative } = reader.analyze(text)
      return { score: -comparative, isOver: score < 0 }
    },
  }
}
