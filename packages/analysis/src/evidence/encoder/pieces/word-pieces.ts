import type { NormalizedText } from '../../../text/normalize-text.ts'
import type { Token } from '../../../text/token.ts'
import { identityTerms } from '../../identity-terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A text as the encoder's ids; piece `i` came from `[starts[i], ends[i])` of the author's UTF-16 units. */
export interface Pieces {
  readonly ids: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export type CutPieces = (normalized: NormalizedText) => Pieces

/** A word longer than this is no word; WordPiece calls it unknown (Devlin et al. 2019 use 100 as well). */
const longestWord = 100
/** A run of one mark says no more after this many ("!!!!!!"). */
const longestRun = 3

/**
 * WordPiece (Schuster & Nakajima 2012; greedy, longest piece first) over the reader's own tokens, so that what the reader
 * reveals ("1d10t", "s t u p i d", look-alike letters) is what the encoder reads.
 *
 * A piece of a word that stands as it was written has its own letters' offsets; of a revealed word, the whole word's.
 */
export function createWordPieces(vocabulary: Vocabulary): CutPieces {
  const cache = new Map<string, readonly Cut[]>()
  const cutWord = (word: string): readonly Cut[] => {
    const known = cache.get(word)
    if (known !== undefined) return known
    const cuts = greedyPieces(word, vocabulary)
    if (cache.size >= mostCached) cache.clear()
    cache.set(word, cuts)
    return cuts
  }
  return ({ tokens }) => {
    const ids: number[] = []
    const starts: number[] = []
    const ends: number[] = []
    for (const token of tokens) {
      const whole = wholePiece(token, vocabulary)
      if (whole !== undefined) {
        ids.push(whole)
        starts.push(token.start)
        ends.push(token.end)
        continue
      }
      const written = spoken(token)
      const isAsWritten = written.length === token.end - token.start
      for (const part of written.matchAll(parts)) {
        for (const { id, from, to } of cutWord(part[0])) {
          ids.push(id)
          starts.push(isAsWritten ? token.start + part.index + from : token.start)
          ends.push(isAsWritten ? token.start + part.index + to : token.end)
        }
      }
    }
    return { ids, starts, ends }
  }
}

const mostCached = 20_000

/** Runs of letters and digits; Chinese, Japanese and Korean signs and all marks one by one. */
const parts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+|[^\s]/gu

/** What is read for a token: names and addresses become one word each, a run of marks is cut short. */
function spoken(token: Token): string {
  switch (token.kind) {
    case 'mention':
      return '@user'
    case 'link':
      return 'http'
    case 'code':
      return 'code'
    case 'mark':
      return token.plain.slice(0, longestRun)
    default:
      return token.plain
  }
}

/** An emoji is one piece, however many code points it is made of; so is who somebody is, whoever that is. */
function wholePiece({ kind, plain }: Token, vocabulary: Vocabulary): number | undefined {
  if (kind === 'emoji') return vocabulary.idOf(plain) ?? vocabulary.idOf(firstSign(plain)) ?? vocabulary.unknown
  const identity = identityTerms.get(plain)
  return identity === undefined ? undefined : vocabulary.idOf(identity)
}

const firstSign = (emoji: string): string => String.fromCodePoint(emoji.codePointAt(0) ?? 0xfffd)

interface Cut {
  readonly id: number
  readonly from: number
  readonly to: number
}

function greedyPieces(word: string, vocabulary: Vocabulary): readonly Cut[] {
  const whole: readonly Cut[] = [{ id: vocabulary.unknown, from: 0, to: word.length }]
  if (word.length > longestWord) return whole
  const cuts: Cut[] = []
  let from = 0
  while (from < word.length) {
    let to = word.length
    let id: number | undefined
    while (to > from) {
      id = vocabulary.idOf((from > 0 ? '##' : '') + word.slice(from, to))
      if (id !== undefined) break
      to--
    }
    if (id === undefined) return whole
    cuts.push({ id, from, to })
    from = to
  }
  return cuts
}
