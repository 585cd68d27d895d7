import Type from 'typebox'
import { nullable } from '../primitives.ts'

/** A longer draft gets Hearth's own wordings only. In UTF-16 units. */
export const maxSentDraft = 4000

/** The host that drafts go to, with its port where it is not the usual one. Said back with each agreement, so that nobody agrees to another. */
export const SourceHost = Type.String({ minLength: 1, maxLength: 260 })

/**
 * Where wordings may come from beside Hearth's own: a language model that whoever runs the server connected. `host` is null where
 * there is none, and for everybody but the keeper while it is off. `isAgreed` is what I chose for this very host; null: not yet.
 */
export const WordingSource = Type.Object({
  host: nullable(SourceHost),
  isOn: Type.Boolean(),
  isAgreed: nullable(Type.Boolean()),
})
export type WordingSource = Type.Static<typeof WordingSource>

/** What a source proposed, as it came: nothing is shown before it passed the guards on the writer's device. */
export const Proposals = Type.Object({
  /** False where the source failed or was late. */
  isAnswered: Type.Boolean(),
  wordings: Type.Array(Type.String({ maxLength: 6000 }), { maxItems: 3 }),
})
export type Proposals = Type.Static<typeof Proposals>
