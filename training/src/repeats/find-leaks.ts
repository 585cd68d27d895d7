import { plainWords } from '../rows/group-lines.ts'
import type { EvaluationText } from './evaluation-texts.ts'
import { createOverlapIndex } from './overlap-index.ts'

/** A text that a model learns from. */
export interface TrainedText {
  readonly place: string
  readonly text: string
  readonly context: string | null
}

/** A trained text that an evaluation text repeats. */
export interface Leak {
  readonly trained: TrainedText
  readonly measured: EvaluationText
}

/** Texts of fewer words are everybody's ("well done", "go away"): they leak only together with the message they answer. */
const ownWords = 4

/** Trained texts that are near-duplicates of an evaluation text; none may be. */
export function findLeaks(trained: readonly TrainedText[], measured: readonly EvaluationText[]): Leak[] {
  const index = createOverlapIndex()
  for (const { text } of measured) index.add(text)
  return trained.flatMap((one) => {
    const short = plainWords(one.text).length < ownWords
    const context = plainWords(one.context ?? '').join(' ')
    const found = index
      .find(one.text)
      .map((at) => measured[at] as EvaluationText)
      .find((other) => !short || (context !== '' && plainWords(other.context ?? '').join(' ') === context))
    return found === undefined ? [] : [{ trained: one, measured: found }]
  })
}
