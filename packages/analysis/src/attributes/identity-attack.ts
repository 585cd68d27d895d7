import type { Attribute } from './attribute.ts'

/** Identity attack: hostile to people because of what they are. */
export const identityAttack: Attribute = {
  id: 'identity-attack',
  direction: 'harm',
  evidence: ['ngram:identity-attack', 'lexicon:identity-attack', 'encoder:identity-attack'],
}
