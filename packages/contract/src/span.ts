import Type from 'typebox'

/**
 * A half-open range of UTF-16 code units: `text.slice(start, end)` is the evidence.
 * 0 ≤ start < end ≤ text.length.
 */
export const Span = Type.Object({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 1 }) })
export type Span = Type.Static<typeof Span>
