import type { Token } from '../../text/token.ts'
import type { LexiconData } from './lexicon-data.ts'

/** A phrase of entry `entry` stands at tokens `[from, to)`. */
export interface PhraseMatch {
  readonly entry: number
  readonly from: number
  readonly to: number
}

/** Finds every phrase of a lexicon in tokens. Linear: one table look-up a token, then only the patterns it anchors. */
export interface PhraseMatcher {
  match(tokens: readonly Token[], sentenceOf: Uint32Array): PhraseMatch[]
}

interface Element {
  readonly kind: 'word' | 'start' | 'set' | 'gap'
  readonly word: string
  readonly set: ReadonlySet<string>
  readonly isOptional: boolean
}

interface Pattern {
  readonly entry: number
  readonly before: readonly Element[]
  readonly anchor: Element
  readonly after: readonly Element[]
}

const widestGap = 3
/** A prefix that anchors a pattern is looked up by its first letters. */
const prefixLength = 4

/** Patterns that one word anchors, by the word that must stand beside it: most texts hold the one and not the other. */
interface Anchored {
  readonly alone: Pattern[]
  readonly byNext: Map<string, Pattern[]>
  readonly byPrevious: Map<string, Pattern[]>
}

export function createPhraseMatcher(data: LexiconData): PhraseMatcher {
  const sets = data.sets.map((words) => new Set(words))
  const byWord = new Map<string, Anchored>()
  const byPrefix = new Map<string, Pattern[]>()
  for (const [entry, anchorAt, ...written] of data.patterns) {
    const elements = written.map((text) => readElement(text, sets))
    const anchor = elements[anchorAt] as Element
    const pattern = {
      entry,
      before: elements.slice(0, anchorAt).reverse(),
      anchor,
      after: elements.slice(anchorAt + 1),
    }
    if (anchor.kind === 'start') add(byPrefix, anchor.word.slice(0, prefixLength), pattern)
    else for (const word of wordsOf(anchor)) addAnchored(byWord, word, pattern)
  }
  return { match: (tokens, sentenceOf) => matchAll({ tokens, sentenceOf, byWord, byPrefix }) }
}

function add(table: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const patterns = table.get(key)
  if (patterns === undefined) table.set(key, [pattern])
  else patterns.push(pattern)
}

function addAnchored(byWord: Map<string, Anchored>, word: string, pattern: Pattern): void {
  let anchored = byWord.get(word)
  if (anchored === undefined) {
    anchored = { alone: [], byNext: new Map(), byPrevious: new Map() }
    byWord.set(word, anchored)
  }
  const [next] = pattern.after
  const [previous] = pattern.before
  if (isSure(next)) for (const beside of wordsOf(next)) add(anchored.byNext, beside, pattern)
  else if (isSure(previous)) for (const beside of wordsOf(previous)) add(anchored.byPrevious, beside, pattern)
  else anchored.alone.push(pattern)
}

/** Whether one of a few whole words must stand there. */
function isSure(element: Element | undefined): element is Element {
  return element !== undefined && !element.isOptional && (element.kind === 'word' || element.kind === 'set')
}

function wordsOf(element: Element): Iterable<string> {
  return element.kind === 'set' ? element.set : [element.word]
}

const noWords: ReadonlySet<string> = new Set()

function readElement(written: string, sets: readonly ReadonlySet<string>[]): Element {
  const isOptional = written.length > 1 && written.startsWith('?')
  const text = isOptional ? written.slice(1) : written
  if (text === '...') return { kind: 'gap', word: '', set: noWords, isOptional: true }
  if (text.startsWith('#')) return { kind: 'set', word: '', set: sets[Number(text.slice(1))] ?? noWords, isOptional }
  if (text.endsWith('*')) return { kind: 'start', word: text.slice(0, -1), set: noWords, isOptional }
  return { kind: 'word', word: text, set: noWords, isOptional }
}

