import { isEmoji } from './character-class.ts'
import { confusables } from './confusables.ts'

/** Folded text with the author's offsets: unit `i` of `text` came from `[starts[i], ends[i])`. Null maps mean "the same place". */
export interface FoldedText {
  readonly text: string
  readonly starts: readonly number[] | null
  readonly ends: readonly number[] | null
}

/**
 * Lower case, NFKC, accents off, look-alike letters made Latin, invisible characters gone.
 *
 * Every folded unit points at a whole cluster (a letter with its marks, an emoji with its modifiers), so that no span
 * made from it can split a surrogate pair or part a letter from its accent. A lone surrogate becomes U+FFFD.
 */
export function fold(source: string): FoldedText {
  for (let index = 0; index < source.length; index++) {
    if (source.charCodeAt(index) >= 128) return foldWide(source)
  }
  return { text: source.toLowerCase(), starts: null, ends: null }
}

const mark = /^\p{M}$/u
const marks = /\p{Mn}+/gu
const invisible = /^\p{Cf}$|^\p{Default_Ignorable_Code_Point}$/u
const joiner = 0x200d

function foldWide(source: string): FoldedText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let index = 0
  while (index < source.length) {
    const codePoint = source.codePointAt(index) as number
    const start = index
    index += codePoint > 0xffff ? 2 : 1
    let folded: string
    if (codePoint < 128) {
      folded = String.fromCharCode(codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint)
      index = skipMarks(source, index)
    } else if (squaredLetter(codePoint) === '' && isEmoji(codePoint)) {
      index = endOfEmoji(source, index, codePoint)
      folded = nameless(source.slice(start, index))
    } else if (invisible.test(String.fromCodePoint(codePoint))) {
      continue
    } else {
      index = skipMarks(source, index)
      folded = foldCluster(source.slice(start, index), codePoint)
    }
    text += folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start)
      ends.push(index)
    }
  }
  return { text, starts, ends }
}

function skipMarks(source: string, from: number): number {
  let index = from
  while (index < source.length) {
    const codePoint = source.codePointAt(index) as number
    if (codePoint < 0x300 || !(mark.test(String.fromCodePoint(codePoint)) || isSelector(codePoint))) break
    index += codePoint > 0xffff ? 2 : 1
  }
  return index
}

/** An emoji runs on over selectors, skin tones, keycaps, tags, a second flag letter, and whatever a joiner ties to it. */
function endOfEmoji(source: string, from: number, first: number): number {
  let index = from
  let mayPair = isFlagLetter(first)
  while (index < source.length) {
    const codePoint = source.codePointAt(index) as number
    const width = codePoint > 0xffff ? 2 : 1
    if (codePoint === joiner) {
      const next = source.codePointAt(index + 1)
      if (next === undefined || !isEmoji(next)) break
      index += 1 + (next > 0xffff ? 2 : 1)
    } else if (mayPair && isFlagLetter(codePoint)) {
      mayPair = false
      index += width
    } else if (isSelector(codePoint) || isSkinTone(codePoint) || codePoint === 0x20e3 || isTag(codePoint)) {
      index += width
    } else break
  }
  return index
}

/** The emoji without what only changes its looks. */
function nameless(emoji: string): string {
  return emoji.replace(/[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '') || emoji
}

function isSelector(codePoint: number): boolean {
  return codePoint >= 0xfe00 && codePoint <= 0xfe0f
}

function isSkinTone(codePoint: number): boolean {
  return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff
}

function isFlagLetter(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}

function isTag(codePoint: number): boolean {
  return codePoint >= 0xe0020 && codePoint <= 0xe007f
}

function foldCluster(cluster: string, codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd'
  const squared = squaredLetter(codePoint)
  if (squared !== '') return squared
  const direct = confusables.get(codePoint)
  if (direct !== undefined) return direct
  let folded = ''
  for (const character of cluster.normalize('NFKD').replace(marks, '').normalize('NFC')) {
    folded += confusables.get(character.codePointAt(0) as number) ?? character
  }
  return oneToken(folded.toLowerCase())
}

/** One character that unfolds to several ("½", "⒜") keeps its letters and digits, so that it stays within one token. */
function oneToken(folded: string): string {
  if (folded.length < 2 || /^(?:[\p{L}\p{N}]+|(.)\1+)$/su.test(folded)) return folded
  return folded.replace(/[^\p{L}\p{N}]/gu, '') || String.fromCodePoint(folded.codePointAt(0) as number)
}

/** Letters in black circles and squares, which NFKC leaves alone. */
function squaredLetter(codePoint: number): string {
  for (const first of [0x1f150, 0x1f170]) {
    if (codePoint >= first && codePoint < first + 26) return String.fromCharCode(97 + codePoint - first)
  }
  return ''
}
