import { hiddenWords } from './hidden-words.ts'
import { type Token, tokenFlags } from './token.ts'

/** What people write as single letters without hiding anything: "u r a star". */
const ordinary = /^[aiurykncbo0-9]+$/

/**
 * Joins letters that were set apart, "i d i o t" or "i.d.i.o.t", into the word they spell.
 *
 * A run needs three letters with the same separator and a hidden word in it, or five letters that are not chat
 * shorthand. Letters before the hidden word stay apart: "u r a b i t c h".
 */
export function joinSpacedLetters(tokens: Token[]): Token[] {
  let singles = 0
  for (const token of tokens) if (isSingle(token)) singles++
  if (singles < 3) return tokens
  const joined: Token[] = []
  let index = 0
  while (index < tokens.length) {
    const run = isSingle(tokens[index]) ? runFrom(tokens, index) : undefined
    const parts = run && run.letters.length >= 3 ? joinRun(tokens, run) : undefined
    if (run === undefined || parts === undefined) {
      const stop = run === undefined ? index + 1 : (run.letters.at(-1) ?? index) + 1
      while (index < stop) joined.push(tokens[index++] as Token)
      continue
    }
    joined.push(...parts)
    index = (run.letters.at(-1) as number) + 1
  }
  return joined
}

interface LetterRun {
  readonly letters: readonly number[]
}

function isSingle(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'word' || token.kind === 'number') && token.form.length === 1
}

/** Indexes of the letters in a run that starts here, with nothing or one and the same mark between them. */
function runFrom(tokens: readonly Token[], from: number): LetterRun {
  const next = tokens[from + 1]
  const separator = next?.kind === 'mark' && next.form.length === 1 && '.-_*/~'.includes(next.form) ? next.form : ''
  const step = separator === '' ? 1 : 2
  const letters = [from]
  let index = from + step
  while (isSingle(tokens[index]) && (separator === '' || tokens[index - 1]?.form === separator)) {
    letters.push(index)
    index += step
  }
  return { letters }
}

function joinRun(tokens: readonly Token[], run: LetterRun): Token[] | undefined {
  const text = run.letters.map((index) => (tokens[index] as Token).form).join('')
  const found = longestHidden(text)
  if (found === undefined && (text.length < 5 || ordinary.test(text))) return undefined
  const [from, to] = found ?? [0, text.length]
  const at = (letter: number): number => run.letters[letter] as number
  const first = tokens[at(from)] as Token
  const word: Token = {
    kind: 'word',
    form: text.slice(from, to),
    plain: plainOf(text.slice(from, to)),
    start: first.start,
    end: (tokens[at(to - 1)] as Token).end,
    flags: first.flags | tokenFlags.hidden,
  }
  const before = tokens.slice(at(0), at(from))
  const after = tokens.slice(at(to - 1) + 1, at(text.length - 1) + 1)
  return [...before, word, ...after]
}

function longestHidden(text: string): [number, number] | undefined {
  for (let from = 0; from < Math.min(text.length - 2, 40); from++) {
    for (let to = Math.min(text.length, from + 14); to >= from + 3; to--) {
      if (hiddenWords.has(plainOf(text.slice(from, to)))) return [from, to]
    }
  }
  return undefined
}

function plainOf(text: string): string {
  return text.replace(/[01345]/g, (sign) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' })[sign] ?? sign)
}
