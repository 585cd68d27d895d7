import { eld } from 'eld/extrasmall'
import type { NormalizedText } from '../text/normalize-text.ts'
import { hasFlag, type Token, tokenFlags } from '../text/token.ts'
import { englishWords, sharedWords } from './english-words.ts'
import { tellByScript } from './tell-by-script.ts'
import { tellByWords } from './tell-by-words.ts'

/** A text without words ("👏", "!!!", "42") has no language; it can still be read. */
export const noLanguage = 'zxx'
export const unknownLanguage = 'und'

/** This share of English words is enough, whatever a statistical guess says: slang and mixed talk confuse it. */
const plainlyEnglish = 0.4
/** With a guess of its own for another language, less than this share is that language. */
const hardlyEnglish = 0.2
/** Fewer words than this are too little for a guess to be trusted. */
const wordsToGuess = 3
/** In a few words of talk, one plainly English word in four is enough: guesses are wild there. */
const shortTalk = 5
const shortTalkShare = 0.25
/** One plainly English word among words that are English too. */
const nearlyAll = 0.8
const mostWords = 200
/** Up to so many words, frequent words of other languages are looked for; beyond them eld knows better. */
const fewWords = 6
/** A share of plainly English words at which nobody looks further. */
const surelyEnglish = 0.75
/** A telling letter or half a frequent word that is shared. */
const leastSaid = 0.65
/** How much eld's opinion counts beside words, at most. */
const eldVoice = 0.6

/**
 * The language of a text as BCP 47: `en`, another code, `und` where it cannot be told, `zxx` where there are no words.
 *
 * English is recognised by its own frequent words first, then by eld's n-grams, so that short slang ("ur a donut mate")
 * stays English and "Du bist ein Idiot" does not become it.
 *
 * @param isKnown whether a word is in the lexicon of a language that is read
 */
export function identifyLanguage(normalized: NormalizedText, isKnown: (word: string) => boolean): string {
  let words = 0
  let english = 0
  let known = 0
  let wide = 0
  let accented = 0
  let shared = 0
  for (const token of normalized.tokens) {
    if (token.kind !== 'word') continue
    if (++words > mostWords) break
    if (isWide(token.plain)) wide++
    else if (isAccented(normalized, token)) accented++
    else if (englishWords.has(token.plain)) english++
    else if (hasFlag(token, tokenFlags.hidden)) known++
    else if (sharedWords.has(token.plain)) shared++
    else if (isKnown(token.plain)) known++
  }
  if (words === 0) return noLanguage
  const share = english / words
  if (wide * 3 <= words) {
    if (words > 1 && words <= fewWords && share < surelyEnglish) {
      const said = tellFew(normalized, english + shared / 2)
      if (said !== null) return said
    }
    if (english >= 2 && share >= plainlyEnglish) return 'en'
    if (english > 0 && english + shared >= words * nearlyAll) return 'en'
    if (words < wordsToGuess && english + known > 0 && accented === 0) return 'en'
    if (words <= shortTalk && share >= shortTalkShare && accented === 0) return 'en'
  }
  return guess(normalized.source, {
    words,
    english,
    known: known + shared,
    accented,
    isForeignScript: wide * 3 > words,
  })
}

/**
 * Another language, where a few words speak for it more than for English: by frequent words, telling letters and eld together.
 *
 * @param english how many words speak for English
 */
function tellFew({ source, tokens }: NormalizedText, english: number): string | null {
  const words = tokens
    .filter(({ kind }) => kind === 'word')
    .map(({ start, end }) => source.slice(start, end).toLowerCase())
  const said = tellByWords(words, (word) => englishWords.has(word) || sharedWords.has(word))
  const most = Math.max(0, ...said.values())
  if (most < leastSaid || most <= english) return null
  return best(said, source)
}

/** The language that most speaks for, with eld's opinion as a further, smaller voice. */
function best(said: ReadonlyMap<string, number>, source: string): string {
  const scores = eld.detect(source).getScores() as Readonly<Record<string, number>>
  const top = Math.max(1e-9, ...Object.values(scores))
  let found = unknownLanguage
  let most = -1
  for (const [language, voice] of said) {
    const score = voice + eldVoice * ((scores[eldCode(language)] ?? 0) / top)
    if (score > most) [most, found] = [score, language]
  }
  return found
}

/** eld has one Norwegian. */
const eldCode = (language: string): string => (language === 'nb' ? 'no' : language)

interface Counts {
  readonly words: number
  readonly english: number
  readonly known: number
  readonly accented: number
  readonly isForeignScript: boolean
}

function guess(source: string, { words, english, known, accented, isForeignScript }: Counts): string {
  if (isForeignScript) {
    const own = tellByScript(source)
    if (own !== null) return own
    const said = tellByWords(
      source
        .toLowerCase()
        .match(/[\p{L}\p{M}'’]+/gu)
        ?.slice(0, mostWords) ?? [],
    )
    if (words <= fewWords && Math.max(0, ...said.values()) >= leastSaid) return best(said, source)
  }
  const result = eld.detect(source)
  const language = result.language === '' ? unknownLanguage : result.language
  if (isForeignScript) return language === 'en' ? unknownLanguage : language
  if (language === 'en') return words < wordsToGuess && accented > 0 ? unknownLanguage : 'en'
  const share = (english + known) / words
  if (share >= plainlyEnglish && english > 0) return 'en'
  if (share >= hardlyEnglish && !result.isReliable()) return 'en'
  return words < wordsToGuess && !result.isReliable() ? unknownLanguage : language
}

/** Letters outside the Latin script, once look-alikes are folded. */
function isWide(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 0x24f) return true
  return false
}

/** Written with letters that English does not have; look-alikes and invisible characters count as hiding, not as accents. */
function isAccented({ source, folded }: NormalizedText, token: Token): boolean {
  return folded.starts !== null && /[\u00c0-\u017f\u1e00-\u1eff]/.test(source.slice(token.start, token.end))
}

/** Whether a run of tokens is long enough to be told, and has next to no English word: its language must be looked at. */
export function isHardlyEnglish(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0
  let english = 0
  let wide = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.kind !== 'word') continue
    words++
    if (isWide(token.plain)) wide++
    else if (englishWords.has(token.plain) || sharedWords.has(token.plain)) english++
  }
  return wide * 2 > words || (words >= wordsToGuess + 1 && english < words * hardlyEnglish)
}
