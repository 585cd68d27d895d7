import { asciiClass, digit, disguise, isEmoji, letter, space, wideClass } from './character-class.ts'
import type { FoldedText } from './fold.ts'
import { revealLeet, squeeze } from './reveal.ts'
import { type Token, type TokenKind, tokenFlags } from './token.ts'

/** Cuts folded text into tokens, in one pass, each with the author's offsets and the word behind its disguise. */
export function tokenize(source: string, folded: FoldedText): Token[] {
  const scanner = new Scanner(source, folded)
  scanner.run()
  return scanner.tokens
}

const apostrophe = 39
const backtick = 96
const at = 64
const newline = 10
/** No hidden word is longer. */
const longestDisguise = 24

class Scanner {
  readonly tokens: Token[] = []
  readonly #source: string
  readonly #text: string
  readonly #starts: readonly number[] | null
  readonly #ends: readonly number[] | null
  #lineStart = true
  #lastEnd = -1
  #runEnd = 0

  constructor(source: string, folded: FoldedText) {
    this.#source = source
    this.#text = folded.text
    this.#starts = folded.starts
    this.#ends = folded.ends
  }

  run(): void {
    const text = this.#text
    let index = 0
    while (index < text.length) {
      const code = text.charCodeAt(index)
      const kind = this.#classAt(index, code)
      if (kind === space) {
        if (code === newline) this.#lineStart = true
        index++
      } else if (kind === letter || kind === digit) index = this.#word(index)
      else if (kind === disguise) index = this.#disguised(index, code)
      else if (code === backtick) index = this.#code(index)
      else if (code >= 128 && isEmoji(text.codePointAt(index) as number)) index = this.#emoji(index)
      else index = this.#mark(index)
    }
  }

  #classAt(index: number, code: number): number {
    return code < 128 ? (asciiClass[code] as number) : wideClass(this.#text.codePointAt(index) as number)
  }

