/** How much a text tells of its writer's distress. */
export type DistressLevel = 'none' | 'support' | 'crisis'

/** One rule as the reader needs it; its note, source and example texts stay in the YAML. */
export interface DistressEntry {
  readonly id: string
  readonly level: Exclude<DistressLevel, 'none'>
  /** Counts without the encoder. */
  readonly sure: boolean
  /** Laughter, a game or a small cause beside it does not take it back. */
  readonly firm: boolean
  /** Words that make something else of it when one follows: "die of", "cut myself shaving". */
  readonly notBefore: readonly string[]
}

/** Compiled phrases; a pattern is written as in `LexiconData`. */
export interface DistressData {
  readonly entries: readonly DistressEntry[]
  readonly sets: readonly (readonly string[])[]
  readonly patterns: readonly (readonly [entry: number, anchor: number, ...elements: string[]])[]
}
