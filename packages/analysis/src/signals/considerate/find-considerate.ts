import type { ConsiderateHint } from '@hearth/contract'
import type { Structure } from '../../structure/structure.ts'
import type { NormalizedText } from '../../text/normalize-text.ts'
import type { Token } from '../../text/token.ts'
import { type CompiledEntry, compileEntry } from './compile-entry.ts'
import type { CompiledPhrase } from './compile-phrase.ts'
import { considerateEn } from './considerate-en.generated.ts'
import { type ConsiderateSettings, considerateSlug } from './entry.ts'
import { endOfPhrase } from './match-phrase.ts'
import { isSetAside } from './set-aside.ts'

/** Looks for words that shut people out. Each entry is told once a text, at its first place; sorted, never overlapping. */
export interface ConsiderateFinder {
  find(normalized: NormalizedText, structure: Structure): ConsiderateHint[]
}

/** The names by which the reader's own entries can be switched off. */
export const considerateSlugs = (): ReadonlySet<string> =>
  new Set(considerateEn.map(({ phrase }) => considerateSlug(phrase)))

interface Indexed {
  readonly entry: CompiledEntry
  readonly phrase: CompiledPhrase
}

/**
 * Prepares the entries of the reader, less those that a community switched off, and its own; do this once for each settings.
 * An own entry takes the place of the reader's with the same phrase.
 *
 * @throws Error in words for people where an own entry's phrase is not well written; `checkConsiderate` tells all such mistakes first
 */
export function createConsiderateFinder(
  { off, add, isDirect = false }: ConsiderateSettings = { off: [], add: [] },
): ConsiderateFinder {
  const isOff = new Set(off.map(considerateSlug))
  const isReplaced = new Set(add.map(({ phrase }) => considerateSlug(phrase)))
  const entries = [...considerateEn.filter(({ phrase }) => !isReplaced.has(considerateSlug(phrase))), ...add].filter(
    ({ phrase, manner = false }) => !isOff.has(considerateSlug(phrase)) && !(isDirect && manner),
  )
  const index = new Map<string, Anchored>()
  for (const entry of entries.map(compileEntry)) {
    for (const phrase of entry.phrases) {
      for (const word of phrase.words[0]?.words ?? []) file(index, word, { entry, phrase })
    }
  }
  return { find: (normalized, structure) => findAll(index, normalized, structure) }
}

/** Phrases that begin with one word, by the word that must follow: most texts hold the one and not the other. */
interface Anchored {
  readonly alone: Indexed[]
  readonly bySecond: Map<string, Indexed[]>
}

function file(index: Map<string, Anchored>, first: string, indexed: Indexed): void {
  let anchored = index.get(first)
  if (anchored === undefined) {
    anchored = { alone: [], bySecond: new Map() }
    index.set(first, anchored)
  }
  const second = indexed.phrase.words[1]
  if (second === undefined || second.isOptional || second.mayFollowComma) anchored.alone.push(indexed)
  else
    for (const word of second.words) {
      const list = anchored.bySecond.get(word)
      if (list) list.push(indexed)
      else anchored.bySecond.set(word, [indexed])
    }
}

const nothing: readonly Indexed[] = []

/** The word after `from`, over a dash or slash that joins the two. */
function nextWord(tokens: readonly Token[], from: number): Token | undefined {
  const next = tokens[from + 1]
  return next?.kind === 'mark' && (next.form === '-' || next.form === '/') ? tokens[from + 2] : next
}

function findAll(
  index: ReadonlyMap<string, Anchored>,
  { tokens }: NormalizedText,
  structure: Structure,
): ConsiderateHint[] {
  const hints: ConsiderateHint[] = []
  const told = new Set<CompiledEntry>()
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]
    if (token === undefined || token.kind !== 'word') continue
    const anchored = index.get(token.plain) ?? index.get(token.form)
    if (anchored === undefined) continue
    const second = anchored.bySecond.size > 0 ? nextWord(tokens, from) : undefined
    const followed = second && (anchored.bySecond.get(second.plain) ?? anchored.bySecond.get(second.form))
    if (anchored.alone.length === 0 && followed === undefined) continue
    const sentence = structure.sentences[structure.sentenceOf[from] as number]
    const start = sentence?.from ?? 0
    const end = sentence?.to ?? tokens.length
    let longest: { readonly entry: CompiledEntry; readonly to: number } | null = null
    for (const candidates of [anchored.alone, followed ?? nothing]) {
      for (const { entry, phrase } of candidates) {
        const to = endOfPhrase(tokens, from, end, phrase)
        if (to <= (longest?.to ?? 0) || isSetAside(tokens, structure, entry, { from, to, start, end })) continue
        longest = { entry, to }
      }
    }
    if (longest === null) continue
    const last = tokens[longest.to - 1] ?? token
    if (!told.has(longest.entry)) hints.push(hintOf(longest.entry, token.start, last.end))
    told.add(longest.entry)
    from = longest.to - 1
  }
  return hints
}

function hintOf({ entry }: CompiledEntry, start: number, end: number): ConsiderateHint {
  const { phrase, better, why, source } = entry
  return { start, end, phrase, better: [...better], why, source }
}