  #push(kind: TokenKind, from: number, to: number, plain: string | undefined, flags: number): number {
    const form = this.#text.slice(from, to)
    const start = this.#starts === null ? from : (this.#starts[from] as number)
    const end = this.#ends === null ? to : (this.#ends[to - 1] as number)
    let sum = flags
    if (this.#lineStart) sum |= tokenFlags.lineStart
    if (from === this.#lastEnd) sum |= tokenFlags.glued
    if (kind === 'word') sum |= capitalsOf(this.#source, start, end)
    this.#lineStart = false
    this.#lastEnd = to
    this.tokens.push({ kind, form, plain: plain ?? form, start, end, flags: sum })
    return to
  }

  #word(from: number): number {
    const text = this.#text
    let index = from
    let letters = 0
    let digits = 0
    let run = 1
    let isElongated = false
    let before = -1
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index)
      const kind = this.#classAt(index, code)
      if (kind === letter) {
        letters++
        if (isHighSurrogate(code)) index++
      } else if (kind === digit) {
        digits++
        if (isHighSurrogate(code)) index++
      } else if (code === apostrophe && letters > 0 && this.#isLetterAt(index + 1)) {
        before = -1
        continue
      } else if (kind === disguise) {
        const end = this.#tryDisguise(from, index)
        if (end > 0) return end
        break
      } else break
      run = code === before ? run + 1 : 1
      if (run === 3 && kind === letter) isElongated = true
      before = code
    }
    if (letters === 0) return this.#push('number', from, index, undefined, 0)
    if (codeAt(text, index) === 58 && text.startsWith('://', index)) return this.#link(from)
    if (letters === 3 && text.startsWith('www.', from)) return this.#link(from)
    return this.#pushWord(from, index, digits > 0, isElongated)
  }

  #pushWord(from: number, to: number, hasDigits: boolean, isElongated: boolean): number {
    const form = this.#text.slice(from, to)
    if (hasDigits) {
      const revealed = revealLeet(form)
      if (revealed !== undefined) return this.#push('word', from, to, revealed, tokenFlags.hidden)
    }
    if (isElongated) return this.#push('word', from, to, squeeze(form), tokenFlags.elongated)
    return this.#push('word', from, to, undefined, 0)
  }

  #isLetterAt(index: number): boolean {
    return index < this.#text.length && this.#classAt(index, this.#text.charCodeAt(index)) === letter
  }

  /** The end of a word written with signs, such as "a$$hole", or 0 where the signs hide nothing. */
  #tryDisguise(from: number, sign: number): number {
    const end = this.#endOfRun(sign)
    if (end - from > longestDisguise) return 0
    for (let to = end; to > sign; to--) {
      if (to < end && ((asciiClass[this.#text.charCodeAt(to)] as number) & disguise) === 0) break
      const revealed = revealLeet(this.#text.slice(from, to))
      if (revealed !== undefined) return this.#push('word', from, to, revealed, tokenFlags.hidden)
    }
    const isAddress = codeAt(this.#text, sign) === at && sign > from && this.#isLetterAt(sign + 1)
    return isAddress ? this.#link(from) : 0
  }

  /** Where letters, digits and signs end; looked up once a run, so that a long run of signs costs no more than it is long. */
  #endOfRun(from: number): number {
    if (from < this.#runEnd) return this.#runEnd
    let end = from
    for (; end < this.#text.length; end++) {
      const code = this.#text.charCodeAt(end)
      if (code >= 128 || ((asciiClass[code] as number) & (letter | digit | disguise)) === 0) break
    }
    this.#runEnd = end
    return end
  }

  #disguised(from: number, first: number): number {
    const end = this.#tryDisguise(from, from)
    if (end > 0) return end
    if (first === at && this.#isLetterAt(from + 1)) return this.#mention(from)
    return this.#mark(from)
  }

  #mention(from: number): number {
    let index = from + 1
    for (; index < this.#text.length; index++) {
      const code = this.#text.charCodeAt(index)
      const kind = this.#classAt(index, code)
      const isInner = (code === 45 || code === 46) && this.#isLetterAt(index + 1)
      if (kind !== letter && kind !== digit && code !== 95 && !isInner) break
      if (isHighSurrogate(code)) index++
    }
    return this.#push('mention', from, index, undefined, 0)
  }

  #link(from: number): number {
    let index = from
    while (index < this.#text.length && this.#classAt(index, this.#text.charCodeAt(index)) !== space) index++
    while (index > from + 1 && '.,;:!?)\'"'.includes(this.#text.charAt(index - 1))) index--
    return this.#push('link', from, index, undefined, 0)
  }

  /** Code is one token: `a`, or everything to the closing fence. An open backtick is only a mark. */
  #code(from: number): number {
    const text = this.#text
    const fence = text.startsWith('```', from) ? '```' : '`'
    const close = text.indexOf(fence, from + fence.length)
    const lineEnd = fence === '`' ? text.indexOf('\n', from) : -1
    if (close < 0 || (lineEnd >= 0 && lineEnd < close) || close === from + fence.length) return this.#mark(from)
    return this.#push('code', from, close + fence.length, fence, 0)
  }

  #emoji(from: number): number {
    let index = from + ((this.#text.codePointAt(from) as number) > 0xffff ? 2 : 1)
    if (this.#starts !== null) {
      while (index < this.#text.length && this.#starts[index] === this.#starts[from]) index++
    }
    return this.#push('emoji', from, index, undefined, 0)
  }

  #mark(from: number): number {
    const first = this.#text.codePointAt(from) as number
    const width = first > 0xffff ? 2 : 1
    let index = from + width
    while (width === 1 && this.#text.charCodeAt(index) === first) index++
    return this.#push('mark', from, index, undefined, 0)
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function codeAt(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : -1
}

function capitalsOf(source: string, start: number, end: number): number {
  const first = source.charCodeAt(start)
  if (first < 65 || first > 90) return 0
  let capitals = 0
  for (let index = start; index < end; index++) {
    const unit = source.charCodeAt(index)
    if (unit >= 97 && unit <= 122) return tokenFlags.capitalized
    if (unit >= 65 && unit <= 90) capitals++
  }
  return capitals > 1 ? tokenFlags.capitals | tokenFlags.capitalized : tokenFlags.capitalized
}
