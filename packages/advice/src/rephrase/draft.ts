import type { Analysis } from '@hearth/contract'
import { attackFindings } from '../pause/attack.ts'
import { type Sentence, splitSentences } from './words/sentences.ts'
import { plainText, type Wording } from './words/wording.ts'

/** Everything that a strategy may look at. */
export interface DraftToReword {
  readonly text: string
  /** `text` in lower case with plain apostrophes, offset for offset. */
  readonly plain: string
  readonly sentences: readonly Sentence[]
  readonly analysis: Analysis
  /** BCP 47; where the text is too short to tell, that of the locale. */
  readonly language: string
  /** The one message that the text answers. */
  readonly context: string | null
  /** Ranges that no edit may cut into: quotations, code, addresses, names of people (@), numbers. */
  readonly protectedRanges: readonly Sentence[]
  readonly wording: Wording
}

export function draftToReword(
  text: string,
  analysis: Analysis,
  wording: Wording,
  context: string | null = null,
): DraftToReword {
  return {
    text,
    plain: plainText(text),
    sentences: splitSentences(text),
    analysis,
    language: analysis.language === 'und' ? wording.tag : analysis.language,
    context,
    protectedRanges: findProtected(text),
    wording,
  }
}

/** Whether the reader's lexicon marked these words, in part or in whole, as something done to somebody. */
export function isFlagged(draft: DraftToReword, start: number, end: number): boolean {
  return attackFindings(draft.analysis).some(
    (finding) => finding.start < end && start < finding.end && !isWide.test(finding.reason),
  )
}

/** Where no rule fits, the reader points at a run of words or a sentence: too wide to call each word in it a name. */
const isWide = /\.(?:words|sentence)$/

/** Quoted text, code, links, mail addresses, mentions, numbers. Each pattern is linear in the text. */
const protectedPattern =
  /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|`[^`\n]{1,300}`|(?<![\p{L}\p{N}])[‘'](?=\S)[^'’\n]{1,200}(?<=\S)['’](?![\p{L}\p{N}])|https?:\/\/\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+|[@#][\w-]+|\d+(?:[.,:/-]\d+)*\w*/gu

export function findProtected(text: string): Sentence[] {
  return [...text.matchAll(protectedPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
