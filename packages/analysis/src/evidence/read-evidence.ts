import { readStructure } from '../structure/read-structure.ts'
import type { Structure } from '../structure/structure.ts'
import { structureFeatures } from '../structure/structure-features.ts'
import { type NormalizedText, normalizeText } from '../text/normalize-text.ts'
import { evidenceFeatures } from './lexicon/evidence-features.ts'
import type { LexiconData } from './lexicon/lexicon-data.ts'
import { lexiconEn } from './lexicon/lexicon-en.generated.ts'
import { createLexiconReader, type LexiconHit } from './lexicon/read-lexicon.ts'
import type { NgramInput } from './ngram/features.ts'

/** Everything that is read from a text before a model weighs it. */
export interface Evidence {
  readonly normalized: NormalizedText
  readonly structure: Structure
  readonly hits: readonly LexiconHit[]
  /** What the n-gram model looks at: tokens, context, and the names of what structure and lexicon say. */
  readonly input: NgramInput
}

export interface EvidenceReader {
  readEvidence(text: string, context: string | null): Evidence
  /** Whether a word is one that the lexicon looks up by itself. */
  isKnown(word: string): boolean
}

/** Prepares the lexicon; do this once. Training and serving both read evidence through this, so that they agree. */
export function createEvidenceReader(): EvidenceReader {
  const readLexicon = createLexiconReader(lexiconEn)
  const words = lexiconWords(lexiconEn)
  const readEvidence = (text: string, context: string | null): Evidence => {
    const normalized = normalizeText(text)
    const structure = readStructure(normalized)
    const hits = readLexicon(normalized, structure)
    const evidence = [...structureFeatures(structure, normalized.tokens), ...evidenceFeatures(hits)]
    const contextTokens = context === null ? null : normalizeText(context).tokens
    return {
      normalized,
      structure,
      hits,
      input: { tokens: normalized.tokens, structure, context: contextTokens, evidence },
    }
  }
  return { readEvidence, isKnown: (word) => words.has(word) }
}

/** Words that are a phrase of their own. */
function lexiconWords({ patterns, sets }: LexiconData): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [, , first, second] of patterns) {
    if (first === undefined || second !== undefined) continue
    for (const word of first.startsWith('#') ? (sets[Number(first.slice(1))] ?? []) : [first]) words.add(word)
  }
  return words
}
