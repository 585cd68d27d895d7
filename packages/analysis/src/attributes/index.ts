import { affinity } from './affinity.ts'
import { appreciation } from './appreciation.ts'
import type { Attribute } from './attribute.ts'
import { compassion } from './compassion.ts'
import { curiosity } from './curiosity.ts'
import { demeaning } from './demeaning.ts'
import { encouragement } from './encouragement.ts'
import { exclusion } from './exclusion.ts'
import { gratitude } from './gratitude.ts'
import { helpfulness } from './helpfulness.ts'
import { identityAttack } from './identity-attack.ts'
import { insult } from './insult.ts'
import { nuance } from './nuance.ts'
import { personalStory } from './personal-story.ts'
import { profanity } from './profanity.ts'
import { reasoning } from './reasoning.ts'
import { respect } from './respect.ts'
import { severeToxicity } from './severe-toxicity.ts'
import { sexuallyExplicit } from './sexually-explicit.ts'
import { threat } from './threat.ts'
import { toxicity } from './toxicity.ts'

/** Every attribute, in the order that lists show them: harm, then kind. */
export const attributes: readonly Attribute[] = [
  toxicity,
  severeToxicity,
  insult,
  profanity,
  threat,
  identityAttack,
  sexuallyExplicit,
  demeaning,
  exclusion,
  gratitude,
  appreciation,
  compassion,
  encouragement,
  curiosity,
  nuance,
  reasoning,
  personalStory,
  respect,
  affinity,
  helpfulness,
]
