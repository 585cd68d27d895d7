import { identifyLanguage, isHardlyEnglish, noLanguage, unknownLanguage } from '../language/identify-language.ts'
import type { Structure } from '../structure/structure.ts'
import { type NormalizedText, normalizeText } from '../text/normalize-text.ts'

/** Some sentences in a row in one language: half-open UTF-16 offsets of the author's text. */
export interface LanguagePart {
  readonly start: number
  readonly end: number
  readonly language: string
}

const sentence = /[^.!?。！？…\n]+(?:[.!?。！？…]+["'”’»)]*)?/gu

/**
 * The parts of a text whose sentences are in different languages, in order; null where all of it is in one. Short sentences, and those whose language
 * cannot be told, belong to what stands around them.
 *
 * @param whole what the text is as a whole
 */
export function splitByLanguage(
  { source, tokens }: NormalizedText,
  structure: Structure,
  whole: string,
  isKnown: (word: string) => boolean,
): LanguagePart[] | null {
  if (whole === noLanguage) return null
  // Most texts are English and every sentence of them is, too: seen without reading one of them again.
  if (whole === 'en' && !structure.sentences.some(({ from, to }) => isHardlyEnglish(tokens, from, to))) return null
  const spans = Array.from(source.matchAll(sentence), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => /\p{L}/u.test(source.slice(start, end)))
  if (spans.length < 2 || spans.length > mostSentences) return null
  const told = spans.map(({ start, end }) => tellSentence(source.slice(start, end), isKnown))
  if (new Set(told.filter((language) => language !== null)).size < 2 && whole !== 'en') return null
  const parts: LanguagePart[] = []
  for (const [index, { start, end }] of spans.entries()) {
    const last = parts.at(-1)
    const own = told[index] ?? (whole === unknownLanguage ? last?.language : whole) ?? whole
    if (last?.language === own) parts[parts.length - 1] = { ...last, end }
    else parts.push({ start, end, language: own })
  }
  return new Set(parts.map(({ language }) => language)).size > 1 ? parts : null
}

/** More sentences than this are read as one text. */
const mostSentences = 60
/** A sentence of fewer words says too little of its language, unless its script says it. */
const leastWords = 4

function tellSentence(text: string, isKnown: (word: string) => boolean): string | null {
  const normalized = normalizeText(text)
  const words = normalized.tokens.filter(({ kind }) => kind === 'word')
  const isWide = words.some(({ plain }) => plain.charCodeAt(0) > 0x24f)
  if (!isWide && words.length < leastWords) return null
  const language = identifyLanguage(normalized, isKnown)
  return language === unknownLanguage || language === noLanguage ? null : language
}
