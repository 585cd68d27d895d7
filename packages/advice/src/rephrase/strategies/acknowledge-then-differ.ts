import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import { splitSentences } from '../words/sentences.ts'
import { plainText } from '../words/wording.ts'
import { applyRules, inAuthorsHand } from './apply-rules.ts'
import type { WordingStrategy } from './strategy.ts'

/** A longer point would be a lecture about what they have just said. */
const maxPointChars = 80

/** Says back what the other person thinks, in their own words and nothing more, then differs: what was scorn becomes disagreement. */
export const acknowledgeThenDiffer: WordingStrategy = {
  id: 'acknowledge-then-differ',
  propose: (draft) => [...applyRules(draft, 'acknowledge-then-differ'), ...sayBack(draft)],
}

/** A sentence that dismisses what the message answered becomes the point of that message, and that the writer sees it differently. */
function sayBack(draft: DraftToReword): Edit[] {
  const point = pointOf(draft)
  if (point === undefined) return []
  return draft.sentences.flatMap((sentence): Edit[] => {
    const body = draft.plain.slice(sentence.start, sentence.end)
    if (!draft.wording.dismissal.test(body)) return []
    const marks = body.match(/[.!?…]*$/)?.[0].length ?? 0
    const said = inAuthorsHand(draft.text, draft.wording.sayBack.replace('{point}', point), true)
    const end = draft.text.slice(sentence.end - marks, sentence.end) === '.' ? '.' : ''
    return [{ ...sentence, replacement: `${said}${end}`, strategy: 'acknowledge-then-differ', size: 'rule' }]
  })
}

/** What the other person says that they think or want; undefined where they do not say so plainly. */
function pointOf({ context, wording }: DraftToReword): string | undefined {
  if (context === null) return undefined
  for (const { start, end } of splitSentences(context)) {
    const words = context
      .slice(start, end)
      .replace(/[’ʼ]/g, "'")
      .replace(/[\s.!?…]+$/, '')
    const match = wording.opinion.exec(words)
    const point = match?.[1]
    if (point === undefined || point.length > maxPointChars || /[,;:"“”?]/.test(point)) continue
    return turned(point, wording.turned)
  }
  return undefined
}

/** "my plan" is "your plan" from the other side. */
function turned(point: string, pronouns: ReadonlyMap<string, string>): string {
  return point.replace(/[\p{L}']+/gu, (word) => pronouns.get(plainText(word)) ?? word)
}
