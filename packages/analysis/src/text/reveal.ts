import { doubledWords, hiddenWords, unmask } from './hidden-words.ts'

const leetLetters: readonly (readonly [sign: string, letters: string])[] = [
  ['0', 'o'],
  ['1', 'il'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'il'],
  ['|', 'li'],
  ['+', 't'],
]
const leet: ReadonlyMap<string, string> = new Map(leetLetters)

/**
 * The word behind a run of letters, digits and signs, or undefined where it is what it seems to be.
 *
 * Signs need a known hidden word behind them. Digits do too ("1d10t", "n1gg3r"), or must stand between letters in a
 * run of four or more ("pathet1c"), so that "1st", "mp3", "100k", "gr8" and "covid19" stay.
 */
export function revealLeet(run: string): string | undefined {
  if (run.includes('*') || run.includes('#')) return unmask(run)
  const first = translate(run, 0)
  if (first === undefined) return undefined
  if (isHidden(first)) return first
  const second = translate(run, 1)
  if (second !== undefined && second !== first && isHidden(second)) return second
  const squeezed = squeeze(first)
  if (squeezed !== first && isHidden(squeezed)) return squeezed
  return /^[a-z]{2,}[01345789]{1,2}[a-z]+$/.test(run) && run.length >= 5 ? first : undefined
}

function translate(run: string, choice: 0 | 1): string | undefined {
  let word = ''
  for (const character of run) {
    if (character >= 'a') {
      word += character
      continue
    }
    const letters = leet.get(character)
    if (letters === undefined) return undefined
    word += letters[choice] ?? letters[0]
  }
  return word
}

function isHidden(word: string): boolean {
  return hiddenWords.has(word) || (word.length > 4 && word.endsWith('s') && hiddenWords.has(word.slice(0, -1)))
}

/** Long repeats taken back: three or more of a letter become one, or two where the word is known to have two. */
export function squeeze(word: string): string {
  const two = word.replace(/(.)\1{2,}/gsu, '$1$1')
  if (doubledWords.has(two)) return two
  return word.replace(/(.)\1{2,}/gsu, '$1')
}
