import type { Target } from '@hearth/contract'
import type { LexiconHit } from '../evidence/lexicon/read-lexicon.ts'
import type { Addressee } from '../structure/structure.ts'

const targetOf: { readonly [referent in Addressee]: Target | null } = {
  you: 'person',
  they: 'person',
  group: 'group',
  i: null,
  thing: null,
  none: null,
}

/** Whether a hit counts as something said or done to somebody. Swearing into the air and kind words do not. */
export function isAttack({ entry, setAside }: LexiconHit): boolean {
  if (setAside !== null || entry.scope === 'free' || entry.scope === 'kind') return false
  return entry.attributes.some((id) => id !== 'profanity')
}

/** Whom a text is aimed at: whoever its gravest harsh words are said of, else as the model reads it. */
export function decideTarget(hits: readonly LexiconHit[], model: Target): Target {
  let gravest: LexiconHit | undefined
  for (const hit of hits) {
    if (!isAttack(hit) || targetOf[hit.referent] === null) continue
    if (gravest === undefined || hit.entry.severity > gravest.entry.severity) gravest = hit
  }
  return (gravest && targetOf[gravest.referent]) ?? model
}
