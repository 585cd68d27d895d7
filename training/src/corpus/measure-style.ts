import { plainWords } from '../rows/group-lines.ts'
import type { CorpusLine } from '../sources/corpus.ts'

/** A habit of style, apart in lines that pause and lines that do not. */
export interface StyleFigure {
  readonly what: string
  readonly pause: string
  readonly noPause: string
}

type Test = (line: CorpusLine) => boolean

/** What a lazy reader could go by instead of the meaning: each should be as common on either side. */
const habits: readonly (readonly [string, Test])[] = [
  ['with context', ({ context }) => context !== null],
  ['starts in lower case', ({ text }) => /^\p{Ll}/u.test(text)],
  ['ends in a full stop', ({ text }) => text.endsWith('.')],
  ['a question mark', ({ text }) => text.includes('?')],
  ['an exclamation mark', ({ text }) => text.includes('!')],
  ['a comma', ({ text }) => text.includes(',')],
  ['quotation marks', ({ text }) => /["“”]/.test(text)],
  ['a digit', ({ text }) => /\d/.test(text)],
  ['an emoji', ({ text }) => /\p{Extended_Pictographic}/u.test(text)],
  ['“you”, “your” or “u”', ({ text }) => /\b(?:you|your|yours|youre|u|ur)\b/i.test(text)],
  ['“I”, “my” or “me”', ({ text }) => /\b(?:i|im|ive|my|me)\b/i.test(text)],
  ['“we”, “our” or “us”', ({ text }) => /\b(?:we|our|us)\b/i.test(text)],
  ['“not”, “no” or a verb with n’t', ({ text }) => /\b(?:not|no|never)\b|n['’]t\b/i.test(text)],
]

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** Length and habits of style of lines that pause and of lines that do not. */
export function measureStyle(lines: readonly CorpusLine[]): StyleFigure[] {
  const sides = [lines.filter(({ pause }) => pause), lines.filter(({ pause }) => !pause)]
  const figure = (what: string, of: (side: readonly CorpusLine[]) => string): StyleFigure => {
    const [pause = '–', noPause = '–'] = sides.map((side) => (side.length === 0 ? '–' : of(side)))
    return { what, pause, noPause }
  }
  return [
    figure('mean length in words', (side) => mean(side.map(({ text }) => plainWords(text).length)).toFixed(1)),
    ...habits.map(([what, test]) =>
      figure(what, (side) => `${Math.round((100 * side.filter(test).length) / side.length)} %`),
    ),
  ]
}
