import type { Analysis } from '@hearth/contract'
import { tokensOf } from './words/tokens.ts'
import { plainText, type Wording } from './words/wording.ts'

/**
 * Whether a text that would not pause may be reworded on request.
 *
 * Only what is said to or about somebody else: whoever tells of harm done to them, of grief or of a broken thing is never asked to
 * say it more nicely. Such texts speak of "me" and "my" and address nobody. Source: EVIDENCE §2, anti-tone-policing.
 */
export function mayReword(text: string, analysis: Analysis, wording: Wording): boolean {
  const words = tokensOf(plainText(text), 0, text.length).map((token) => token.word)
  if (words.some((word) => wording.youWords.has(word))) return true
  const aimed = analysis.target === 'person' || analysis.target === 'group'
  return aimed && !words.some((word) => wording.firstPerson.has(word))
}
