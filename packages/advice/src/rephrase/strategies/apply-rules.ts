import type { RuleStrategy } from '../../locale.ts'
import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'

/** Proposes the locale's rules of one strategy over each sentence: at most one rule a sentence, the first that fits. */
export function applyRules(draft: DraftToReword, strategy: RuleStrategy): Edit[] {
  const edits: Edit[] = []
  for (const sentence of draft.sentences) {
    const body = draft.text.slice(sentence.start, sentence.end).replace(/[’ʼ]/g, "'")
    const marks = body.match(/[.!?…]*["')\]]*$/)?.[0] ?? ''
    const asWritten = body.slice(0, body.length - marks.length)
    const words = strategy === 'drop-the-sting' ? asWritten : withoutCapital(asWritten)
    for (const rule of draft.wording.rules[strategy]) {
      const match = rule.find.exec(words)
      if (!match) continue
      const said = match[0].replace(rule.find, rule.with)
      const wholeSentence = match.index === 0 && match[0].length === words.length
      const ownEnd = wholeSentence && /[.!?]$/.test(said)
      const end = sentence.start + match.index + match[0].length + (ownEnd ? marks.length : 0)
      edits.push({
        start: sentence.start + match.index,
        end,
        replacement: inAuthorsHand(
          draft.text,
          ownEnd && marks === '' ? said.slice(0, -1) : said,
          match.index === 0 && /^\p{Lu}/u.test(body),
        ),
        strategy,
        size: strategy === 'drop-the-sting' ? 'word' : 'rule',
      })
      break
    }
  }
  return edits
}

/** A capital that only begins the sentence would stand in the middle of the new one. "I" and shouting keep theirs. */
function withoutCapital(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** The author's own apostrophe, and their lower case where they write so. */
export function inAuthorsHand(text: string, said: string, startsSentence: boolean): string {
  const apostrophes = text.includes('’') && !text.includes("'") ? said.replaceAll("'", '’') : said
  const writesLower = text === text.toLowerCase()
  if (writesLower) return apostrophes.toLowerCase()
  return startsSentence ? apostrophes.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : apostrophes
}