interface Search {
  readonly tokens: readonly Token[]
  readonly sentenceOf: Uint32Array
  readonly byWord: ReadonlyMap<string, Anchored>
  readonly byPrefix: ReadonlyMap<string, readonly Pattern[]>
}

function matchAll(search: Search): PhraseMatch[] {
  const matches: PhraseMatch[] = []
  for (let index = 0; index < search.tokens.length; index++) {
    const token = search.tokens[index] as Token
    if (token.kind !== 'word' && token.kind !== 'emoji') continue
    collectAnchored(search, search.byWord.get(token.plain), index, matches)
    if (token.plain !== token.form) collectAnchored(search, search.byWord.get(token.form), index, matches)
    if (token.plain.length >= prefixLength) {
      collect(search, search.byPrefix.get(token.plain.slice(0, prefixLength)), index, matches)
    }
  }
  return matches
}

function collectAnchored(search: Search, anchored: Anchored | undefined, at: number, matches: PhraseMatch[]): void {
  if (anchored === undefined) return
  if (anchored.alone.length > 0) collect(search, anchored.alone, at, matches)
  if (anchored.byNext.size > 0) collectBeside(search, anchored.byNext, at, 1, matches)
  if (anchored.byPrevious.size > 0) collectBeside(search, anchored.byPrevious, at, -1, matches)
}

function collectBeside(
  search: Search,
  table: ReadonlyMap<string, readonly Pattern[]>,
  at: number,
  step: 1 | -1,
  matches: PhraseMatch[],
): void {
  const index = neighbor(search, at, step)
  if (index < 0) return
  const { plain, form } = search.tokens[index] as Token
  collect(search, table.get(plain), at, matches)
  if (plain !== form) collect(search, table.get(form), at, matches)
}

function collect(search: Search, patterns: readonly Pattern[] | undefined, at: number, matches: PhraseMatch[]): void {
  if (patterns === undefined) return
  for (const pattern of patterns) {
    if (!accepts(pattern.anchor, search.tokens[at] as Token)) continue
    const from = walk(search, pattern.before, 0, at, -1)
    if (from < 0) continue
    const last = walk(search, pattern.after, 0, at, 1)
    if (last >= 0) matches.push({ entry: pattern.entry, from, to: last + 1 })
  }
}

/** Walks elements away from `at`; the index of the last token taken, or -1. */
function walk(search: Search, elements: readonly Element[], next: number, at: number, step: 1 | -1): number {
  const element = elements[next]
  if (element === undefined) return at
  if (element.kind === 'gap') {
    let reach = at
    for (let width = 0; width <= widestGap; width++) {
      const end = walk(search, elements, next + 1, reach, step)
      if (end >= 0) return end
      reach = neighbor(search, reach, step)
      if (reach < 0) return -1
    }
    return -1
  }
  const beside = neighbor(search, at, step)
  if (beside >= 0 && accepts(element, search.tokens[beside] as Token)) {
    const end = walk(search, elements, next + 1, beside, step)
    if (end >= 0) return end
  }
  return element.isOptional ? walk(search, elements, next + 1, at, step) : -1
}

function accepts(element: Element, token: Token): boolean {
  if (element.kind === 'set') return element.set.has(token.plain) || element.set.has(token.form)
  if (element.kind === 'start') return token.plain.startsWith(element.word)
  return token.plain === element.word || token.form === element.word
}

/** The next word in the same sentence; light marks ("-", "*", quotes, a comma) between words do not part a phrase. */
function neighbor(search: Search, at: number, step: 1 | -1): number {
  const sentence = search.sentenceOf[at]
  for (let index = at + step, skipped = 0; index >= 0 && index < search.tokens.length; index += step, skipped++) {
    if (search.sentenceOf[index] !== sentence || skipped > 1) return -1
    const token = search.tokens[index] as Token
    if (token.kind !== 'mark') return index
    if (
      !(
        token.form === '-' ||
        token.form === ',' ||
        token.form === "'" ||
        token.form === '"' ||
        token.form[0] === '*' ||
        token.form === '_'
      )
    )
      return -1
  }
  return -1
}
