import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'
import { applyRules } from './apply-rules.ts'
import { droppableClauses } from './clauses.ts'
import { sentencesButName } from './keep-name.ts'
import { lighterWords } from './lighter-words.ts'
import { nameCalling } from './names.ts'
import { stingingWords } from './stinging-words.ts'
import type { WordingStrategy } from './strategy.ts'
import { strongWords } from './strong-words.ts'

/** The lightest touch: removes the words, the clause or the sentence that hurts and leaves everything else alone. */
export const dropTheSting: WordingStrategy = {
  id: 'drop-the-sting',
  propose: (draft) => [
    ...nameCalling(draft),
    ...strongWords(draft),
    ...lighterWords(draft),
    ...stingingWords(draft),
    ...applyRules(draft, 'drop-the-sting'),
    ...droppableClauses(draft),
    ...wholeSentences(draft),
    ...sentencesButName(draft),
  ],
}

function wholeSentences(draft: DraftToReword): Edit[] {
  if (draft.sentences.length < 2) return []
  return draft.sentences.map(({ start, end }) => ({
    start,
    end,
    replacement: '',
    strategy: 'drop-the-sting',
    size: 'sentence',
  }))
}
