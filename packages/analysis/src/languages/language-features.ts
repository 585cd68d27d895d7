import { hashText, join, toFeature } from '../evidence/ngram/hash.ts'
import { type Piece, type PieceKind, readPieces, soundsOf } from './read-pieces.ts'

/** Ids of distinct features by group, and how many there were with repeats. */
export interface LanguageFeatures {
  readonly words: { readonly ids: readonly number[]; readonly count: number }
  readonly letters: { readonly ids: readonly number[]; readonly count: number }
}

const seeds = { word: 21, pair: 22, skip: 23, run: 24 }
const edge = hashText('\u0002')

/** Lengths of the runs that are read within a piece. Korean sounds are two or three to a syllable. */
const runs: Readonly<Record<PieceKind, readonly [shortest: number, longest: number]>> = {
  word: [2, 6],
  characters: [1, 4],
  syllables: [3, 8],
  mark: [0, 0],
  emoji: [0, 0],
}
/** Pieces of a text that are read; what comes after them is read by the next window. */
export const windowPieces = 160

/** Feature ids of some pieces of a text: words, neighbors, words around one left out, and runs of letters within a word and its edges. */
export function languageFeatures(pieces: readonly Piece[]): LanguageFeatures {
  const words: number[] = []
  const letters: number[] = []
  let before = edge
  let twoBefore = 0
  for (const piece of pieces) {
    const hash = hashText(piece.text)
    if (piece.kind !== 'characters') {
      words.push(toFeature(join(seeds.word, hash)))
      words.push(toFeature(join(join(seeds.pair, before), hash)))
      if (twoBefore !== 0) words.push(toFeature(join(join(seeds.skip, twoBefore), hash)))
    }
    putRuns(piece, letters)
    twoBefore = before
    before = hash
  }
  if (pieces.length > 0) words.push(toFeature(join(join(seeds.pair, before), edge)))
  return {
    words: { ids: [...new Set(words)], count: words.length },
    letters: { ids: [...new Set(letters)], count: letters.length },
  }
}

function putRuns(piece: Piece, into: number[]): void {
  const [shortest, longest] = runs[piece.kind]
  if (longest === 0) return
  const text = piece.kind === 'syllables' ? soundsOf(piece.text) : piece.text
  // Characters that run on have no edges that mean a word's.
  const margin = piece.kind === 'characters' ? 0 : 1
  for (let from = -margin; from < text.length; from++) {
    let hash = join(seeds.run, 0)
    const end = Math.min(from + longest, text.length + margin)
    for (let next = from; next < end; next++) {
      hash = join(hash, next < 0 || next >= text.length ? 2 : text.charCodeAt(next))
      if (next - from >= shortest - 1) into.push(toFeature(hash))
    }
  }
}

/** The features of a text, window by window. */
export function windowsOf(text: string): LanguageFeatures[] {
  const pieces = readPieces(text)
  const windows: LanguageFeatures[] = []
  for (let from = 0; from === 0 || from < pieces.length; from += windowPieces)
    windows.push(languageFeatures(pieces.slice(from, from + windowPieces)))
  return windows
}
