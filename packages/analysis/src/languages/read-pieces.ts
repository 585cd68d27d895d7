import { foldLetters } from './fold-letters.ts'

/** How a run of letters is cut further: at its edges and into runs of letters, of characters, or of the sounds of Korean syllables. */
export type PieceKind = 'word' | 'characters' | 'syllables' | 'mark' | 'emoji'

/** One piece of a text as the models of further languages see it. */
export interface Piece {
  readonly kind: PieceKind
  readonly text: string
}

const pieces =
  /(?<characters>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+)|(?<syllables>\p{Script=Hangul}+)|(?<word>[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)|(?<emoji>\p{Extended_Pictographic})|(?<mark>([!?.,;:…"«»“”。！？、，；：])\6*)/gu

/**
 * Cuts a text into what its script writes: words where they are parted by blanks, runs of characters where they are not.
 *
 * The script decides and not the language, so that a language of a script that is here needs no code of its own.
 */
export function readPieces(text: string): Piece[] {
  const found: Piece[] = []
  for (const match of foldLetters(text).matchAll(pieces)) {
    const { characters, syllables, word, emoji } = match.groups ?? {}
    const kind =
      characters !== undefined
        ? 'characters'
        : syllables !== undefined
          ? 'syllables'
          : word !== undefined
            ? 'word'
            : emoji !== undefined
              ? 'emoji'
              : 'mark'
    found.push({ kind, text: match[0].slice(0, longestPiece) })
  }
  return found
}

/** Longer runs without a blank are cut: it bounds the work on hostile input. */
const longestPiece = 400

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

/** Korean syllables as the sounds they are written with (U+AC00–U+D7A3, by the arithmetic of the Unicode Standard, 3.12); the rest as it is. */
export function soundsOf(text: string): string {
  let sounds = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < firstSyllable || code > lastSyllable) {
      sounds += text[at]
      continue
    }
    const index = code - firstSyllable
    const last = index % 28
    sounds += String.fromCharCode(0x1100 + Math.floor(index / 588), 0x1161 + (Math.floor(index / 28) % 21))
    if (last > 0) sounds += String.fromCharCode(0x11a7 + last)
  }
  return sounds
}
