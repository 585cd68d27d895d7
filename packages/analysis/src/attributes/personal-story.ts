import type { Attribute } from './attribute.ts'

/** Personal story: tells of the writer's own life. */
export const personalStory: Attribute = {
  id: 'personal-story',
  direction: 'kind',
  evidence: ['ngram:personal-story', 'lexicon:personal-story', 'encoder:personal-story'],
}
