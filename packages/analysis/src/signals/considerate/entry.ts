/** A word or phrase that shuts people out, and kinder words for it. As it stands in `packages/analysis/considerate`, or in a community's own file. */
export interface ConsiderateEntry {
  /** What people call it, and what it is switched off by: "wheelchair-bound". */
  readonly phrase: string
  /** What is looked for: see `compilePhrase`. The phrase itself where it is left out. */
  readonly find?: readonly string[]
  /** Longer phrases in which it means something else: "dummy load". */
  readonly except?: readonly string[]
  /** Words which, in the same sentence, show that something else is meant. */
  readonly notWith?: readonly string[]
  /** Words of which one must be in the same sentence. */
  readonly onlyWith?: readonly string[]
  /** About the manner of an answer, not about who is meant: not told to people whose style card says that they write directly. */
  readonly manner?: boolean
  /** Counts of oneself, too: "I'm so OCD" makes light of an illness, "I'm blind" does not. */
  readonly self?: boolean
  /** Written with a capital anyway, so that a capital makes it no name. */
  readonly proper?: boolean
  /** Says nothing unkind where it is denied: "you're not crazy", "don't just google it". */
  readonly skipNegated?: boolean
  /** One to three ways to say it. */
  readonly better: readonly string[]
  /** One kind sentence. */
  readonly why: string
  /** Who says so: a style guide's name and address. */
  readonly source: string
}

/** What a community makes of the entries: phrases switched off, and its own; and the manner of who writes. */
export interface ConsiderateSettings {
  readonly off: readonly string[]
  readonly add: readonly ConsiderateEntry[]
  /** Whether the writer's style card says that they write directly. No score knows of it. */
  readonly isDirect?: boolean
}

/** The name that entries are switched off and remembered by: "wheelchair-bound", "just-google-it". */
export function considerateSlug(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
