import type { RuleStrategy } from '../../locale.ts'
import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'

/** Proposes the locale's rules of one strategy over each sentence: at most one rule a sentence, the first that fits. */
export function applyRules(draft: DraftToReword, strategy: RuleStrategy): Edit[] {
  const edits: Edit[] = []
  for (const sentence of draft.sentences) {
    const body = draft.text.slice(sentence.start, sentence.end).replace(/[’ʼ]/g, "'")
    const marks = body.match(/[.!?…]*["')\]]*$/)?.[0] ?? ''
    const words = body.slice(0, body.length - marks.length)
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
        replacement: inAuthorsHand(draft.text, ownEnd && marks === '' ? said.slice(0, -1) : said, match.index === 0),
        strategy,
        size: 'rule',
      })
      break
    }
  }
  return edits
}

/** The author's own apostrophe, and their lower case where they write so. */
function inAuthorsHand(text: string, said: string, startsSentence: boolean): string {
  const apostrophes = text.includes('’') && !text.includes("'") ? said.replaceAll("'", '’') : said
  const writesLower = text === text.toLowerCase()
  if (writesLower) return apostrophes.toLowerCase()
  return startsSentence ? apostrophes.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : apostrophes
}
