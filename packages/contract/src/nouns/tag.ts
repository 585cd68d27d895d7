import Type from 'typebox'
import { namePattern } from '../primitives.ts'

/** How many tags a thread may have. */
export const maxTags = 5

/** What a thread is about, in a word or two; case makes no difference. */
export const TagName = Type.String({ minLength: 1, maxLength: 40, pattern: namePattern })

/** A tag of a space and how many open threads have it. */
export const Tag = Type.Object({ name: TagName, threads: Type.Integer({ minimum: 1 }) })
export type Tag = Type.Static<typeof Tag>

/** The tags of one thread, in the order their writer chose. */
export const ThreadTags = Type.Object({ names: Type.Array(TagName), mayChange: Type.Boolean() })
export type ThreadTags = Type.Static<typeof ThreadTags>
