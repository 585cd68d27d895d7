import { type Structure, structureMark } from '../../structure/structure.ts'
import type { Token } from '../../text/token.ts'
import { tokenFlags } from '../../text/token.ts'
import { identityTerms } from '../identity-terms.ts'
import { hashText, join, toFeature } from './hash.ts'
import { letterFeatures } from './words/letters.ts'

/** Groups are scaled apart, each by the square root of how many features the text has in it. */
export const featureGroups = ['words', 'letters', 'context', 'structure'] as const
export const groupCount: number = featureGroups.length
export const lettersGroup = 1

/** What the model looks at. `evidence` holds names such as `addressee:you` or `lexicon:insult`. */
export interface NgramInput {
  readonly tokens: readonly Token[]
  readonly structure: Structure
  readonly context: readonly Token[] | null
  readonly evidence: readonly string[]
}

/** Feature ids of one text by group, and for each the tokens it was read from. Reused: valid until the next call. */
export interface Features {
  readonly ids: Int32Array
  /** `starts[g]` to `starts[g + 1]` are the ids of group g. */
  readonly starts: Int32Array
  /** First token of each feature, or -1 where it was not read from the text, and one past its last. */
  readonly firstToken: Int32Array
  readonly endToken: Int32Array
}

const seeds = {
  word: 1,
  pair: 2,
  triple: 3,
  skip: 4,
  context: 6,
  contextPair: 7,
  structure: 8,
  marked: 9,
  addressed: 10,
}

/** Stands before the first and after the last word. */
const edge = hashText('\u0002')
const marksRead = structureMark.negated | structureMark.quoted | structureMark.reported
/** Stable numbers of the addressees; trained weights hang on them. */
const addressees = { you: 1, they: 2, group: 3, i: 4, thing: 5, none: 6 } as const

const identityHashes: ReadonlyMap<string, number> = new Map(
  Array.from(identityTerms, ([word, kind]) => [word, hashText(kind)]),
)

/** The hash that stands for a token: words by what they say, numbers, mentions, links and code by their kind. */
function tokenHash(token: Token): number {
  switch (token.kind) {
    case 'word':
      return identityHashes.get(token.plain) ?? hashText(token.plain)
    case 'emoji':
      return hashText(token.plain)
    case 'mark':
      return hashText(token.form.length > 2 ? token.form.slice(0, 2) : token.form)
    case 'number':
      return join(11, Math.min(token.form.length, 5))
    default:
      return hashText(`<${token.kind}>`)
  }
}

/** Whether a token's letters are read: words, but not who somebody is. */
export function isSpelled(token: Token): boolean {
  return token.kind === 'word' && !identityHashes.has(token.plain)
}

/** Turns tokens into feature ids; without letters where those are read elsewhere, word by word. */
export type FeatureExtractor = (input: NgramInput, from?: number, to?: number, hasLetters?: boolean) => Features

/** Makes an extractor with its own buffers, grown as needed. It reads the tokens `from` up to `to`, all of them by default. */
export function createFeatureExtractor(): FeatureExtractor {
  let ids = new Int32Array(4096)
  let firstToken = new Int32Array(4096)
  let endToken = new Int32Array(4096)
  let hashes = new Int32Array(256)
  const starts = new Int32Array(groupCount + 1)
  let count = 0

  const grow = (needed: number): void => {
    if (needed <= ids.length) return
    const size = Math.max(needed, ids.length * 2)
    const bigger = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const wide = new Int32Array(size)
      wide.set(old)
      return wide
    }
    ids = bigger(ids)
    firstToken = bigger(firstToken)
    endToken = bigger(endToken)
  }
  const put = (hash: number, first: number, end: number): void => {
    putId(toFeature(hash), first, end)
  }
  const putId = (id: number, first: number, end: number): void => {
    ids[count] = id
    firstToken[count] = first
    endToken[count] = end
    count++
  }

  return (input, from = 0, to = input.tokens.length, hasLetters = true) => {
    const { tokens, context } = input
    const length = to - from
    count = 0
    const { marks, sentences, sentenceOf } = input.structure
    if (hashes.length < to) hashes = new Int32Array(to * 2)
    for (let at = from; at < to; at++) {
      hashes[at] = tokenHash(tokens[at] as Token)
    }
    grow(length * 7 + 16)

    starts[0] = 0
    let before = edge
    let twoBefore = 0
    for (let at = from; at < to; at++) {
      const hash = hashes[at] as number
      put(join(seeds.word, hash), at, at + 1)
      put(join(join(seeds.pair, before), hash), Math.max(from, at - 1), at + 1)
      if (at > from) put(join(join(join(seeds.triple, twoBefore), before), hash), Math.max(from, at - 2), at + 1)
      if (at > from + 1) put(join(join(seeds.skip, twoBefore), hash), at - 2, at + 1)
      if ((tokens[at] as Token).kind === 'word') {
        const addressee = sentences[sentenceOf[at] as number]?.addressee ?? 'none'
        put(join(join(seeds.addressed, addressees[addressee]), hash), at, at + 1)
        const mark = (marks[at] as number) & marksRead
        if (mark !== 0) put(join(join(seeds.marked, mark), hash), at, at + 1)
      }
      twoBefore = before
      before = hash
    }
    put(join(join(seeds.pair, before), edge), Math.max(from, to - 1), to)

    starts[1] = count
    if (hasLetters) {
      const seen = new Set<string>()
      for (let at = from; at < to; at++) {
        const token = tokens[at] as Token
        if (!isSpelled(token) || seen.has(token.plain)) continue
        seen.add(token.plain)
        const own = letterFeatures(token.plain)
        grow(count + own.length)
        for (const id of own) putId(id, at, at + 1)
      }
    }

    starts[2] = count
    if (context !== null) {
      grow(count + context.length * 3 + 64)
      put(seeds.context, -1, -1)
      before = edge
      for (const token of context) {
        const hash = tokenHash(token)
        put(join(seeds.context, hash), -1, -1)
        put(join(join(seeds.contextPair, before), hash), -1, -1)
        before = hash
      }
    }

    starts[3] = count
    grow(count + input.evidence.length + 32)
    structure(input, from, to)
    starts[4] = count
    return { ids, starts, firstToken, endToken }
  }

  function structure(input: NgramInput, from: number, to: number): void {
    let capitals = 0
    let hidden = 0
    let elongated = 0
    let words = 0
    for (let at = from; at < to; at++) {
      const token = input.tokens[at] as Token
      if (token.kind !== 'word') continue
      words++
      if ((token.flags & tokenFlags.capitals) !== 0) capitals++
      if ((token.flags & tokenFlags.hidden) !== 0) hidden++
      if ((token.flags & tokenFlags.elongated) !== 0) elongated++
    }
    const put1 = (name: number, value: number): void => put(join(join(seeds.structure, name), value), -1, -1)
    put1(1, Math.min(6, 32 - Math.clz32(words)))
    put1(2, capitals === 0 ? 0 : capitals * 2 > words ? 2 : 1)
    put1(3, Math.min(hidden, 2))
    put1(4, Math.min(elongated, 2))
    put1(5, input.context === null ? 0 : 1)
    for (const name of input.evidence) put(join(seeds.structure, hashText(name)), -1, -1)
  }
}
