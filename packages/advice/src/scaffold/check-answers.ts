import type { Scaffold, ScaffoldAnswers, ScaffoldCheck, ScaffoldSpan } from './scaffold.ts'
import type { ScaffoldText, WarningText } from './scaffold-locale.ts'

/** Something to think about in an answer. It advises; nothing waits for it. */
export interface ScaffoldWarning {
  readonly id: string
  readonly kind: ScaffoldCheck['kind']
  readonly step: string
  /** The words it is about, in the answer as it was given; null where something is missing. */
  readonly words: ScaffoldSpan | null
  /** In words for people, `{words}` filled in. */
  readonly message: string
}

/**
 * What may be worth a second look in these answers, in the order of the steps and of the words. Never throws.
 *
 * @param words of this scaffold in the language of the writer; in any other language little or nothing is found
 */
export function checkAnswers(scaffold: Scaffold, answers: ScaffoldAnswers, words: ScaffoldText): ScaffoldWarning[] {
  return scaffold.steps.flatMap((step) =>
    scaffold.checks
      .filter(({ steps }) => steps.includes(step.id))
      .flatMap((check) => findWarnings(check, step.id, answers[step.id] ?? '', words.warnings[check.id]))
      .sort((a, b) => (a.words?.start ?? 0) - (b.words?.start ?? 0)),
  )
}

function findWarnings(check: ScaffoldCheck, step: string, answer: string, text: WarningText | undefined) {
  if (text === undefined) return []
  const { find = [], message } = text
  const warn = (words: ScaffoldSpan | null): ScaffoldWarning => {
    const said = words === null ? '' : answer.slice(words.start, words.end)
    return { id: check.id, kind: check.kind, step, words, message: message.replaceAll('{words}', () => said) }
  }
  const plain = answer.replace(/[’‘ʼ]/g, "'")
  switch (check.kind) {
    case 'says':
      return spansOf(plain, find).map(warn)
    case 'only':
      return isOnly(plain, find) ? [warn(trimmed(answer))] : []
    case 'lacks':
      return answer.trim() === '' ? [warn(null)] : isOnly(plain, find) ? [warn(trimmed(answer))] : []
    default:
      return check.kind satisfies never
  }
}

/** Every place where a pattern stands as whole words; of places that overlap, the first. */
function spansOf(plain: string, patterns: readonly string[]): ScaffoldSpan[] {
  if (patterns.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'giu')
  return Array.from(plain.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  })).filter(({ start, end }) => end > start)
}

/** Whether every sentence is one of the patterns, marks and emoji aside. */
function isOnly(plain: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return false
  const whole = new RegExp(`^(?:${patterns.join('|')})$`, 'iu')
  const sentences = plain
    .split(/[.!?…\n]+/)
    .map((sentence) => sentence.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' '))
    .filter((sentence) => sentence !== '')
  return sentences.length > 0 && sentences.every((sentence) => whole.test(sentence))
}

function trimmed(answer: string): ScaffoldSpan {
  return { start: answer.length - answer.trimStart().length, end: answer.trimEnd().length }
}
