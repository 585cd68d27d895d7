import Type, { type TSchema } from 'typebox'

/** A UUID (version 7: sorts by time of making). */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })

type Branded<Name extends string> = string & { readonly __brand: Name }
export type AccountId = Branded<'AccountId'>
export type PasskeyId = Branded<'PasskeyId'>
export type SessionId = Branded<'SessionId'>
export type SpaceId = Branded<'SpaceId'>
export type PersonId = Branded<'PersonId'>
export type PostId = Branded<'PostId'>
export type PreviewId = Branded<'PreviewId'>
export type ImageId = Branded<'ImageId'>
export type ThanksId = Branded<'ThanksId'>
export type PolicyId = Branded<'PolicyId'>
export type ReportId = Branded<'ReportId'>
export type CaseId = Branded<'CaseId'>
export type DecisionId = Branded<'DecisionId'>
export type AppealId = Branded<'AppealId'>
export type NoticeId = Branded<'NoticeId'>
export type InvitationId = Branded<'InvitationId'>
export type HiddenWordId = Branded<'HiddenWordId'>
export type KeyId = Branded<'KeyId'>
export type SuggestionId = Branded<'SuggestionId'>

export const idOf = <T extends string>() => Type.Unsafe<T>(Id)

/**
 * The form of a name that stands beside other people's words: something to see, and nothing that turns the words after
 * it around or hides in it (control characters, overrides of direction, blanks without width).
 */
export const namePattern = '^(?=.*[^\\s\\p{Cf}])[^\\p{Cc}\\u200b\\u2028-\\u202e\\u2060-\\u2069\\ufeff]+$'

/** An instant as ISO 8601 in UTC, such as 2026-11-21T12:00:00.000Z. */
export const Instant = Type.String({ description: 'ISO 8601, UTC' })

/** A day as ISO 8601, such as 2026-11-21. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A page of a longer list. `next` is an opaque cursor, null at the end. */
export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: nullable(Type.String()) })

export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 })),
})

/** An answer without content. */
export const Nothing = Type.Object({})

export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map((value) => Type.Literal(value))))
