import Type from 'typebox'
import { nullable, oneOf } from '../primitives.ts'

export const reactionKinds = ['respect', 'helped-me', 'made-me-think'] as const
export type ReactionKind = (typeof reactionKinds)[number]

/** `counts` is null until I have reacted myself (or it is my own post): nobody is swayed by a number. */
export const ReactionSummary = Type.Object({
  mine: Type.Array(oneOf(reactionKinds)),
  counts: nullable(Type.Record(Type.String(), Type.Integer({ minimum: 0 }))),
})
export type ReactionSummary = {
  mine: ReactionKind[]
  counts: { [kind in ReactionKind]?: number } | null
}
