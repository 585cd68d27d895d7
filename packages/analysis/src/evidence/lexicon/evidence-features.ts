import type { LexiconHit } from './read-lexicon.ts'

/**
 * What the lexicon tells a model, as stable names, each once: attribute, attribute with referent, reason, the gravest
 * severity, and what was set aside and why. Names are only ever added: trained weights hang on them.
 */
export function evidenceFeatures(hits: readonly LexiconHit[]): readonly string[] {
  if (hits.length === 0) return noFeatures
  const features = new Set<string>()
  let severity = 0
  for (const { entry, referent, setAside } of hits) {
    const isKind = entry.scope === 'kind'
    for (const attribute of entry.attributes) {
      if (setAside !== null) features.add(`lexicon:${attribute}/${setAside}`)
      else {
        features.add(`lexicon:${attribute}`)
        if (!isKind) features.add(`lexicon:${attribute}@${referent}`)
      }
    }
    if (setAside !== null) continue
    features.add(`reason:${entry.reason}`)
    if (!isKind && entry.severity > severity) severity = entry.severity
  }
  if (severity > 0) features.add(`lexicon:severity:${severity}`)
  return [...features]
}

const noFeatures: readonly string[] = []
