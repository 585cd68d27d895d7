import { createPhraseMatcher } from '../../evidence/lexicon/match-phrases.ts'
import type { Structure } from '../../structure/structure.ts'
import type { NormalizedText } from '../../text/normalize-text.ts'
import type { DistressData } from './distress-data.ts'
import { frameOf, readFrames } from './find-frames.ts'
import type { DistressHit } from './judge-distress.ts'

/** Looks for phrases of the writer's own distress. Linear in the number of tokens. */
export type DistressReader = (normalized: NormalizedText, structure: Structure) => readonly DistressHit[]

/** Prepares the phrases; do this once. */
export function createDistressReader({ entries, sets, patterns }: DistressData): DistressReader {
  const matcher = createPhraseMatcher({ language: 'en', entries: [], sets, patterns })
  return (normalized, structure) => {
    const matches = matcher.match(normalized.tokens, structure.sentenceOf)
    if (matches.length === 0) return []
    const isInPhrase = new Uint8Array(normalized.tokens.length)
    for (const { from, to } of matches) isInPhrase.fill(1, from, to)
    const frames = readFrames(normalized, structure, isInPhrase)
    return matches.flatMap(({ entry: index, from, to }) => {
      const entry = entries[index]
      if (entry === undefined) return []
      return [{ entry, from, to, setAside: frameOf(normalized, structure, { from, to, entry }, frames) }]
    })
  }
}
