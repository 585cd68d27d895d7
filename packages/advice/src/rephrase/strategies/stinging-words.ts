import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import { areAdjacent, tokensOf } from '../words/tokens.ts'

/** So many words at most: a longer run is a clause, and `clauses.ts` knows where those end. */
const maxWords = 8
/** No more edits than these are ever read. */
const maxFindings = 48

/**
 * Takes out exactly the words that the reader points at, where nothing leans on them: between marks, or behind an "and".
 */
export function stingingWords(draft: DraftToReword): Edit[] {
  const harm = draft.analysis.findings.filter(({ attribute }) => harmful.includes(attribute)).slice(0, maxFindings)
  return harm.flatMap(({ start, end }) => {
    const sentence = draft.sentences.find((one) => one.start <= start && start < one.end)
    if (!sentence) return []
    const tokens = tokensOf(draft.plain, sentence.start, sentence.end)
    const inside = tokens.filter((token) => token.start < end && start < token.end)
    const first = inside[0]
    const last = inside.at(-1)
    if (!first || !last || inside.length > maxWords || inside.length === tokens.length) return []
    const before = tokens[tokens.indexOf(first) - 1]
    const opens = before === undefined || !areAdjacent(draft.plain, before, first)
    const closes = !/^ \p{L}/u.test(draft.plain.slice(last.end, last.end + 2))
    if (!closes) return []
    if (opens) return [removal(first.start, last.end)]
    const asked =
      before?.word === 'you' && draft.wording.notBeforeYou.has(tokens[tokens.indexOf(before) - 1]?.word ?? '')
    return before && leading.has(before.word) && !asked ? [removal(before.start, last.end)] : []
  })
}

const harmful = ['insult', 'demeaning', 'identity-attack', 'exclusion', 'severe-toxicity', 'profanity', 'toxicity']
const leading: ReadonlySet<string> = new Set(['and', 'or', 'you', 'like', 'but'])

function removal(start: number, end: number): Edit {
  return { start, end, replacement: '', strategy: 'drop-the-sting', size: 'word' }
}
