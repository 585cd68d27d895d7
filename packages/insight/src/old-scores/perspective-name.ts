import type { AttributeId } from '@hearth/contract'

/** `NAME`, with or without `_EXPERIMENTAL`, with or without a pinned `@VERSION`. */
const form = /^([A-Z][A-Z_]*?)(_EXPERIMENTAL)?(?:@\d+)?$/

/** A record, so that a new attribute does not compile here until it has its name. */
const names: Record<AttributeId, string> = {
  toxicity: 'TOXICITY',
  'severe-toxicity': 'SEVERE_TOXICITY',
  insult: 'INSULT',
  profanity: 'PROFANITY',
  threat: 'THREAT',
  'identity-attack': 'IDENTITY_ATTACK',
  'sexually-explicit': 'SEXUALLY_EXPLICIT',
  demeaning: 'DEMEANING',
  exclusion: 'EXCLUSION',
  gratitude: 'GRATITUDE',
  appreciation: 'APPRECIATION',
  compassion: 'COMPASSION',
  encouragement: 'ENCOURAGEMENT',
  curiosity: 'CURIOSITY',
  nuance: 'NUANCE',
  reasoning: 'REASONING',
  'personal-story': 'PERSONAL_STORY',
  respect: 'RESPECT',
  affinity: 'AFFINITY',
  helpfulness: 'HELPFULNESS',
}

const byName: ReadonlyMap<string, AttributeId> = new Map([
  ...Object.entries(names).map(([id, name]) => [name, id as AttributeId] as const),
  // The fast tier that Perspective retired; ours answers at its speed.
  ['TOXICITY_FAST', 'toxicity'],
])

/** Attributes in the order in which every list shows them. */
export const scoredAttributes: readonly AttributeId[] = Object.keys(names) as AttributeId[]

/** What Perspective scored and nobody here does. */
const unscored: ReadonlySet<string> = new Set([
  'FLIRTATION',
  'ATTACK_ON_AUTHOR',
  'ATTACK_ON_COMMENTER',
  'INCOHERENT',
  'INFLAMMATORY',
  'LIKELY_TO_REJECT',
  'OBSCENE',
  'SPAM',
  'UNSUBSTANTIAL',
  'CONSTRUCTIVE',
  'ALIENATION',
  'FEARMONGERING',
  'GENERALIZATION',
  'MORAL_OUTRAGE',
  'POWER_APPEAL',
  'SCAPEGOATING',
])

/**
 * The attribute that a client of Perspective means: all of Perspective's names that the reader knows, and the reader's
 * own. A version that is pinned is answered by the one there is; `engine` in Hearth's own API says which.
 *
 * @returns undefined for a name that nobody here knows
 */
export function attributeOf(name: string): AttributeId | undefined {
  return byName.get(form.exec(name)?.[1] ?? '')
}

/** Whether it names what Perspective scored and Hearth does not. */
export function isUnscored(name: string): boolean {
  return unscored.has(form.exec(name)?.[1] ?? '')
}
